import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path/posix';
import { addressOfFile, type Path } from '../../model/address.ts';
import { likeliest } from '../../model/distance.ts';
import { withParticle } from '../../model/korean.ts';
import { DATA, type Text } from '../../model/records.ts';
import { LANGUAGES } from '../../site.ts';
import { drawnPaths } from '../drawn.ts';
import { hint } from '../hint.ts';
import { IMAGE_TYPES, imageTypeOf } from '../image-header.ts';
import { issue, type Issue } from '../issue.ts';
import { LARGEST_TEXT, textOf, type Content, type Entry, type PageSource } from '../source.ts';

export const id = 'files';

/** A word list beside the records: one word a line, and lines of explanation that begin with #. */
const WORDS = 'dictionary.txt';
const DATA_FILES = [...Object.keys(DATA).map((name) => `${name}.yml`), WORDS];
const INTERFACE_FILES = LANGUAGES.map((language) => `${language}.yml`);
const AREAS = ['pages', 'data', 'interface'];
/** What a part of an address may be. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Folders and the file, below the language. */
const DEEPEST = 4;
/** Letters from the content folder on: Windows takes 260 for the whole. */
const LONGEST_PATH = 120;

const say = (ko: string, en: string): Text => ({ ko, en });

/** What else lies there, to look for twins. */
interface Others {
  /** Paths from the content folder on, by the same in small letters. */
  paths: Map<string, string[]>;
  /** Pages, by their language and path. */
  pages: Map<string, PageSource[]>;
  /** Addresses of pages that the site draws itself. */
  drawn: Set<Path>;
}
type Judge = (path: string, entry: Entry, others: Others) => Text | undefined;

/** In content/ lie pages, the pictures beside them, records and words: files of the known names and kinds, and nothing else. */
export function judge(content: Content): Issue[] {
  const { entries, allEntries, all, folder } = content;
  const below = (file: string) => file.slice(folder ? folder.length + 1 : 0);
  const others: Others = {
    paths: Map.groupBy(
      allEntries.map(({ file }) => below(file)),
      (path) => path.toLowerCase(),
    ),
    pages: Map.groupBy(all, pageKey),
    drawn: new Set(drawnPaths(content)),
  };
  const told = new Set<string>();
  return entries.flatMap((entry) => {
    const path = below(entry.file);
    // A hidden folder is told once.
    const hidden = /^(?:[^/]+\/)*?\.[^/]*/.exec(path)?.[0];
    if (hidden && told.has(hidden)) return [];
    if (hidden) told.add(hidden);
    const fault = FAULTS.reduce<Text | undefined>((found, look) => found ?? look(path, entry, others), undefined);
    if (fault) return [issue(id, entry.file, undefined, fault.ko, fault.en)];
    return path === `data/${WORDS}` ? words(entry) : [];
  });
}

/** A file is told the first of these that holds. */
const FAULTS: Judge[] = [kindFault, hiddenFault, lengthFault, placeFault, typeFault, twinFault, nameFault, bytesFault];

function kindFault(_: string, { kind }: Entry): Text | undefined {
  if (kind === 'link')
    return say(
      '다른 곳을 가리키는 링크(심볼릭 링크)는 둘 수 없어요. 지우고, 필요한 파일이면 그 파일을 여기에 복사해 주세요.',
      'A symbolic link cannot lie here. Delete it, and copy the file it leads to if the page needs it.',
    );
  if (kind === 'other')
    return say(
      '파일이 아니에요. 소켓이나 파이프 같은 것은 둘 수 없으니 지워 주세요.',
      'This is no file: sockets, pipes and the like cannot lie here. Delete it.',
    );
  return undefined;
}

function hiddenFault(path: string): Text | undefined {
  const hidden = path.split('/').find((part) => part.startsWith('.'));
  if (hidden)
    return say(
      `이름이 .으로 시작하는 숨은 ${path.endsWith(hidden) ? '파일' : '폴더'}(${hidden})은 둘 수 없어요. 컴퓨터나 편집기가 만들었다면 지워 주세요.`,
      `A hidden ${path.endsWith(hidden) ? 'file' : 'folder'} (${hidden}), whose name starts with a dot, cannot lie here. Delete it if your computer or editor made it.`,
    );
  if (/(?:~|\.(?:bak|orig|rej|swp|swo|tmp)|\/(?:Thumbs\.db|desktop\.ini|~\$[^/]*))$/i.test(`/${path}`))
    return say(
      '컴퓨터나 편집기가 만든 파일이에요. 글에는 필요 없으니 지워 주세요.',
      'Your computer or editor made this file. No page needs it: delete it.',
    );
  return undefined;
}

function lengthFault(path: string): Text | undefined {
  if (path.length <= LONGEST_PATH) return undefined;
  return say(
    `경로가 너무 길어요(${path.length}자). Windows에서도 내려받을 수 있게 ${LONGEST_PATH}자까지로 줄여 주세요.`,
    `The path is too long (${path.length} characters). Keep it to ${LONGEST_PATH}, so that it can be cloned on Windows too.`,
  );
}

function placeFault(path: string): Text | undefined {
  const [area = '', second = '', ...rest] = path.split('/');
  if (!second)
    return say(
      'content/ 바로 아래에는 파일을 둘 수 없어요. 글은 content/pages/ko/와 content/pages/en/ 아래로 옮겨 주세요.',
      'No file can lie in content/ itself. Move a page below content/pages/ko/ or content/pages/en/.',
    );
  if (!AREAS.includes(area)) {
    const meant = likeliest(area, AREAS);
    const next = hint(meant && `"${meant}"`, {
      ko: '글은 content/pages/ko/와 content/pages/en/ 아래에 두세요.',
      en: 'Put pages below content/pages/ko/ and content/pages/en/.',
    });
    return say(
      `content/ 아래에 "${area}" 폴더는 쓰지 않아요. ${next.ko}`,
      `There is no folder "${area}" in content/. ${next.en}`,
    );
  }
  if (area !== 'pages')
    return rest.length
      ? say(
          `content/${area}/ 안에는 폴더를 만들 수 없어요. 파일을 content/${area}/ 바로 아래로 옮겨 주세요.`,
          `content/${area}/ has no folders inside. Move the file up into content/${area}/.`,
        )
      : undefined;
  if (!rest.length)
    return say(
      `글의 언어를 알 수 없어요. content/pages/ko/${second}나 content/pages/en/${second}로 옮겨 주세요.`,
      `The language of this page is not known. Move it to content/pages/ko/${second} or content/pages/en/${second}.`,
    );
  if (!LANGUAGES.some((language) => language === second)) {
    const meant = /^(?:ko|kr|한)/i.test(second) ? 'ko' : /^(?:en|us|uk|gb|영)/i.test(second) ? 'en' : undefined;
    const next = hint(meant && `"${meant}"`, {
      ko: '글은 content/pages/ko/와 content/pages/en/ 아래에 두세요.',
      en: 'Put pages below content/pages/ko/ and content/pages/en/.',
    });
    return say(
      `content/pages/ 아래에는 언어 폴더(ko, en)만 둘 수 있어요. "${second}" 대신 ${next.ko}`,
      `Only the folders of the languages, ko and en, lie in content/pages/, not "${second}". ${next.en}`,
    );
  }
  if (rest.length > DEEPEST)
    return say(
      `폴더가 너무 깊어요. 언어 폴더 아래로 파일까지 ${DEEPEST}단계예요. 위 폴더로 옮겨 주세요.`,
      `This lies too deep: ${DEEPEST} levels below the language, the file counted. Move it up.`,
    );
  return undefined;
}

/** What files of other kinds should have been. */
const KINDS: [ends: RegExp, told: (name: string) => Text][] = [
  [
    /\.(?:md|markdown)$/i,
    (name) => {
      const better = plain(name);
      return say(
        `글은 .mdx 파일로 적어요. ${better ? `이름을 "${better}"로` : '이름의 끝을 .mdx로'} 바꿔 주세요.`,
        `Pages are .mdx files. ${better ? `Rename it to "${better}".` : 'Let its name end in .mdx.'}`,
      );
    },
  ],
  [
    /\.svgz?$/i,
    () =>
      say(
        'SVG에는 코드를 숨길 수 있어서 둘 수 없어요. PNG나 WebP로 저장해 주세요.',
        'An SVG can carry code and cannot lie here. Save the picture as PNG or WebP.',
      ),
  ],
  [
    /\.(?:gif|bmp|ico|tiff?|heic|heif|jfif|jxl|psd|ai)$/i,
    () =>
      say(
        '이 형식의 그림은 둘 수 없어요. PNG, JPG, WebP, AVIF 가운데 하나로 저장해 주세요.',
        'Pictures of this kind cannot lie here. Save it as PNG, JPG, WebP or AVIF.',
      ),
  ],
  [
    /\.(?:[cm]?[jt]sx?|astro|vue|svelte|html?|xhtml|xml|css|scss|sh|py|wasm|php)$/i,
    () =>
      say(
        'content/에는 글만 있고 코드는 둘 수 없어요. 보여 줄 코드는 글의 코드 블록에 적어 주세요.',
        'content/ holds no code. Show code in a code block of a page.',
      ),
  ],
  [
    /\.(?:txt|docx?|hwpx?|pdf|rtf|odt|pages|pptx?|xlsx?|csv)$/i,
    () =>
      say(
        '문서 파일은 둘 수 없어요. 글은 .mdx 파일에 적어 주세요.',
        'Documents of this kind cannot lie here. Write the text in an .mdx file.',
      ),
  ],
];

function typeFault(path: string): Text | undefined {
  const name = basename(path);
  const extension = /\.([^.]*)$/.exec(name)?.[1] ?? '';
  const [area] = path.split('/');
  const isImage = Object.hasOwn(IMAGE_TYPES, extension.toLowerCase());
  if (area === 'pages') {
    // Capital letters are a matter of the name.
    if (extension.toLowerCase() === 'mdx' || isImage) return undefined;
    if (/\.mdx\.txt$/i.test(name))
      return say(
        `메모장이 이름 뒤에 .txt를 붙였어요. "${name.slice(0, -4)}"로 바꿔 주세요.`,
        `The editor put .txt behind the name. Rename it to "${name.slice(0, -4)}".`,
      );
    if (/^ya?ml$/i.test(extension))
      return say(
        '기록(.yml)은 content/data/ 아래에 있어요. 글이라면 .mdx 파일로 적어 주세요.',
        'Records (.yml) lie in content/data/. Write a page as an .mdx file.',
      );
  } else {
    const known = area === 'data' ? DATA_FILES : INTERFACE_FILES;
    if (known.includes(name)) return undefined;
    if (/\.(?:mdx?|markdown)$/i.test(name) || isImage)
      return say(
        `글과 그림은 content/${area}/에 둘 수 없어요. content/pages/ko/나 content/pages/en/ 아래로 옮겨 주세요.`,
        `Pages and pictures cannot lie in content/${area}/. Move it below content/pages/ko/ or content/pages/en/.`,
      );
    if (/\.ya?ml$/i.test(name) || /\.json$/i.test(name)) {
      const tidy = name.toLowerCase().replace(/\.\w+$/, '.yml');
      const meant = known.includes(tidy) ? tidy : likeliest(tidy, known);
      const next = hint(meant && `"${meant}"`, {
        ko: `쓸 수 있는 이름: ${known.join(', ')}.`,
        en: `The names are ${known.join(', ')}.`,
      });
      return say(
        `content/${area}/에 ${withParticle(`"${name}"`, '이라/라')}는 파일은 쓰지 않아요. ${next.ko}`,
        `No file in content/${area}/ is called "${name}". ${next.en}`,
      );
    }
  }
  const kind = KINDS.find(([ends]) => ends.test(name))?.[1](name);
  if (kind) return kind;
  return area === 'pages'
    ? say(
        '이런 파일은 둘 수 없어요. 글(.mdx)과 그림(png, jpg, webp, avif)만 둘 수 있어요.',
        'Files of this kind cannot lie here: only pages (.mdx) and pictures (png, jpg, webp, avif).',
      )
    : say(
        `이런 파일은 content/${area}/에 둘 수 없어요. 지우거나 글 옆으로 옮겨 주세요.`,
        `Files of this kind cannot lie in content/${area}/. Delete it, or move it beside a page.`,
      );
}

/** Two files that become one: on a disk that takes capitals for small letters, or at one address. */
function twinFault(path: string, { file }: Entry, { paths, pages, drawn }: Others): Text | undefined {
  const lower = path.toLowerCase();
  const same = paths.get(lower)?.find((other) => other !== path);
  if (same && lower !== path)
    return say(
      `"${same}" 파일과 대소문자만 달라요. macOS와 Windows에서는 둘 가운데 하나만 남으니, 하나를 지우거나 이름을 바꿔 주세요.`,
      `This differs from "${same}" in capital letters only. On macOS and Windows one of the two is lost: delete or rename one.`,
    );
  const address = addressOfFile(`content/${path}`);
  if (!address) return undefined;
  const other = pages.get(pageKey({ address }))?.find((page) => page.file !== file)?.file;
  if (other)
    return say(
      `"${other}" 파일과 주소가 같아요(${address.path}). 하나만 남겨 주세요.`,
      `This has the same address as "${other}" (${address.path}). Keep one of the two.`,
    );
  if (drawn.has(address.path))
    return say(
      `${address.path} 주소에는 사이트가 스스로 그리는 페이지가 있어요. 다른 이름을 골라 주세요.`,
      `The site draws a page of its own at ${address.path}. Choose another name.`,
    );
  return undefined;
}

const pageKey = ({ address }: Pick<PageSource, 'address'>) => `${address.language}${address.path}`;

function nameFault(path: string): Text | undefined {
  if (!path.startsWith('pages/')) return undefined;
  const parts = path.split('/').slice(2);
  const stem = (part: string, place: number) => (place === parts.length - 1 ? part.replace(/\.[^.]*$/, '') : part);
  const odd = parts.find(
    (part, place) =>
      !NAME.test(stem(part, place)) || (place === parts.length - 1 && part !== part.replace(/[^.]*$/, lowered)),
  );
  if (odd !== undefined) {
    const better = plain(odd);
    return say(
      `이름이 주소가 되니 영어 소문자와 숫자만 쓰고, 낱말 사이는 -로 이어 주세요. "${odd}" 대신 ${better ? `"${better}"처럼 적어 주세요.` : '"unit-test"처럼 뜻을 영어로 적어요.'}`,
      `The name becomes an address: use small letters a–z and digits, with - between words. Instead of "${odd}" write ${better ? `"${better}".` : 'its meaning in English, as in "unit-test".'}`,
    );
  }
  const device = parts.map(stem).find((part) => DEVICE.test(part));
  if (device)
    return say(
      `Windows에서는 "${device}"라는 이름의 파일을 만들 수 없어요. 다른 이름을 골라 주세요.`,
      `Windows can have no file called "${device}". Choose another name.`,
    );
  return undefined;
}

const lowered = (text: string) => text.toLowerCase();

/** The name that was likely meant: "Unit Test.md", "unitTest.MDX" → "unit-test.mdx". Undefined where letters would be lost. */
function plain(name: string): string | undefined {
  const [, stem = '', extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name)!;
  const tidy = stem
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1-')
    .toLowerCase()
    .replace(/[\s_.]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  const ending = extension.toLowerCase().replace(/^\.(?:md|markdown)$/, '.mdx');
  return NAME.test(tidy) ? tidy + ending : undefined;
}

function bytesFault(path: string, entry: Entry): Text | undefined {
  const extension = /\.([^.]*)$/.exec(path)![1]!;
  if (!Object.hasOwn(IMAGE_TYPES, extension)) {
    if (entry.size > LARGEST_TEXT)
      return say(
        `파일이 너무 커서 읽지 않았어요(${mega(entry.size)} MB). ${mega(LARGEST_TEXT)} MB까지만 둘 수 있어요.`,
        `The file is too large and was not read (${mega(entry.size)} MB): ${mega(LARGEST_TEXT)} MB at most.`,
      );
    if (textOf(entry) === undefined)
      return say(
        '글자가 UTF-8로 저장되지 않아서 읽을 수 없어요. 편집기에서 "다른 이름으로 저장"을 고르고 인코딩을 UTF-8로 바꿔 주세요.',
        'The text is not saved as UTF-8 and cannot be read. Save it again from your editor with the encoding UTF-8.',
      );
    return undefined;
  }
  const bytes = entry.read();
  const wanted = IMAGE_TYPES[extension as keyof typeof IMAGE_TYPES];
  const type = imageTypeOf(bytes);
  if (type === wanted) return undefined;
  if (type)
    return say(
      `이름은 .${extension}인데 속은 ${type.toUpperCase()} 그림이에요. 이름을 .${type === 'jpeg' ? 'jpg' : type}로 바꾸고 글의 주소도 함께 고쳐 주세요.`,
      `The name ends in .${extension}, but this is a ${type.toUpperCase()} picture. Rename it to .${type === 'jpeg' ? 'jpg' : type}, in the page as well.`,
    );
  return isUtf8(bytes) && bytes.toString('latin1').startsWith('version https://git-lfs')
    ? say(
        '그림 대신 Git LFS가 남긴 쪽지가 있어요. LFS 없이 그림 파일을 그대로 올려 주세요.',
        'This is a pointer of Git LFS, not the picture. Commit the picture itself, without LFS.',
      )
    : say(
        `이름은 .${extension}인데 그림이 아니에요. 그림 편집기에서 ${wanted.toUpperCase()}로 다시 저장해 주세요.`,
        `The name ends in .${extension}, but this is no such picture. Save it again as ${wanted.toUpperCase()} from an image editor.`,
      );
}

const mega = (bytes: number) => Math.round(bytes / 100_000) / 10;

function words(entry: Entry): Issue[] {
  const lines = textOf(entry)!.split(/\r?\n/);
  const odd = lines.findIndex(
    (line) => line && !line.startsWith('#') && !/^[\p{L}\p{M}\p{N}.'’+/&-]{1,60}$/u.test(line),
  );
  if (odd < 0) return [];
  return [
    issue(
      id,
      entry.file,
      { line: odd + 1, column: 1 },
      '한 줄에 낱말 하나만 적어 주세요. 빈칸이나 다른 부호는 쓸 수 없어요.',
      'Write one word a line, without spaces or other signs.',
    ),
  ];
}
