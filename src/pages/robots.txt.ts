import { BASE, ORIGIN } from '../site.ts';

export const GET = () =>
  new Response(`User-agent: *\nAllow: /\n${ORIGIN ? `\nSitemap: ${ORIGIN}${BASE}sitemap-index.xml\n` : ''}`);
