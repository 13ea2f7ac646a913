import { Wording } from '../../model/wording.ts';
import { LANGUAGES } from '../../site.ts';
import { issue, type Issue } from '../issue.ts';
import { judgeShape } from '../shape.ts';
import type { Content } from '../source.ts';

export const id = 'wording';

/** The interface speaks both languages, word for word. */
export function judge({ wording }: Content): Issue[] {
  return LANGUAGES.flatMap((language) => {
    const yaml = wording[language];
    const file = `content/interface/${language}.yml`;
    return yaml
      ? judgeShape(id, yaml, Wording)
      : [issue(id, file, undefined, `${file} 파일이 없어요.`, `${file} is missing.`)];
  });
}
