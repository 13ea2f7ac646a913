import assert from 'node:assert/strict';
import test from 'node:test';
import { planQuery, tidy, verbatim, type Plan } from '../../../../src/features/search/query.ts';
import { vocabulary } from '../../../../src/features/search/vocabulary.ts';

const HANGUL = '배포 되돌리기 콘텐츠 파이프라인 서비스 워커 지속적 통합 상태 비평 관문 조각 자동'.split(' ');
const LATIN = 'pipeline firebase gitops deployment gate'.split(' ');
/** Words that stand in the text of the site and are too rare to travel. */
const RARE = '조각상 컨텐츠 usestate use state pull request pullrequest 롤백 씨아이 읽었다 콘센트 gats v2 방법'.split(
  ' ',
);
const site = vocabulary({
  hangul: HANGUL,
  titled: 10,
  latin: LATIN,
  titledLatin: 5,
  names: { 롤백: '되돌리기', 씨아이: '지속적 통합' },
});
const letters = (text: string) => text.normalize('NFD');
const holds = (word: string) =>
  Promise.resolve([...HANGUL, ...LATIN, ...RARE].some((each) => letters(each).startsWith(letters(word))));
const plan = (typed: string) => planQuery(typed, site, holds);
const asked = async (typed: string) => (await plan(typed)).asked.map(({ text }) => text);
/** What the index is asked first. */
const first = async (typed: string) => (await asked(typed))[0];

test('a query is read in NFC and without spare spaces', async () => {
  assert.equal(tidy(`  ${'배포'.normalize('NFD')} \n 관문 `), '배포 관문');
  assert.equal((await plan(`  ${'배포를'.normalize('NFD')} `)).typed, '배포를');
  assert.equal(await first('배포를'.normalize('NFD')), '배포');
});

test('particles and the tails of verbs come off', async () => {
  for (const typed of ['배포', '배포를', '배포에서는', '배포했다', '배포하려면', '배포돼요', '"배포를"?'])
    assert.equal(await first(typed), '배포', typed);
});

test('compounds are asked by their parts, with a particle too', async () => {
  for (const typed of ['서비스워커', '서비스워커를', '서비스 워커를'])
    assert.equal(await first(typed), '서비스 워커', typed);
});

test('a word that is being typed is asked for by what stands already', async () => {
  assert.equal(await first('파이프'), '파이프');
  assert.equal(await first('지속ㅈ'), '지속\u110c');
  assert.equal(await first('뱊'), '배\u1111');
  assert.equal(await first('관무'), '관무');
});

test('a word typed with the wrong keyboard is read with the right one, and the reader is told', async () => {
  for (const [typed, meant] of [
    ['qovh', '배포'],
    ['qovhfmf', '배포'],
    ['ㅔㅑㅔ디ㅑㅜㄷ', 'pipeline'],
    ['햣ㅐㅔㄴ', 'gitops'],
  ] as const) {
    const { asked, changed } = await plan(typed);
    assert.equal(asked[0]!.text, meant, typed);
    assert.equal(changed, meant, typed);
  }
});

test('initials stand for several words, each asked in turn, and for whole titles', async () => {
  assert.deepEqual(await asked('ㅂㅍ'), ['배포', '비평', 'ㅂㅍ']);
  const { inTurn, changed } = await plan('ㅂㅍ');
  assert.ok(inTurn && !changed);
  // One word alone is surer than its initials.
  assert.ok(!(await plan('ㅌㅎ')).inTurn);
  assert.deepEqual(await asked('ㅌㅎ'), ['통합', 'ㅌㅎ']);
});

test('one wrong key is corrected, and the reader is told', async () => {
  for (const [typed, meant] of [
    ['서빗스', '서비스'],
    ['되돌리거를', '되돌리기'],
    ['pipleine', 'pipeline'],
    ['gitosp', 'gitops'],
  ] as const) {
    const { changed, words } = await plan(typed);
    assert.equal(changed, meant, typed);
    assert.equal(words[0]!.how, 'slip', typed);
    assert.ok((await asked(typed)).includes(meant), typed);
  }
});

test('a word that the site has is never corrected into another', async () => {
  // Each is one key beside a word of a title or of the lexicon.
  for (const typed of ['배포', '콘센트', 'gats', 'gate', '조각상', '비평', '읽었다']) {
    const { asked, changed } = await plan(typed);
    assert.equal(changed, undefined, typed);
    assert.equal(asked[0]!.text, typed);
  }
});

test('another spelling of a loanword is asked for beside the one that was typed', async () => {
  const { asked, changed } = await plan('컨텐츠');
  assert.deepEqual(
    asked.map(({ text }) => text),
    ['컨텐츠', '콘텐츠'],
  );
  assert.equal(changed, undefined);
});

test('an English word written in Hangul is asked for in English, and the reverse', async () => {
  const { asked: inEnglish, changed } = await plan('파이어베이스');
  assert.equal(inEnglish[0]!.text, 'firebase');
  assert.equal(changed, 'firebase');
  assert.ok((await asked('pipelines')).includes('파이프라인'));
  assert.ok((await asked('파이프라인을')).includes('pipeline'));
});

test('words that only ask fall away; alone they are asked for', async () => {
  for (const typed of [
    '배포는 어떻게 하나요?',
    '배포 방법 알려줘',
    '배포란 무엇인가요',
    'how do I 배포',
    '배포하는 방법',
  ])
    assert.equal(await first(typed), '배포', typed);
  assert.equal(await first('how to use the pipeline'), 'use pipeline');
  assert.equal(await first('방법'), '방법');
});

test('a question word at the end that titles hold is tried too', async () => {
  const texts = await asked('상태 사용하기');
  assert.ok(texts.includes('상태') && texts.some((text) => text.startsWith('상태 사용')));
});

test('a particle behind an English word comes off; a Korean word behind it stays', async () => {
  for (const typed of ['gitops를', 'GitOps에서', 'gitops하기']) assert.equal(await first(typed), 'gitops', typed);
  assert.equal(await first('useState를'), 'usestate');
  assert.equal(await first('v2를'), 'v2');
  assert.equal(await first('use배포를'), 'use 배포');
});

test('a name of several words written as one is asked for both ways', async () => {
  for (const typed of ['useState', 'useState를']) {
    const texts = await asked(typed);
    assert.ok(texts.includes('usestate') && texts.includes('use state'), typed);
  }
  for (const typed of ['pullRequest', 'pull_request', 'pull-request'])
    assert.ok((await asked(typed)).includes('pull request'), typed);
});

test('what people also call a thing is asked for by its name too', async () => {
  for (const typed of ['롤백', '롤백을', '롤백 방법']) assert.ok((await asked(typed)).includes('되돌리기'), typed);
  assert.ok((await asked('씨아이')).includes('지속적 통합'));
});

test('a word that neither the site nor the index has is not asked for', async () => {
  for (const typed of ['뷁궯', 'qwzxk', 'zzzz', '뷁궯 qwzxk', '_9_', 'constructor', '__proto__']) {
    const { asked, words } = await plan(typed);
    assert.deepEqual(asked, [], typed);
    assert.ok(words.length);
  }
  assert.equal(await first('배포 뷁궯'), '배포');
  assert.equal(await first('zzzz 배포를'), '배포');
});

test('nothing typed is nothing asked', async () => {
  for (const typed of ['', '   ', '?!', '()[]']) assert.deepEqual((await plan(typed)).asked, [], typed);
});

test('all words are asked for together, the surest readings first, in few questions', async () => {
  const { asked, words } = await plan('관문에서 배포를 자동으로');
  assert.equal(asked[0]!.text, '관문 배포 자동');
  assert.deepEqual(
    words.map(({ terms }) => terms.join('')),
    ['관문', '배포', '자동'],
  );
  const weights = asked.map(({ weight }) => weight);
  assert.deepEqual(
    weights,
    weights.toSorted((a, b) => b - a),
  );
  assert.ok((await plan('배포 콘텐츠 컨텐츠 파이프라인 파이프라잉 서비스워커 deployment')).asked.length <= 6);
});

test('a paste is no question: only its beginning is read', async () => {
  let questions = 0;
  const counted = (word: string) => {
    questions++;
    return holds(word);
  };
  const paste = '뷁궯한 배포를 gitops로 '.repeat(5_000);
  const { words, asked } = await planQuery(paste, site, counted);
  assert.ok(words.length <= 12);
  assert.ok(asked.every(({ text }) => text.length < 200));
  assert.ok(questions < 200, `${questions} questions`);
  const word = await planQuery('뷁'.repeat(100_000), site, () => Promise.resolve(true));
  assert.ok(word.asked.length && word.asked.every(({ text }) => text.length <= 200));
});

test('what was typed can be asked for as it is', () => {
  const { typed, asked, changed }: Plan = verbatim('  qovh  를 ');
  assert.equal(typed, 'qovh 를');
  assert.deepEqual(asked, [{ text: 'qovh 를', weight: 1 }]);
  assert.equal(changed, undefined);
  assert.deepEqual(verbatim('  ').asked, []);
});

test('laughter and tears behind a word or beside it say nothing', async () => {
  for (const typed of ['배포ㅠㅠ', '배포ㅋㅋㅋ', '배포 ㅠㅠ']) {
    assert.equal(await first(typed), '배포', typed);
    assert.equal((await plan(typed)).changed, undefined, typed);
  }
});

test('Caps Lock is no hindrance', async () => {
  assert.equal(await first('QOVH'), '배포');
});

test('a misspelt word that the index has not is not asked at all', async () => {
  const questions = await asked('pipleine');
  assert.equal(questions[0], 'pipeline');
  assert.ok(!questions.includes('pipleine'));
});

test('what is told to the reader is what was asked first', async () => {
  const { asked, changed } = await plan('파이프라잉');
  assert.equal(asked[0]!.text, '파이프라인');
  assert.equal(changed, '파이프라인');
});
