import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { bareAddresses } from '../../../src/prose/bare-addresses.ts';
import { dialect } from '../../../src/prose/dialect.ts';

const processor = () =>
  unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(...dialect.gfm);
const plain = processor();
const held = processor().use(bareAddresses);

const ADDRESSES = [
  '글 www.example.kr 글',
  'WWW.Example.KR',
  '글(https://example.kr/길)을',
  'HTTP://EXAMPLE.KR',
  'http\\://example.kr',
  'https&#58;//example.kr and https:&#x2F;/example.kr',
  'somebody@example.kr',
  'somebody&commat;example.kr',
  'mailto:somebody@example.kr, xmpp:somebody@example.kr/home',
  '| a |\n| - |\n| www.example.kr |',
  '> - **www.example.kr** `www.example.kr` [www.example.kr](/a/)',
  'a page ^[1] without any: example.kr, wwwexample, a:b//c',
];

/** How often the last step of remark-gfm is taken. */
function countingSteps(reading: Processor): () => number {
  let steps = 0;
  for (const extension of (reading.data().fromMarkdownExtensions ?? []).flat())
    extension.transforms = extension.transforms?.map((transform) => {
      const counted: typeof transform = (tree) => {
        steps++;
        return transform(tree);
      };
      return Object.defineProperty(counted, 'name', { value: transform.name });
    });
  return () => steps;
}

test('bare addresses become links as they did before, and pages stay what they were', () => {
  const pages = globSync('content/pages/**/*.mdx').map((file) => readFileSync(file, 'utf8'));
  assert.ok(pages.length > 100);
  let links = 0;
  for (const text of [...ADDRESSES, ...pages]) {
    const expected = plain.parse(text);
    assert.deepEqual(held.parse(text), expected, text.slice(0, 80));
    links += JSON.stringify(expected).split('"link"').length - 1;
  }
  assert.ok(links > ADDRESSES.length);
});

test('nothing is looked for where no text has a sign of an address', () => {
  const reading = processor().freeze();
  const steps = countingSteps(reading as unknown as Processor);
  bareAddresses.call(reading as unknown as Processor);
  reading.parse('글 [말](https://example.kr/) `www.example.kr`\n\n```\nsomebody@example.kr\n```\n');
  assert.equal(steps(), 0);
  reading.parse('글 www.example.kr');
  assert.equal(steps(), 1);
});
