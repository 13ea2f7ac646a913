import { registerHooks } from 'node:module';
import { parse } from 'yaml';

/** An action at one commit, as .github/ACTIONS.md lists it. */
export interface Pin {
  action: string;
  version: string;
  commit: string;
}

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: unknown;
  uses?: string;
  steps?: Step[];
}
interface Workflow {
  on: string | string[] | Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, Job>;
}

/** The rows of the table in .github/ACTIONS.md. */
export const pinsOf = (markdown: string): Pin[] =>
  [...markdown.matchAll(/^\| `([\w./-]+)` *\| (v[\d.]+) *\| `([0-9a-f]{40})` *\| *[^\s|]/gm)].map(
    ([, action, version, commit]) => ({ action: action!, version: version!, commit: commit! }),
  );

let asked = 0;

/** What GitHub's own language service says of a workflow: its schema, its expressions, what a job needs. */
export async function schemaFaults(file: string, text: string): Promise<string[]> {
  // The package imports JSON as bundlers do; Node wants to be told that it is JSON.
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  });
  const { validate } = await import('@actions/languageservice').finally(() => hooks.deregister());
  // For a name that it has seen it answers as it did the first time.
  const document = { uri: `file:///${asked++}/${file}`, languageId: 'yaml', version: 1, getText: () => text };
  const found = await validate(document as Parameters<typeof validate>[0]);
  return found.map(({ range, message }) => `${file}:${range.start.line + 1}:${range.start.character + 1} ${message}`);
}

/** What a workflow does against the rules of this project, which the schema does not know. */
export function workflowFaults(file: string, text: string, known: Pin[]): string[] {
  const workflow = parse(text) as Workflow;
  const { on } = workflow;
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([name, { steps = [] }]) =>
    steps.map((step, at) => ({ ...step, name: `${name}, step ${at + 1}` })),
  );
  const faults: string[] = [];
  const fault = (where: string, what: string) => faults.push(`${file}: ${where}: ${what}`);

  if (events.includes('pull_request_target')) fault('on', 'pull_request_target gives a stranger the base’s token');
  if (!rights(workflow.permissions)) fault('permissions', 'must be listed for the whole workflow');
  else if (writes(workflow.permissions)) fault('permissions', 'may only read; a job that writes says so itself');
  for (const [name, { permissions }] of jobs)
    if (permissions !== undefined && !rights(permissions)) fault(name, 'permissions must be listed one by one');

  const uses = [...jobs.map(([name, { uses }]) => ({ name, uses })), ...steps];
  for (const { name, uses: used } of uses) if (used !== undefined) pinFault(used, (what) => fault(name, what));
  for (const { name, run, with: given = {} } of steps)
    for (const script of [run, given.script])
      if (String(script ?? '').includes('${{')) fault(name, 'a script takes values from env, never from ${{ }}');
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  for (const { name, with: given = {} } of checkouts)
    if (given['persist-credentials'] !== false) fault(name, 'persist-credentials: false is missing');

  if (events.includes('pull_request')) {
    if (/\bsecrets\b|github\.token|GITHUB_TOKEN/.test(JSON.stringify(workflow)))
      fault('pull_request', 'a stranger’s code runs here: no secret, no token');
    for (const [name, { permissions }] of jobs) if (writes(permissions)) fault(name, 'a stranger’s code may not write');
  }
  if (events.includes('workflow_run')) {
    for (const { name, with: given = {} } of checkouts)
      if ('ref' in given || 'repository' in given || 'allow-unsafe-pr-checkout' in given)
        fault(name, 'only the default branch may be checked out');
    for (const { name, run, uses: used, with: given = {} } of steps) {
      if (/\bgit\b|\bgh (pr|repo)\b|\b(npm|npx|pnpm|yarn)\b/.test(run ?? ''))
        fault(name, 'may not fetch or install anything');
      if (used?.startsWith('actions/download-artifact@') && !String(given.path).startsWith('${{ runner.temp }}/'))
        fault(name, 'what a stranger left goes below ${{ runner.temp }}');
    }
  }
  return faults;

  function pinFault(used: string, fault: (what: string) => void) {
    const [, action, commit] = /^([\w.-]+\/[\w./-]+)@([0-9a-f]{40})$/.exec(used) ?? [];
    const line = text.split('\n').find((each) => each.includes(used)) ?? '';
    const version = / # (v\d+\.\d+\.\d+)\b/.exec(line)?.[1];
    if (!commit) fault(`${used} is not pinned by its whole commit`);
    else if (!version) fault(`${used} has no version behind it ("# v1.2.3")`);
    else if (!known.some((pin) => pin.action === action && pin.commit === commit && pin.version === version))
      fault(`${used} (${version}) is not in .github/ACTIONS.md`);
  }
}

/** Whether permissions are listed one by one; "{}" gives none. */
const rights = (given: unknown): given is Record<string, string> => typeof given === 'object' && given !== null;
const writes = (given: unknown) => rights(given) && Object.values(given).some((each) => !/^(read|none)$/.test(each));
