import type { Language } from '../site.ts';
import type { Event } from './records.ts';

/** Longest line of a calendar file, in octets, its break not counted. RFC 5545, section 3.1. */
const OCTETS = 75;

/** A calendar of events as RFC 5545 wants it. The stamp is the day of each event: the same records give the same file. */
export function calendar(events: Event[], language: Language, name: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//OnBelt//Events//KO',
    `X-WR-CALNAME:${escape(name)}`,
    ...events.flatMap(({ id, date, from, until, title, place, url }) => {
      const day = date.replaceAll('-', '');
      const when = from
        ? [`DTSTART:${utc(date, from)}`, ...(until ? [`DTEND:${utc(date, until)}`] : [])]
        : [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${dayAfter(date)}`];
      return [
        'BEGIN:VEVENT',
        `UID:${id}@onbelt`,
        `DTSTAMP:${day}T000000Z`,
        ...when,
        `SUMMARY:${escape(title[language])}`,
        `LOCATION:${escape(place[language])}`,
        ...(url ? [`URL:${url}`] : []),
        'END:VEVENT',
      ];
    }),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const escape = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');

/** Korean time → UTC: nine hours before, the year round. */
const utc = (date: string, time: string) =>
  new Date(`${date}T${time}:00+09:00`).toISOString().replace(/[-:]|\.\d+/g, '');

const dayAfter = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

/** Breaks a line before it is longer than 75 octets, never within a character. */
export function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let size = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > OCTETS) {
      folded += '\r\n ';
      size = 1;
    }
    folded += letter;
    size += octets;
  }
  return folded;
}
