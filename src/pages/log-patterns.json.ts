import { records } from '../content.ts';
import type { LogCommand, LogPattern } from '../features/log-finder/find.ts';

/** The patterns and commands of all rejections, for the log finder. */
export const GET = async () => {
  const rejections = await records('rejections');
  const patterns: LogPattern[] = rejections.flatMap(({ id, patterns }) =>
    patterns.map(({ pattern, strength }) => ({ rejection: id, pattern, strength })),
  );
  const commands: LogCommand[] = rejections.flatMap(({ id, commands = [] }) =>
    commands.map((command) => ({ rejection: id, command })),
  );
  return new Response(JSON.stringify({ patterns, commands }));
};
