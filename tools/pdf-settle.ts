/**
 * What Chromium's PDF gets before it leaves us. Its objects stand in the file as text, and every change is as long as
 * what stood there, so that nothing moves that the file's own table points at.
 */

/** An object of the file: its number, and what it says. */
const OBJECT = /(\d+) 0 obj\n([\s\S]*?)\nendobj/g;
const NODE = /\(node\d{8}\)/g;

/** The PDF with a maker and a fixed date, without what differs from one run to the next, and with an outline that opens closed. */
export function settled(pdf: Buffer, date: Date): Buffer {
  return Buffer.from(closed(counted(dated(made(pdf.toString('latin1')), date))), 'latin1');
}

/** By the book's own name, where Chromium gives what it tells every server of itself. */
const made = (text: string) =>
  text.replace(/\/Creator \((?:[^()\\]|\\.)*\)/, (found) => '/Creator (OnBelt)'.padEnd(found.length));

/** Both dates, of making and of changing, as given. */
function dated(text: string, date: Date): string {
  const stamp = `D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}`;
  return text.replace(/D:\d{14}(?=[+-]\d\d'\d\d')/g, stamp);
}

/** Elements are named by numbers that the browser's memory gave them: by their order instead. */
function counted(text: string): string {
  const nodes = [...new Set(text.match(NODE))].sort();
  const names = new Map(nodes.map((node, rank) => [node, `(node${String(rank).padStart(8, '0')})`]));
  return text.replace(NODE, (node) => names.get(node)!);
}

/** Chromium opens every entry of the outline: hundreds. A negative count says closed, and is the number of an entry's own. */
function closed(text: string): string {
  const link = (object: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1];
  const objects = new Map([...text.matchAll(OBJECT)].map(([, number, object]) => [number!, object!]));
  const own = (parent: string) => {
    let count = 0;
    for (let at = link(parent, 'First'); at; at = link(objects.get(at) ?? '', 'Next')) count++;
    return count;
  };
  return text.replace(OBJECT, (whole, _, object: string) => {
    const top = object.includes('/Type /Outlines');
    if (!top && !(object.includes('/Title') && object.includes('/Dest'))) return whole;
    return whole.replace(/\n\/Count \d+/, (before) => `/Count ${top ? '' : '-'}${own(object)}`.padStart(before.length));
  });
}
