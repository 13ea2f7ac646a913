import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stampPages } from '../../src/publish/page-stamp.ts';
import { writeWorker } from '../../src/publish/service-worker.ts';
import { site } from '../../tools/serve.ts';
import { SITES } from '../../tools/test-sites.ts';

/** What a small site keeps of the whole one: enough to be read, searched and stored, and quick to store. */
const SMALL =
  /^(_astro\/|[^/]+$|not-stored\/|(ko|en)\/(index\.html|offline\/|belt\/(index\.html|test\/|code\/)|reject\/(index\.html|test-failed\/))|pagefind\/)/;
const LEFT_OUT = /^pagefind\/\w+\/fragment\/|^sitemap/;

/** A built site in a folder of its own, to be changed as a new build would change it. */
export class Edition {
  readonly folder = mkdtempSync(join(tmpdir(), 'edition-'));

  /** @param of What it begins as: the small site, or another edition. */
  constructor(of?: Edition) {
    if (of) cpSync(of.folder, this.folder, { recursive: true });
    else
      for (const path of globSync('**/*', { cwd: SITES.root.folder, withFileTypes: false })) {
        const name = path.replaceAll('\\', '/');
        if (!SMALL.test(name) || LEFT_OUT.test(name) || !/\.\w+$/.test(name)) continue;
        mkdirSync(dirname(join(this.folder, name)), { recursive: true });
        cpSync(join(SITES.root.folder, name), join(this.folder, name), { recursive: true });
      }
    if (!of) this.finish();
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Changes files as a text; the list and the worker must follow: {@link finish}. */
  edit(paths: string | string[], change: (text: string) => string): this {
    for (const path of [paths].flat()) writeFileSync(join(this.folder, path), change(this.read(path)));
    return this;
  }

  /** Every HTML file. */
  pages(): string[] {
    return globSync('**/*.html', { cwd: this.folder });
  }

  /** Ends a build: stamps, and the worker that belongs to what the folder holds now. */
  finish(options: { offline?: boolean } = {}): this {
    stampPages(this.folder);
    writeWorker(this.folder, { base: '/', ...options });
    return this;
  }
}

/** A host whose site can be swapped, slowed and broken while browsers look on. */
export class Host {
  /** The paths that were asked for since {@link forget}. */
  readonly asked: string[] = [];
  #folder: string;
  #answer: (path: string, response: ServerResponse) => boolean | Promise<boolean> = () => false;
  #server = createServer((request, response) => void this.#serve(request.url ?? '/', request, response));

  constructor(edition: Edition | string) {
    this.#folder = typeof edition === 'string' ? edition : edition.folder;
  }

  async #serve(url: string, request: Parameters<ReturnType<typeof site>>[0], response: ServerResponse) {
    const path = url.split('?')[0]!;
    this.asked.push(path);
    if (await this.#answer(path, response)) return;
    site(this.#folder, '/')(request, response as Parameters<ReturnType<typeof site>>[1]);
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  start(port = 0): Promise<void> {
    return new Promise((done) => this.#server.listen(port, done));
  }

  /** Takes the host off the network: connections are refused. */
  stop(): Promise<void> {
    return new Promise((done) => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }

  serve(edition: Edition): void {
    this.#folder = edition.folder;
  }

  /** Answers instead of the site wherever it returns true; without one the site answers again. */
  instead(answer: (path: string, response: ServerResponse) => boolean | Promise<boolean> = () => false): void {
    this.#answer = answer;
  }

  forget(): void {
    this.asked.length = 0;
  }
}

export const discard = (...editions: Edition[]): void => {
  for (const { folder } of editions) rmSync(folder, { recursive: true, force: true });
};
