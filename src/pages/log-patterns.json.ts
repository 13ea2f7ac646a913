import { records } from '../content.ts';
import type { LogPattern } from '../features/log-finder/find.ts';

/** The patterns of all rejections, for the log finder. */
export const GET = async () => {
  const patterns: LogPattern[] = (await records('rejections')).flatMap(({ id, patterns }) =>
    patterns.map(({ pattern, strength }) => ({ rejection: id, pattern, strength })),
  );
  return new Response(JSON.stringify(patterns));
};
