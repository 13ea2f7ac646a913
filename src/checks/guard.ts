import type { AstroIntegration } from 'astro';
import { report } from './report.ts';
import { judge } from './rules.ts';
import { collect } from './source.ts';

/** Stands inside the build: content that does not pass the checks is not built. */
export function guard(): AstroIntegration {
  return {
    name: 'checks',
    hooks: {
      'astro:build:start': () => {
        const issues = judge(collect('content')).filter(({ severity }) => severity === 'error');
        if (!issues.length) return;
        console.error(`\n${report(issues, 'ko')}\n\n${report(issues, 'en')}\n`);
        throw new Error(
          `content/: ${issues.length} to mend (see above). "npm run check" shows them again in a second.`,
        );
      },
    },
  };
}
