/**
 * npm run -s links:external [-- --content FOLDER]
 *
 * Asks every outside address that content/ leads to whether it still answers, and prints what does not as Markdown.
 * Exit 0 when none is broken, 1 when one is, 2 when the check itself failed.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { visit } from 'unist-util-visit';
import type { YamlNode } from '../src/checks/yaml-node.ts';
import { collect, type Content } from '../src/checks/source.ts';
import { readFence } from '../src/prose/fence.ts';

/** Where an address stands: file:line, from the root of the project. */
export type Place = string;

/** What an address answered. "unsure": its host turns programs away, which says nothing about readers. */
export interface Answer {
  address: string;
  state: 'fine' | 'broken' | 'unsure';
  /** The status, or why there was none. */
  said: string;
}

export interface Patience {
  /** For one request, in milliseconds. */
  timeout: number;
  /** Before each further try, in milliseconds. */
  pauses: number[];
  /** How many requests may be under way at once, in all and at one host. */
  atOnce: number;
  atOneHost: number;
}

const PATIENCE: Patience = { timeout: 20_000, pauses: [5_000, 30_000], atOnce: 16, atOneHost: 2 };
/** An issue holds 65,536 signs. */
const MOST_SHOWN = 100;
/** Sign in, forbidden, too many requests, and what LinkedIn says to programs. */
const UNSURE = [401, 403, 429, 999];
/** Worth another try: the host is ill or busy, or the request did not reach it (0). */
const PASSING = [0, 408, 425, 429, 500, 502, 503, 504];
/** Names kept free for examples (RFC 2606, RFC 6761), and hosts that are a bare number. */
const EXAMPLE = /(^|\.)(example(\.(com|net|org))?|test|invalid|localhost)$|^[\d.]+$|^\[/;

/** The keys of records that lead outside. Others hold addresses as well, in logs and patterns. */
const LEADS = ['url', 'seenAt'];

/** The outside addresses of pages and records without their fragments, each with the places where it stands. */
export function addresses({ pages, data }: Content): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  const add = (text: string | undefined | null, place: Place) => {
    if (!text || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return;
    const url = new URL(text);
    if (EXAMPLE.test(url.hostname)) return;
    url.hash = '';
    found.set(url.href, [...(found.get(url.href) ?? []), place]);
  };
  for (const { file, tree } of pages)
    if (tree)
      visit(tree, (node) => {
        const place = `${file}:${node.position?.start.line ?? 1}`;
        if (node.type === 'link' || node.type === 'definition' || node.type === 'image') add(node.url, place);
        if (node.type === 'code') add(readFence(node.meta).from, place);
        if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
          for (const { value } of node.attributes) if (typeof value === 'string') add(value, place);
      });
  for (const yaml of Object.values(data)) {
    const look = (node: YamlNode) => {
      if (node.kind === 'list') node.items.forEach(look);
      else if (node.kind === 'map')
        for (const { key, value } of node.entries) {
          if (key.kind === 'scalar' && LEADS.includes(key.text) && value.kind === 'scalar')
            add(value.text, `${yaml.file}:${yaml.pointAt(value.from).line}`);
          look(value);
        }
    };
    if (yaml.root) look(yaml.root);
  }
  return found;
}

/** Asks for one address, gently: for its head first, for all of it where that is refused, again where it may pass. */
export async function ask(address: string, { timeout, pauses }: Patience = PATIENCE): Promise<Answer> {
  let last = await once(address, timeout);
  for (const pause of pauses) {
    if (!PASSING.includes(last.status)) break;
    await wait(pause);
    last = await once(address, timeout);
  }
  const { status, said } = last;
  const state = status >= 200 && status < 300 ? 'fine' : UNSURE.includes(status) ? 'unsure' : 'broken';
  return { address, state, said };
}

async function once(address: string, timeout: number): Promise<{ status: number; said: string }> {
  const head = await request(address, 'HEAD', timeout);
  return head.status >= 200 && head.status < 300 ? head : request(address, 'GET', timeout);
}

async function request(address: string, method: string, timeout: number): Promise<{ status: number; said: string }> {
  try {
    const response = await fetch(address, {
      method,
      signal: AbortSignal.timeout(timeout),
      headers: { 'User-Agent': 'OnBelt link check', Accept: 'text/html, */*;q=0.8' },
    });
    await response.body?.cancel();
    return { status: response.status, said: String(response.status) };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { code?: string } };
    return { status: 0, said: name === 'TimeoutError' ? 'no answer in time' : (cause?.code ?? message) };
  }
}

/** Asks for all of them, never more than a few at once and fewer still at one host. In the order given. */
export async function askAll(asked: string[], patience: Patience = PATIENCE): Promise<Answer[]> {
  const answers = new Map<string, Answer>();
  const waiting = [...asked];
  const busy = new Map<string, number>();
  const worker = async () => {
    while (waiting.length) {
      const next = waiting.findIndex((each) => (busy.get(new URL(each).host) ?? 0) < patience.atOneHost);
      if (next < 0) {
        await wait(10);
        continue;
      }
      const [address] = waiting.splice(next, 1) as [string];
      const { host } = new URL(address);
      busy.set(host, (busy.get(host) ?? 0) + 1);
      answers.set(address, await ask(address, patience));
      busy.set(host, busy.get(host)! - 1);
    }
  };
  await Promise.all(Array.from({ length: patience.atOnce }, worker));
  return asked.map((each) => answers.get(each)!);
}

/** What to mend, as the body of an issue: Korean and English. */
export function report(answers: Answer[], places: Map<string, Place[]>): string {
  const broken = answers.filter(({ state }) => state === 'broken');
  const unsure = answers.filter(({ state }) => state === 'unsure');
  const list = (some: Answer[]) =>
    [...some.slice(0, MOST_SHOWN).map(row), ...(some.length > MOST_SHOWN ? ['- …'] : [])].join('\n');
  const row = ({ address, said }: Answer) =>
    `- <${address}> · ${code(said)}\n${(places.get(address) ?? []).map((place) => `  - ${code(place)}`).join('\n')}`;
  return [
    `주소 ${answers.length}개 가운데 ${broken.length}개가 답하지 않아요. 옮겨 간 주소로 바꾸거나 링크를 빼 주세요.`,
    `Of ${answers.length} addresses ${broken.length} do not answer. Put in where they moved to, or take the link out.`,
    list(broken),
    unsure.length
      ? `<details><summary>프로그램을 막아서 알 수 없는 주소 ${unsure.length}개 · could not tell: these turn programs away</summary>\n\n${list(unsure)}\n\n</details>`
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

const code = (text: string) => `\`${text.replace(/[`\p{C}]/gu, ' ')}\``;

async function main() {
  const { content } = parseArgs({ options: { content: { type: 'string', default: 'content' } } }).values;
  const places = addresses(collect(content));
  const answers = await askAll([...places.keys()]);
  console.log(report(answers, places));
  process.exitCode = answers.some(({ state }) => state === 'broken') ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  });
