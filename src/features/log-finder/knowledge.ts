import type { Rejection } from '../../model/records.ts';
import type { LogKnowledge } from './find.ts';

/** What the records know of logs, without what only their writers need. */
export const knowledgeOf = (rejections: Rejection[]): LogKnowledge => ({
  patterns: rejections.flatMap(({ id, patterns }) =>
    patterns.map(({ pattern, strength }) => ({ rejection: id, pattern, strength })),
  ),
  commands: rejections.flatMap(({ id, commands = [] }) => commands.map((command) => ({ rejection: id, command }))),
  explains: Object.fromEntries(rejections.flatMap(({ id, explains }) => (explains ? [[id, explains]] : []))),
});
