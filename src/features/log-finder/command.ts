/** What a CI server or a shell writes before a command that it runs. */
const PROMPT =
  /^(?:Run |\+{1,3} |\$ |> |# |Executing: |Running: |Running command: |\[command\])(?<command>\S.{0,300})$/;
/** What starts a command without being it: variables, sudo, package runners. */
const STARTER =
  /^(?:[A-Z_][A-Z0-9_]*=\S* |sudo |time |nice |exec |env |npx (?:-y |--yes )?|pnpm (?:exec|dlx) |yarn (?:exec|dlx) |bunx |poetry run |uv run |pdm run |pipenv run |hatch run |bundle exec |python3? -m |php |vendor\/bin\/|node_modules\/\.bin\/|\.\/|bin\/)/;
/** That a run failed, in whatever way. */
const FAILED =
  /(?:exit(?:ed)?(?: with)?(?: code| status)?:? [1-9]\d{0,2}\b|returned exit code [1-9]|Job failed|Finished: FAILURE|^make(?:\[\d+\])?: \*\*\* |ELIFECYCLE|Command failed|BUILD FAILED|returned a non-zero code)/;

/** The command in a cleaned line, without what starts it; undefined where the line shows none. */
export function commandIn(line: string): string | undefined {
  let command = PROMPT.exec(line)?.groups?.command;
  if (!command) return undefined;
  for (let before = ''; before !== command;) {
    before = command;
    command = command.replace(STARTER, '');
  }
  return command
    .replace(/^(?:mvn|mvnw|gradle|gradlew)(?: (?:-\S+|clean))+ /, (all) => `${all.split(' ')[0]} `)
    .replace(/^mvnw /, 'mvn ');
}

/** Whether a cleaned line says that what ran has failed. */
export const saysFailed = (line: string): boolean => FAILED.test(line);

/** The longest of the known commands that a command begins with, word for word. */
export function knownCommand<Known extends { command: string }>(command: string, known: Known[]): Known | undefined {
  return known
    .filter((each) => command === each.command || command.startsWith(`${each.command} `))
    .sort((a, b) => b.command.length - a.command.length)[0];
}
