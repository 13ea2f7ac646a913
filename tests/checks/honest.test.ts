import assert from 'node:assert/strict';
import test from 'node:test';
import { issuesWith } from './content.ts';
import { HONEST_PAGES } from './honest.ts';

for (const { name, text } of HONEST_PAGES)
  test(`left alone: ${name}`, (context) => {
    const issues = issuesWith(context, { 'pages/ko/belt/test.mdx': text });
    assert.deepEqual(
      issues.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}: ${message.en}`),
      [],
    );
  });
