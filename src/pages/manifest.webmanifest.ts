import { wording } from '../content.ts';
import { BASE } from '../site.ts';

/**
 * What a browser needs to install the site. iOS makes an app only of what stands alone; where a browser can show a way back
 * and a reload, that is better for a site of documents.
 */
export const GET = async () => {
  const { site } = await wording('ko');
  return new Response(
    JSON.stringify({
      name: site.name,
      short_name: site.name,
      description: site.tagline,
      lang: 'ko',
      id: BASE,
      start_url: BASE,
      scope: BASE,
      display: 'standalone',
      display_override: ['minimal-ui'],
      background_color: '#fdfcf9',
      theme_color: '#fdfcf9',
      icons: [
        { src: `${BASE}favicon.svg`, sizes: 'any', type: 'image/svg+xml' },
        { src: `${BASE}icon-192.png`, sizes: '192x192', type: 'image/png' },
        { src: `${BASE}icon-512.png`, sizes: '512x512', type: 'image/png' },
        // With room around the drawing: Android cuts a circle out of it.
        { src: `${BASE}icon-maskable-512.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    }),
  );
};
