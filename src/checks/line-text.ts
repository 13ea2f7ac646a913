import type { DataName, Text } from '../model/records.ts';
import { valuesAt, type Path } from './references.ts';
import { LINES_FOLDED, linesRunTogether } from './yaml-advice.ts';
import { nodeAt } from './yaml-node.ts';
import type { Yaml } from './yaml-source.ts';

/** Texts of records that are meant line by line: "*" for every place of a list. */
const LINE_TEXTS: Partial<Record<DataName, string[]>> = { rejections: ['*', 'logs', '*', 'text'] };

/** A text that is written on several lines and read as one. */
export interface RunTogether {
  path: Path;
  /** What to do. */
  says: Text;
}

/** Every text of a data file that is meant line by line and whose lines run together. */
export function textsRunTogether(name: DataName, yaml: Yaml): RunTogether[] {
  const steps = LINE_TEXTS[name];
  if (!steps) return [];
  return [...valuesAt(yaml.value, steps)].flatMap(([path, value]) => {
    const says = typeof value === 'string' ? adviceFor(yaml, path) : undefined;
    return says ? [{ path, says }] : [];
  });
}

function adviceFor(yaml: Yaml, path: Path): Text | undefined {
  const node = nodeAt(yaml.root, path);
  if (node?.kind !== 'scalar') return undefined;
  const [from, to] = [yaml.inFile(node.from), yaml.inFile(node.to)];
  const written = yaml.text.slice(from, to);
  if (node.written === 'block')
    return written.startsWith('>') && hasLines(written.slice(written.indexOf('\n') + 1)) ? LINES_FOLDED : undefined;
  // Between double quotes a \ at the end of a line says that it goes on.
  if (!(node.written === 'double' ? /[^\\\r\n]\r?\n/ : /\n/).test(written)) return undefined;
  return linesRunTogether(node.written !== 'plain');
}

/** Whether there is more than one line with something on it. */
const hasLines = (text: string): boolean => /\S[^\n]*\n\s*\S/.test(text);
