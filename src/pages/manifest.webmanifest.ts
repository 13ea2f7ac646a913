import { wording } from '../content.ts';
import { BASE } from '../site.ts';

export const GET = async () => {
  const { site } = await wording('ko');
  return new Response(
    JSON.stringify({
      name: site.name,
      short_name: site.name,
      description: site.tagline,
      lang: 'ko',
      start_url: BASE,
      scope: BASE,
      display: 'minimal-ui',
      background_color: '#fdfcf9',
      theme_color: '#fdfcf9',
      icons: [
        { src: `${BASE}favicon.svg`, sizes: 'any', type: 'image/svg+xml' },
        { src: `${BASE}icon-192.png`, sizes: '192x192', type: 'image/png' },
        { src: `${BASE}icon-512.png`, sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
      ],
    }),
  );
};
