import { records, wording } from '../content.ts';
import { calendar } from '../model/calendar.ts';
import { LANGUAGES, type Language } from '../site.ts';

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language } }));

export const GET = async ({ params }: { params: { language: Language } }) => {
  const { site, events } = await wording(params.language);
  return new Response(calendar(await records('events'), params.language, `${site.name} · ${events.title}`), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
