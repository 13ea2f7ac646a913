import { withParticle } from '../../model/korean.ts';
import { issue, type Edit, type Issue } from '../issue.ts';
import { pointsIn } from '../points.ts';
import type { Content } from '../source.ts';
import type { Yaml } from '../yaml-source.ts';

export const id = 'nfd';

/**
 * Text and the names of files are composed (NFC): "가" is one character there, not the two letters that some systems take
 * it apart into, which look the same and are not found. In code and logs too: who looks for a line of them types it, or
 * copies it from where it is composed.
 */
export function judge(content: Content): Issue[] {
  const texts = [
    ...content.pages,
    ...(content.whole ? [...Object.values(content.data), ...Object.values(content.wording)] : []),
  ];
  return [...texts.flatMap(judgeText), ...content.entries.flatMap(({ file }) => judgeName(file))];
}

function judgeText({ file, text }: Pick<Yaml, 'file' | 'text'>): Issue[] {
  const edits = editsOf(text);
  // Of many, the first says it; mending takes all.
  const [first] = edits;
  if (!first) return [];
  const pointAt = pointsIn(text);
  return [
    issue(
      id,
      file,
      { start: pointAt(first.from), end: pointAt(first.to) },
      `${withParticle(`"${first.text}"`, '이/가')} 보기에는 같아도 한 글자가 여러 글자로 쪼개져 있어서(NFD) 찾기에 걸리지 않아요. macOS에서 한글 파일 이름을 복사하면 흔히 이렇게 돼요. 이 파일에 ${edits.length}군데 있고, "npm run check -- --fix"를 돌리면 모두 합쳐 줘요. 지우고 다시 쳐도 돼요.`,
      `"${first.text}" looks right, but its characters are stored in pieces (NFD), so that a search does not find it. macOS writes Hangul as separate letters like this in file names. Places in this file: ${edits.length}. "npm run check -- --fix" puts them together; so does typing them again.`,
      edits,
    ),
  ];
}

function judgeName(file: string): Issue[] {
  const composed = file.normalize('NFC');
  if (composed === file) return [];
  return [
    issue(
      id,
      file,
      undefined,
      `파일 이름의 글자가 여러 글자로 쪼개져 있어요(NFD). macOS에서 만든 한글 이름이 흔히 이래요. 주소가 달라져서 열리지 않을 수 있으니 "${composed}"로 다시 쳐서 이름을 바꿔 주세요.`,
      `The characters of the file's name are stored in pieces (NFD), as macOS does with Hangul and accents, so that its address may not open. Rename it: type "${composed}" again.`,
    ),
  ];
}

/** A character with what may be put together with it: marks, the vowels and finals of Hangul. */
const CLUSTER = /[^\p{M}\u1160-\u11FF][\p{M}\u1160-\u11FF]*|[\p{M}\u1160-\u11FF]+/gsu;
/** To put a heap of marks in order takes time with the square of their number; no language has so many. */
const MOST_MARKS = 30;
/** As many letters as none of the common blocks without marks has. */
const MAY_BE_HEAP = /[^\0-\u02FF\u2000-\u20CF\u2100-\u2BFF\u3100-\u9FFF가-힣]{31}/;

/** What composes a text, each stretch that changes as one. */
function editsOf(text: string): Edit[] {
  if (!MAY_BE_HEAP.test(text) && text.normalize('NFC') === text) return [];
  const edits: Edit[] = [];
  for (const { index, 0: cluster } of text.matchAll(CLUSTER)) {
    const composed = cluster.length > MOST_MARKS ? cluster : cluster.normalize('NFC');
    if (composed === cluster) continue;
    const last = edits.at(-1);
    if (last?.to !== index) edits.push({ from: index, to: index + cluster.length, text: composed });
    else edits[edits.length - 1] = { from: last.from, to: index + cluster.length, text: last.text + composed };
  }
  return edits;
}
