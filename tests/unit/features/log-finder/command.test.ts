import assert from 'node:assert/strict';
import test from 'node:test';
import { commandIn, knownCommand, saysFailed } from '../../../../src/features/log-finder/command.ts';

test('a command is read from what CI servers and shells write before it', () => {
  for (const [line, command] of [
    ['Run npx eslint .', 'eslint .'],
    ['+ yamllint --strict .', 'yamllint --strict .'],
    ['$ CI=true pnpm exec prettier --check .', 'prettier --check .'],
    ['> eslint src', 'eslint src'],
    ['+ sudo python3 -m pytest -q', 'pytest -q'],
    ['$ ./gradlew -q clean test', 'gradlew test'],
  ] as const)
    assert.equal(commandIn(line), command, line);
  for (const line of ['eslint found 2 problems', 'Running 12 tests', '>', '+1 reviewer'])
    assert.equal(commandIn(line), undefined, line);
});

test('the longest known command that it begins with is meant, word for word', () => {
  const known = ['npm run', 'npm run build', 'make'].map((command) => ({ command }));
  assert.equal(knownCommand('npm run build -- --mode ci', known)?.command, 'npm run build');
  assert.equal(knownCommand('npm run builder', known)?.command, 'npm run');
  assert.equal(knownCommand('makedepend', known), undefined);
});

test('a failure is told from an exit that was fine', () => {
  for (const line of [
    'Process completed with exit code 1.',
    'ERROR: script returned exit code 2',
    'make: *** [Makefile:3: lint] Error 1',
    'Finished: FAILURE',
  ])
    assert.ok(saysFailed(line), line);
  for (const line of ['Process completed with exit code 0.', 'exit code: 0', 'Finished: SUCCESS'])
    assert.ok(!saysFailed(line), line);
});
