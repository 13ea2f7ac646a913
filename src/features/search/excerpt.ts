import { JOINT, unveil } from '../../model/veil.ts';

/** A stretch of text; `hit` where it is what was looked for. */
export interface Span {
  text: string;
  hit: boolean;
}

/** A stretch that belongs to the word before it: a veiled tail, or the next stem of a compound. */
const BOUND = /^(?: ?[\u{F0000}-\u{F2BA4}]+)/u;

/**
 * Pagefind's excerpt, which is HTML with nothing in it but entities and <mark>: read as text, never put into a page as
 * HTML. A mark takes in what is bound to the word: its particle.
 */
export function spansOf(excerpt: string): Span[] {
  const spans: Span[] = [];
  for (const piece of excerpt.split(/(<mark>.*?<\/mark>)/s).filter(Boolean)) {
    const hit = piece.startsWith('<mark>');
    let text = hit ? piece.slice(6, -7) : piece;
    const before = spans.at(-1);
    const bound = !hit && before?.hit ? BOUND.exec(text)?.[0] : undefined;
    if (bound) {
      before!.text += bound;
      text = text.slice(bound.length);
    }
    if (text) spans.push({ hit, text });
  }
  // The stems of one word stand together, whichever of them was hit.
  for (const [place, { text }] of spans.entries()) {
    const before = spans[place - 1];
    if (before && text.startsWith(JOINT)) before.text = before.text.trimEnd();
  }
  // What was cut off from its word at an edge of the excerpt is shown all the same.
  return spans.map(({ hit, text }) => ({ hit, text: unveil(unescape(text)) }));
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#x27': "'" };
const unescape = (text: string) => text.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (_, name: string) => ENTITIES[name]!);
