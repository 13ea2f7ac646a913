import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE } from '../../site.ts';
import { isOurs, type Links } from './links.ts';

const URL_IN_STYLE = /url\((["']?)([^)"']+)\1\)/g;

/** A style whose addresses are relative. */
export const styleOnDisk = (css: string, file: string, links: Links): string =>
  css.replace(URL_IN_STYLE, (whole, quote: string, address: string) =>
    isOurs(address) ? `url(${quote}${links.to(address, file) ?? address}${quote})` : whole,
  );

/** A style that holds its fonts: browsers refuse the file of a font that lies on a disk. */
export const fontsInside = (css: string, site: string): string =>
  css.replace(URL_IN_STYLE, (whole, _, address: string) =>
    /\.woff2$/.test(address)
      ? `url(data:font/woff2;base64,${readFileSync(join(site, address.slice(BASE.length))).toString('base64')})`
      : whole,
  );
