import { withParticle } from '../model/korean.ts';
import { Role, type Text } from '../model/records.ts';

/** Whether a text can be the id of a record. */
const isId = (text: string): boolean => Role.shape.id.safeParse(text).success;

/** A text as it can be an id: "DevSecOps" → "devsecops", "Lock_file" → "lock-file"; undefined where only a person can say. */
export function spelledAsId(text: string): string | undefined {
  if (isId(text)) return text;
  const [spelled] = spellings(text);
  return spelled !== undefined && isId(spelled) ? spelled : undefined;
}

/**
 * The ids that a record has, or has once its id is mended: both "lock-file" and "lockfile" for "Lock File". Who already
 * refers to it by one of them has nothing to mend. None where nobody can tell.
 */
export const idsFor = (id: unknown): string[] =>
  typeof id !== 'string' ? [] : isId(id) ? [id] : spellings(id).filter(isId);

function spellings(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[\s_./-]+/)
    .filter(Boolean);
  return [...new Set([words.join('-'), words.join('')])];
}

/** What to write in place of an id that is none. */
export function spellingAdvice(value: unknown): Text {
  if (typeof value !== 'string') return FORM;
  if (value === 'constructor')
    return {
      ko: '코드에서 다른 뜻으로 쓰이는 말이라 id로 쓸 수 없어요. 다른 낱말을 더해 주세요.',
      en: 'Code takes this word for something else. Add another word.',
    };
  const spelled = spelledAsId(value);
  if (spelled === undefined) return FORM;
  return {
    ko: `"${value}" 대신 ${withParticle(`"${spelled}"`, '으로/로')} 적어 주세요. ${FORM.ko}`,
    en: `Write "${spelled}" in place of "${value}". ${FORM.en}`,
  };
}

const FORM: Text = {
  ko: '영어 소문자와 숫자를 쓰고, 낱말 사이에는 -를 하나만 넣어 주세요.',
  en: 'It takes small letters, digits and single hyphens.',
};
