import { load } from 'js-yaml';
import { withParticle } from '../../model/korean.ts';
import { blockTextsIn, placeIn, type BlockText, type Run } from '../block-text.ts';
import { issue, type Edit, type Issue } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import { readPage, type Content, type PageSource } from '../source.ts';

export const id = 'full-width';

/** The signs of ASCII at the width of a Chinese character, the space of that width, and the Chinese comma and full stop. */
const WIDE = /[\u3000\u3001\u3002\uFF01-\uFF5E]/g;
const OF_ITS_OWN = new Map([
  ['\u3000', ' '],
  ['、', ','],
  ['。', '.'],
]);
const narrow = (sign: string) => OF_ITS_OWN.get(sign) ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/**
 * Signs and letters have the width that the keyboard gives them. Among Chinese or Japanese characters the wide ones are
 * right; Korean quotation marks such as 「 」 are left alone everywhere.
 */
export function judge(content: Content): Issue[] {
  const issues = blockTextsIn(content).flatMap((block) => (block.text.search(WIDE) < 0 ? [] : judgeBlock(block)));
  for (const page of content.pages) {
    const own = issues.filter(({ file, fix }) => file === page.file && fix);
    if (own.length && !keepsShape(page, own)) for (const each of own) delete each.fix;
  }
  return issues;
}

/** A wide sign with what it becomes; nothing where a narrow one could mean something to Markdown or YAML. */
interface Sign {
  wide: string;
  at: number;
  edit?: string;
}

function judgeBlock(block: BlockText): Issue[] {
  const found = block.runs
    .filter(({ code }) => !code)
    .map((run) => ({ run, signs: signsIn(block, run) }))
    .filter(({ signs }) => signs.length);
  const whole = readsAlike(
    block,
    found.flatMap(({ signs }) => signs),
  );
  return found.flatMap(({ run, signs }) => {
    const isCertain = ({ edit }: Sign) => whole && run.offset !== undefined && edit !== undefined;
    return [
      ...tell(block, signs.filter(isCertain), true),
      ...tell(
        block,
        signs.filter((sign) => !isCertain(sign)),
        false,
      ),
    ];
  });
}

const EASTERN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const OTHER = /[\p{Script=Hangul}\p{Script=Latin}\d]/u;
/** What begins a list, a heading, a quote or a line below a heading, in either width. */
const BLOCK_MARK = /^[\s\u3000]*(?:[-－+＋*＊=＝~～#＃>＞|｜:：]+|[\d０-９]+[.)．）。、])/;

function signsIn({ text, written }: BlockText, run: Run): Sign[] {
  const markdown = written === 'markdown';
  const leads = markdown && !text.slice(0, run.start).split('\n').at(-1)!.trim();
  const mark = (leads && BLOCK_MARK.exec(run.text)?.[0].length) || 0;
  const signs = [...run.text.matchAll(WIDE)].flatMap(({ index, 0: wide }): Sign[] => {
    const at = run.start + index;
    const [before, after] = [text[at - 1] ?? '\n', text[at + 1] ?? '\n'];
    if (EASTERN.test(before + after) && !OTHER.test(before + after)) return [];
    const safe = markdown
      ? index >= mark && isSafe(wide, before, after, run.text.slice(index))
      : !/[＂＇＼＆｀｛｝]/.test(wide);
    return [{ wide, at, ...(safe ? { edit: edited(wide, before, after, index + 1 < run.text.length) } : {}) }];
  });
  // Of a pair of brackets not one alone.
  const unsafe = signs.some(({ wide, edit }) => BRACKET.test(wide) && edit === undefined);
  return signs.map(({ wide, at, edit }) =>
    edit === undefined || (unsafe && BRACKET.test(wide)) ? { wide, at } : { wide, at, edit },
  );
}

const BRACKET = /[（）［］]/;

/** Whether the narrow sign means nothing but itself in Markdown. */
function isSafe(wide: string, before: string, after: string, rest: string): boolean {
  if (/[０-９Ａ-Ｚａ-ｚ\u3000、。，．；？）％＋－＝＄]/.test(wide)) return true;
  // A picture begins with "![": of a link right behind it, only the text is seen here.
  if (wide === '！') return !/[[［]/.test(after) && (rest.length > 1 || after === '\n');
  if (wide === '（') return !/[\]］]/.test(before);
  // An address would become a link.
  if (wide === '：') return !/[/／]/.test(after);
  if (wide === '／') return !/[:：/／]/.test(before) && !/[/／]/.test(after);
  if (wide === '～') return !/[~～]/.test(before + after);
  if (wide === '［') return /^［[^[\]［］^＾]{2,}］(?![([:（［：])/.test(rest);
  if (wide === '］') return !/[([:（［：]/.test(after);
  return false;
}

/** What takes a sign's place: with a space where a narrow one needs it, and where a wide one stood no second space. */
function edited(wide: string, before: string, after: string, inRun: boolean): string {
  if (wide === '\u3000') return /[\s\u3000]/.test(before) || /[ \t\n]/.test(after) ? '' : ' ';
  const counted = wide !== '、' && /[\d０-９]/.test(before) && /[\d０-９]/.test(after);
  const spaced = /[，、。：；！？]/.test(wide) && inRun && /[\p{L}\p{N}“‘"'(（]/u.test(after) && !counted;
  return narrow(wide) + (spaced ? ' ' : '');
}

/** Whether a value of YAML without quotation marks is still that text, and no number, list or note. */
function readsAlike({ text, written }: BlockText, signs: Sign[]): boolean {
  if (written !== 'plain' && written !== 'in-brackets') return true;
  let changed = text;
  for (const { wide, at, edit } of signs.toReversed())
    changed = changed.slice(0, at) + (edit ?? wide) + changed.slice(at + 1);
  try {
    const [value] = load(written === 'plain' ? `- ${changed}` : `[${changed}]`) as unknown[];
    return value === changed;
  } catch {
    return false;
  }
}

/** Whether a page has the same paragraphs, lists, links and emphasis when it is mended. */
function keepsShape(page: PageSource, issues: Issue[]): boolean {
  const edits = issues.flatMap(({ fix }) => fix!).sort((a, b) => a.from - b.from);
  const pieces = edits.map(({ text }, place) => page.text.slice(edits[place - 1]?.to ?? 0, edits[place]!.from) + text);
  const mended = readPage(page.file, page.address, pieces.join('') + page.text.slice(edits.at(-1)!.to));
  return shapeOf(mended) === shapeOf(page);
}

const shapeOf = (page: PageSource): string =>
  nodesIn(page)
    .map((node) => ('children' in node ? `${node.type}${node.children.length}` : node.type))
    .join(' ');

/** As many signs as a message shows. */
const SHOWN = 6;

function tell(block: BlockText, signs: Sign[], certain: boolean): Issue[] {
  const [first] = signs;
  if (!first) return [];
  const wide = [...new Set(signs.map((sign) => sign.wide))].slice(0, SHOWN);
  const [from, to] = [wide.map(shown), wide.map((sign) => shown(narrow(sign)))];
  const more = signs.length > wide.length;
  const code = !certain && /[｛｝＜]/.test(wide.join(''));
  const { at } = placeIn(block, first.at, first.at + 1);
  const edits = () =>
    signs.map(({ at: place, edit }): Edit => {
      const { offset } = placeIn(block, place, place + 1);
      return { from: offset!, to: offset! + 1, text: edit! };
    });
  return [
    issue(
      id,
      block.file,
      at,
      `${withParticle(from.map(({ ko }) => ko).join(', '), '은/는')} 전각 글자예요. 키보드에 있는 ${withParticle(to.map(({ ko }) => ko).join(', '), '으로/로')} 바꿔 주세요.${more ? ` 이 줄에 ${signs.length}개 있어요.` : ''}${code ? ' { }와 <는 코드로 읽히니 백틱으로 감싸요.' : ''}`,
      `Full-width: ${from.map(({ en }) => en).join(', ')}. Type ${to.map(({ en }) => en).join(', ')} instead.${more ? ` There are ${signs.length} in this line.` : ''}${code ? ' Put { } and < in backticks: they would be read as code.' : ''}`,
      certain ? edits() : undefined,
    ),
  ];
}

const shown = (sign: string) =>
  sign === '\u3000'
    ? { ko: '넓은 빈칸(U+3000)', en: 'a wide space (U+3000)' }
    : sign === ' '
      ? { ko: '빈칸', en: 'a space' }
      : { ko: `"${sign}"`, en: `"${sign}"` };
