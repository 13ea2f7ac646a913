import { records } from '../content.ts';
import { knowledgeOf } from '../features/log-finder/knowledge.ts';

/** What the log finder goes by. */
export const GET = async () => new Response(JSON.stringify(knowledgeOf(await records('rejections'))));
