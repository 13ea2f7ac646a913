import type { Definition, Image, ImageReference } from 'mdast';
import { basename, dirname, extname, join } from 'node:path/posix';
import { otherLanguage } from '../../model/address.ts';
import { likeliest } from '../../model/distance.ts';
import { withParticle } from '../../model/korean.ts';
import type { Text } from '../../model/records.ts';
import { forbiddenScheme, hidesCharacters } from '../address-safety.ts';
import { hint, sentences } from '../hint.ts';
import { IMAGE_TYPES, imageSizeOf, imageTypeOf, isAnimated, isWhole } from '../image-header.ts';
import { issue, warning, type Edit, type Issue } from '../issue.ts';
import { nodesIn } from '../nodes.ts';
import type { Content, Entry, PageSource } from '../source.ts';

export const id = 'images';

/** In bytes, and in pixels a side: what a reader on a slow line can wait for. */
const LARGEST = 400_000;
const LONGEST_SIDE = 3200;
const ENDINGS = Object.keys(IMAGE_TYPES);
/** The build imports whatever a picture's address names: nothing but a file beside the page may come to it. */
const BESIDE = new RegExp(`^\\./([a-z0-9]+(?:-[a-z0-9]+)*\\.(?:${ENDINGS.join('|')}))$`);
const LEAVE_OUT: Text = {
  ko: '없어도 되면 이 그림을 지워 주세요.',
  en: 'If the page can do without it, remove it.',
};
const isPicture = ({ file, kind }: Entry) => kind === 'file' && ENDINGS.includes(extname(file).slice(1));

/** A page shows pictures that lie beside it, with words for those who do not see them, in a size that loads in a moment. */
export function judge(content: Content): Issue[] {
  const pictures = new Map(content.allEntries.filter(isPicture).map((entry) => [entry.file, entry]));
  const files = new Set(content.allEntries.map(({ file }) => file));
  return [
    ...content.pages.flatMap((page) => judgePage(page, pictures, files)),
    ...(content.whole ? [...pictures.values()].flatMap((entry) => judgePicture(entry, content)) : []),
  ];
}

function judgePage(page: PageSource, pictures: Map<string, Entry>, files: Set<string>): Issue[] {
  const { file, text } = page;
  const issues: Issue[] = [];
  const shown = new Set<string>();
  const definitions: Definition[] = [];
  for (const node of nodesIn(page)) {
    if (node.type === 'image' || node.type === 'imageReference') judgeWords(node);
    if (node.type === 'image') judgeAddress(node);
    else if (node.type === 'imageReference') shown.add(node.identifier);
    else if (node.type === 'definition') definitions.push(node);
  }
  for (const definition of definitions) if (shown.has(definition.identifier)) judgeAddress(definition);
  return issues;

  function judgeWords(node: Image | ImageReference) {
    const alt = node.alt?.trim() ?? '';
    if (!alt)
      issues.push(
        issue(
          id,
          file,
          node.position,
          '그림을 보지 못하는 사람에게 읽어 줄 글(대체 텍스트)이 없어요. ![그림이 보여 주는 것](./name.png)처럼 [ ] 안에 적어 주세요.',
          'There are no words for readers who cannot see the picture. Write what it shows between the brackets: ![what it shows](./name.png).',
        ),
      );
    else if (/^\S+\.(?:png|jpe?g|webp|avif|gif|svg|bmp|heic|tiff?)$/i.test(alt))
      issues.push(
        issue(
          id,
          file,
          node.position,
          `파일 이름(${alt})은 그림을 보지 못하는 사람에게 도움이 안 돼요. 그림이 보여 주는 것을 적어 주세요.`,
          `"${alt}" is a file's name and does not help readers who cannot see the picture. Write what it shows.`,
        ),
      );
  }

  function judgeAddress(node: Image | Definition) {
    const { url } = node;
    const say = (ko: string, en: string, fix?: Edit[]) => issues.push(issue(id, file, node.position, ko, en, fix));
    // rules/addresses.ts tells of these.
    if (forbiddenScheme(url) !== undefined || hidesCharacters(url)) return;
    if (/^[a-z]+:/i.test(url))
      return say(
        `다른 사이트의 그림은 보여 줄 수 없어요. 읽는 사람의 접속 정보가 그 사이트로 넘어가기 때문이에요. 써도 되는 그림이면 내려받아 ${dirname(file)}/${nameFor(url)} 자리에 두고 ./${nameFor(url)}로 적어 주세요. ${LEAVE_OUT.ko}`,
        `A picture on another site cannot be shown: that site would learn who reads the page. If its licence allows, put it at ${dirname(file)}/${nameFor(url)} and write ./${nameFor(url)}. ${LEAVE_OUT.en}`,
      );
    const beside = BESIDE.exec(url)?.[1];
    if (!beside) return misplaced(node, say);
    const wanted = `${dirname(file)}/${beside}`;
    if (pictures.has(wanted)) return;
    const neighbours = [...pictures.keys()]
      .filter((other) => dirname(other) === dirname(file))
      .map((path) => basename(path));
    const meant = likeliest(beside, neighbours);
    const { language } = page.address;
    const other = wanted.replace(`/pages/${language}/`, `/pages/${otherLanguage(language)}/`);
    const next = hint(
      meant && `"./${meant}"`,
      pictures.has(other)
        ? {
            ko: `${other} 파일을 이 글의 폴더에도 복사해 주세요. 그림 속 글자는 이 글의 언어로 바꿔 주세요.`,
            en: `Copy ${other} into this page's folder too, with any words in it in this page's language.`,
          }
        : {
            ko: `그림 파일을 ${wanted} 자리에 함께 올려 주세요. ${LEAVE_OUT.ko}`,
            en: `Add the file ${wanted}. ${LEAVE_OUT.en}`,
          },
    );
    say(
      `이 글의 폴더에 "${url}" 그림이 없어요. ${next.ko}`,
      `There is no picture "${url}" in this page's folder. ${next.en}`,
    );
  }

  function misplaced(node: Image | Definition, say: (ko: string, en: string, fix?: Edit[]) => void) {
    const { url } = node;
    const right = `./${url}`;
    if (BESIDE.test(right))
      return say(
        `그림 주소는 ./로 시작해요. "${right}"처럼 적어 주세요.`,
        `The address of a picture starts with ./: write "${right}".`,
        prefix(node),
      );
    const ending = extname(url).slice(1).toLowerCase();
    if (/^\.\/[^/?#]*$/.test(url) && !ENDINGS.includes(ending))
      return say(
        `"${url}" 그림은 보여 줄 수 없어요. ${ENDINGS.join(', ')} 가운데 하나로 저장해 주세요.${ending === 'svg' ? ' SVG에는 코드를 숨길 수 있어요.' : ''}`,
        `"${url}" cannot be shown. Save the picture as ${ENDINGS.join(', ')}.${ending === 'svg' ? ' An SVG can carry code.' : ''}`,
      );
    if (/^\.\/[^/?#]*$/.test(url))
      return say(
        `그림 파일의 이름과 확장자는 영어 소문자와 숫자, -로만 적어요. 파일 이름을 "${nameFor(url)}"로 바꾸고 여기도 ./${nameFor(url)}로 적어 주세요.`,
        `The name of a picture has small letters a–z, digits and - only, its ending too. Rename the file to "${nameFor(url)}", and write ./${nameFor(url)} here.`,
      );
    return elsewhere(url, say);
  }

  /** A picture whose address leads to another folder, or to none. */
  function elsewhere(url: string, say: (ko: string, en: string) => void) {
    const [folder, path, name] = [dirname(file), pathOf(url), nameFor(url)];
    const wanted = `${folder}/${name}`;
    const led = path.startsWith('/') ? undefined : join(folder, path);
    const isNamed = ENDINGS.includes(extname(path).slice(1).toLowerCase());
    const ours = file.slice(0, file.indexOf('pages/'));
    // What lies outside content/, or is named from the root of the site, is not known here.
    const isMissing = isNamed && led !== undefined && led.startsWith(ours) && !files.has(led);
    const other = otherLanguage(page.address.language);
    const isOfOther = !isNamed || led?.startsWith(`${ours}pages/${other}/`);
    const put = pictures.has(wanted)
      ? {
          ko: `이 글의 폴더에 ${withParticle(name, '이/가')} 있으니 ./${name}로 적어 주세요.`,
          en: `This page's folder has ${name}: write ./${name}.`,
        }
      : {
          ko: `그림 파일을 이 글과 같은 폴더에 두고${isNamed ? `(${wanted})` : ''} ./${name}로 적어 주세요.`,
          en: `Put the picture into the folder of this page${isNamed ? ` (${wanted})` : ''} and write ./${name}.`,
        };
    say(
      sentences(
        `"${url}" 주소로는 그림을 보여 줄 수 없${isMissing ? '고, 그 자리에 그림 파일도 없어요.' : '어요.'}`,
        put.ko,
        isOfOther ? '영어 글에는 영어 글의 폴더에 따로 두어요.' : undefined,
        isMissing && !pictures.has(wanted) ? LEAVE_OUT.ko : undefined,
      ),
      sentences(
        `"${url}" is no address for a picture${isMissing ? ', and there is no such file either.' : '.'}`,
        put.en,
        isOfOther ? 'Each language keeps its own.' : undefined,
        isMissing && !pictures.has(wanted) ? LEAVE_OUT.en : undefined,
      ),
    );
  }

  /** Puts ./ before the address, where it stands in the source as it was read. */
  function prefix({ position, url }: Image | Definition): Edit[] | undefined {
    const [from, to] = [position?.start.offset, position?.end.offset];
    if (from === undefined || to === undefined) return undefined;
    const source = text.slice(from, to);
    const at = source.search(/\]:?[(\s]/);
    const found = source.indexOf(url, at);
    if (at < 0 || found < 0 || !/^\](?:\(|:\s*)$/.test(source.slice(at, found))) return undefined;
    return [{ from: from + found, to: from + found, text: './' }];
  }
}

function judgePicture(entry: Entry, content: Content): Issue[] {
  const { file, size } = entry;
  const issues: Issue[] = [];
  const say = (ko: string, en: string) => issues.push(issue(id, file, undefined, ko, en));
  if (size > LARGEST)
    say(
      `그림이 너무 커요(${kilo(size)} kB). ${kilo(LARGEST)} kB까지만 둘 수 있으니 크기를 줄이거나 WebP로 저장해 주세요.`,
      `The picture is too large (${kilo(size)} kB): ${kilo(LARGEST)} kB at most. Scale it down, or save it as WebP.`,
    );
  const bytes = entry.read();
  const sides = imageSizeOf(bytes);
  if (sides && !(Math.min(sides.width, sides.height) > 0 && Math.max(sides.width, sides.height) <= LONGEST_SIDE))
    say(
      `그림의 가로세로(${sides.width} × ${sides.height})가 맞지 않아요. 한 변을 ${LONGEST_SIDE}픽셀까지로 줄여 주세요.`,
      `The picture is ${sides.width} × ${sides.height} pixels. Scale it to ${LONGEST_SIDE} a side at most.`,
    );
  // What is no picture at all, rules/files.ts tells.
  const isPicture = imageTypeOf(bytes) !== undefined;
  if (isPicture && !sides)
    say(
      '그림의 가로세로를 읽을 수 없어요. 파일이 깨졌을 수 있으니 그림 편집기에서 다시 저장해 주세요.',
      'The size of the picture cannot be read: the file may be damaged. Save it again from an image editor.',
    );
  else if (isPicture && isAnimated(bytes))
    say(
      '움직이는 그림은 읽는 사람이 멈출 수 없어서 쓰지 않아요. 꼭 필요한 장면만 멈춘 그림으로 저장해 주세요. 여러 장면이면 파일도 여러 개로 나눠요.',
      'Readers cannot stop a moving picture, so none can be shown. Save the moments that matter as still pictures, a file each.',
    );
  else if (isPicture && !isWhole(bytes))
    say(
      '그림에 빠진 데가 있어요. 파일이 깨졌을 수 있으니 그림 편집기에서 다시 저장해 주세요.',
      'Some of the picture is missing: the file may be damaged. Save it again from an image editor.',
    );
  const neighbours = content.all.filter((page) => dirname(page.file) === dirname(file));
  if (neighbours.every(({ tree }) => tree) && !neighbours.some((page) => shows(page, basename(file))))
    issues.push(
      warning(
        id,
        file,
        undefined,
        '이 폴더의 어느 글도 이 그림을 보여 주지 않아요. 글에 넣거나 지워 주세요.',
        'No page in this folder shows this picture. Put it into a page, or delete it.',
      ),
    );
  return issues;
}

/** Where an address leads, as files are named. */
function pathOf(url: string): string {
  const path = url.replace(/[?#].*/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A name that a picture at an address may have here. */
function nameFor(url: string): string {
  const name = basename(pathOf(url)).toLowerCase();
  const ending = extname(name).slice(1);
  const stem = (ENDINGS.includes(ending) ? name.slice(0, -ending.length - 1) : name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${stem || 'name'}.${ENDINGS.includes(ending) ? ending : ENDINGS[0]}`;
}

const kilo = (bytes: number) => Math.ceil(bytes / 1000);

const shows = (page: PageSource, name: string): boolean =>
  nodesIn(page).some((node) => (node.type === 'image' || node.type === 'definition') && node.url === `./${name}`);
