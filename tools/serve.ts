/**
 * Serves the built site: right types, compressed text, the 404 page, the base path. Prints the address.
 *
 *   node tools/serve.ts [folder]      PORT: the port to take; without it 4321, or a free one if that is taken.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';
import { BASE } from '../src/site.ts';

const PORT = 4321;
const TEXT = /^(text\/|application\/(json|manifest\+json|xml|javascript)|image\/svg)/;

interface Reply {
  status: number;
  body: Buffer;
  type: string;
  etag: string;
  packed?: Buffer;
}

/** The requests of one built site. Reads the disk at each request, so that a new build is served without a restart. */
export function site(folder: string, base: string = BASE): RequestListener {
  const root = resolve(folder) + sep;
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    const path = (request.url ?? '/').split('?')[0]!;
    if (path === '/' && base !== '/') return void response.writeHead(302, { Location: base }).end();
    const file = find(root, base, path);
    if (file === 'folder') return void response.writeHead(301, { Location: `${path}/` }).end();
    const reply = file ? read(file, 200) : read(join(root, '404.html'), 404);
    const headers: Record<string, string> = {
      'Content-Type': reply.type,
      'Cache-Control': 'no-cache',
      ETag: reply.etag,
      Vary: 'Accept-Encoding',
    };
    if (reply.status === 200 && request.headers['if-none-match'] === reply.etag)
      return void response.writeHead(304, headers).end();
    const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? reply.packed : undefined;
    if (packed) headers['Content-Encoding'] = 'gzip';
    const body = packed ?? reply.body;
    response.writeHead(reply.status, { ...headers, 'Content-Length': String(body.length) });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

/** The file that a path means, "folder" where its closing slash is missing, or undefined. */
function find(root: string, base: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (!`${decoded}/`.startsWith(base)) return undefined;
  const file = normalize(join(root, decoded.slice(base.length)));
  if (!`${file}${sep}`.startsWith(root) || decoded.includes('\0') || !existsSync(file)) return undefined;
  if (statSync(file).isFile()) return file;
  if (!existsSync(join(file, 'index.html'))) return undefined;
  return decoded.endsWith('/') ? join(file, 'index.html') : 'folder';
}

function read(file: string, status: number): Reply {
  if (!existsSync(file)) return { status, body: Buffer.from('404'), type: 'text/plain', etag: '"404"' };
  const body = readFileSync(file);
  const type = lookup(file) ?? 'application/octet-stream';
  const text = TEXT.test(type);
  return {
    status,
    body,
    type: text ? `${type};charset=utf-8` : type,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    packed: text ? gzipSync(body) : undefined,
  };
}

/** Listens on a port, or on a free one where `port` is taken and may be given up. */
export function listen(
  handler: RequestListener,
  port: number,
  orFree: boolean,
): Promise<{ server: Server; port: number }> {
  return new Promise((done, fail) => {
    const server = createServer(handler);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && orFree) listen(handler, 0, false).then(done, fail);
      else fail(error);
    });
    server.listen(port, () => done({ server, port: (server.address() as AddressInfo).port }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? process.env.OUT_DIR ?? 'dist';
  if (!existsSync(join(folder, '404.html'))) {
    console.error(`There is no built site in ${folder}. Run "npm run build" first.`);
    process.exit(1);
  }
  const wanted = process.env.PORT;
  const { port } = await listen(site(folder), Number(wanted ?? PORT), true);
  if (wanted && port !== Number(wanted)) console.log(`Port ${wanted} is taken.`);
  console.log(`OnBelt: http://localhost:${port}${BASE}`);
}
