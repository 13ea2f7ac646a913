import { Wording } from '../../model/wording.ts';
import { LANGUAGES } from '../../site.ts';
import { issue, type Issue } from '../issue.ts';
import { judgeShape } from '../shape.ts';
import { lies, type Content } from '../source.ts';

export const id = 'wording';

/** The interface speaks both languages, word for word. */
export function judge(content: Content): Issue[] {
  if (!content.whole) return [];
  return LANGUAGES.flatMap((language) => {
    const yaml = content.wording[language];
    const file = `${content.folder}/interface/${language}.yml`;
    if (yaml) return judgeShape(id, yaml, Wording);
    return lies(content, file) ? [] : [issue(id, file, undefined, `${file} 파일이 없어요.`, `${file} is missing.`)];
  });
}
