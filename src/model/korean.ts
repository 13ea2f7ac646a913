import { getChoseong, josa } from 'es-hangul';

/** The pairs of particles that depend on the sound before them. */
export type Particle = Parameters<typeof josa>[1];

/** "문서", "을/를" → "문서를". Reads digits and Latin letters as Koreans say them. */
export function withParticle(word: string, particle: Particle): string {
  return `${word}${josa.pick(spoken(word), particle)}`;
}

/** Sounds of the last letter or digit of a word that is not Hangul, in Hangul: enough to choose a particle. */
const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const LETTERS: Record<string, string> = { l: '엘', m: '엠', n: '엔', r: '알' };

function spoken(word: string): string {
  const last = word.replace(/[^\p{L}\p{N}]+$/u, '').at(-1) ?? '';
  if (/[가-힣]/.test(last)) return last;
  if (/\d/.test(last)) return DIGITS[Number(last)]!;
  return LETTERS[last.toLowerCase()] ?? '에이';
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
