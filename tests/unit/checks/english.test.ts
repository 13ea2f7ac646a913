import assert from 'node:assert/strict';
import test from 'node:test';
import { englishLike, isEnglish } from '../../../src/checks/english.ts';

/** For each kind of ending and beginning that the word list has: forms that are words, and such as only look so. */
const FORMS: [kind: string, words: string, others: string][] = [
  ['stems', 'pipeline behaviour the I', 'pipelin behavior teh'],
  ['plurals', 'branches entries keys logs', 'branchs entrys keies'],
  ['past forms', 'tested used denied played', 'testd usd denyed plaied'],
  ['present forms', 'testing using', 'useing testeing'],
  ['comparisons', 'larger happier happiest greyest', 'largeer happyer'],
  ['nouns from verbs', 'testers', 'testors'],
  ['adverbs', 'slowly', 'slowely'],
  ['genitives', "pipeline's team’s", "pipelines's"],
  ['abilities', 'readable believable', 'believeable'],
  ['nouns of state', 'readiness', 'readyness'],
  ['nouns of action', 'deployment organisation publications', 'deployement organization publicions'],
  ['ordinals in letters', 'twentieth', 'twentyth'],
  ['beginnings', 'unlocked rewrite disconnect', 'unlockd rewrit disconect'],
  ['beginnings and endings at once', 'unlocking disconnected reorganised', 'unlockking reorganized'],
  ['names', 'Korea Monday', 'korea monday'],
  ['parts of numbers', '1st', '1th'],
  ['capitals', 'Pipeline Organised', 'pipeLine'],
  ['accents', 'naïve', 'naïvve'],
  ['nothing', 'a', '-'],
];

for (const [kind, words, others] of FORMS)
  test(`${kind} are known`, () => {
    for (const word of words.split(' ')) assert.ok(isEnglish(word), word);
    for (const other of others.split(' ')) assert.ok(!isEnglish(other), other);
  });

test('of words that one slip makes, the likeliest is the first', () => {
  const slips = {
    recieve: 'receive',
    teh: 'the',
    occured: 'occurred',
    writting: 'writing',
    seperate: 'separate',
    enviroment: 'environment',
    fotograph: 'photograph',
    anwser: 'answer',
    contianer: 'container',
    doesnt: "doesn't",
    Pipline: 'Pipeline',
    usefull: 'useful',
  };
  for (const [slip, meant] of Object.entries(slips)) assert.equal(englishLike(slip)[0], meant, slip);
  assert.deepEqual(englishLike('zzqxvw'), []);
  assert.ok(!englishLike('test').includes('test'));
});
