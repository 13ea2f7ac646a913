import { records } from '../content.ts';

/** The glossary as a table. The byte order mark tells spreadsheets that the Hangul is UTF-8. */
export const GET = async () => {
  const rows = (await records('glossary')).map(({ id, name, aliases, discouraged = [], definition }) => [
    id,
    name.ko,
    name.en,
    aliases.filter((alias) => !discouraged.includes(alias)).join(' | '),
    definition.ko,
    definition.en,
  ]);
  const table = [['id', '한국어', 'English', '다른 이름', '뜻', 'Definition'], ...rows];
  const text = table.map((row) => row.map(cell).join(',')).join('\r\n');
  return new Response(`\uFEFF${text}\r\n`, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};

/** Quoted where it must be; a sign that a spreadsheet would read as a formula is set back by a quote. */
const cell = (text: string) => {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
