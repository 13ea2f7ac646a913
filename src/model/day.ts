import type { Language } from '../site.ts';

/** A day in the words of a language, as the clocks in Seoul show it: "2026년 11월 23일", "23 November 2026". */
export function dayIn(language: Language, date: Date): string {
  return new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Asia/Seoul',
  }).format(date);
}

/** The same day for machines: "2026-11-23". */
export function dayInIso(date: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Seoul' }).format(date);
}
