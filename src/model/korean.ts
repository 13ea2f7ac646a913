import { getChoseong, josa } from 'es-hangul';

/** The pairs of particles that depend on the sound before them. */
export type Particle = Parameters<typeof josa>[1];
const PAIRS = [
  '이/가',
  '을/를',
  '은/는',
  '으로/로',
  '와/과',
  '이나/나',
  '이란/란',
  '아/야',
  '이랑/랑',
  '이에요/예요',
  '으로서/로서',
  '으로써/로써',
  '으로부터/로부터',
  '이라/라',
] as const satisfies Particle[];
export const isPair = (text: string): text is Particle => PAIRS.some((pair) => pair === text);

/** The one of a pair that follows a word: "문서", "을/를" → "를". Reads digits and Latin letters as Koreans say them. */
export const particleFor = (word: string, particle: Particle): string => josa.pick(spoken(word), particle);

/** "문서", "을/를" → "문서를". */
export function withParticle(word: string, particle: Particle): string {
  return `${word}${particleFor(word, particle)}`;
}

const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
/** Names of letters that end in a consonant when spelled out: 엘, 엠, 엔, 알. Capitals are, and what has no vowel: yml, png. */
const CLOSED_LETTERS = /[lmnr]$/i;
/** English words whose last sound Korean closes: 깃, 커밋, 슬랙, 빌딩, 스캔, 타이틀, 라인. Others end in a vowel: 테스트, 도커. */
const CLOSED_WORDS = /([lmn]e?|ng|[aeiou](t|k|p|ck|c))$/i;

/** A syllable that ends as a word does when it is said, enough to choose a particle: 가 for a vowel, 각 for a consonant. */
function spoken(word: string): string {
  const said = word.replace(/[^\p{L}\p{N}]+$/u, '');
  const last = said.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return last;
  if (/\d/.test(last)) return DIGITS[Number(last)]!;
  const latin = /[A-Za-z]+$/.exec(said)?.[0] ?? '';
  const closed = (latin === latin.toUpperCase() || !/[aeiou]/i.test(latin) ? CLOSED_LETTERS : CLOSED_WORDS).test(latin);
  return closed ? (/le?$/i.test(latin) ? '갈' : '각') : '가';
}

const INITIALS = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ';
const DOUBLED: Record<string, string> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };

/**
 * The letter under which a title stands in an index: one of 가 나 다 … 하 for Hangul, A–Z for Latin, "#" for the rest.
 */
export function indexLetter(title: string): string {
  const first = title.normalize('NFC').trim().at(0) ?? '';
  if (/[가-힣]/.test(first)) {
    const initial = getChoseong(first);
    const place = INITIALS.indexOf(DOUBLED[initial] ?? initial);
    return '가나다라마바사아자차카타파하'.at(place)!;
  }
  return /[a-z]/i.test(first) ? first.toUpperCase() : '#';
}

/** The initial consonants of a word's syllables: "젠킨스" → "ㅈㅋㅅ". What is no syllable stays. */
export const initialsOf = (word: string): string => getChoseong(word.normalize('NFC'));

/** Whether a text is nothing but initial consonants, two or more: "ㅈㅋㅅ". */
export const isInitials = (text: string): boolean => /^[ㄱ-ㅎ]{2,}$/.test(text.normalize('NFC').replace(/\s+/g, ''));
