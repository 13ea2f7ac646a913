/** The part of the Cache API that the store uses, in memory. Addresses are paths. */
export class MemoryCaches {
  readonly all = new Map<string, Map<string, Response>>();
  /** How many entries fit; then storing fails as browsers fail. */
  room = Infinity;
  /** The calls that fail as a browser's fail whose storage is damaged. */
  broken: ('open' | 'match' | 'delete')[] = [];

  #fail(call: 'open' | 'match' | 'delete') {
    if (this.broken.includes(call)) throw new DOMException('Unexpected internal error.', 'UnknownError');
  }

  async open(name: string) {
    this.#fail('open');
    const entries = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, entries);
    return {
      put: async (key: string, reply: Response) => {
        if (!entries.has(key) && entries.size >= this.room)
          throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
        entries.set(key, reply);
      },
      keys: async () => [...entries.keys()].map((key) => ({ url: `https://x.example${key}` })),
      delete: async ({ url }: { url: string }) => entries.delete(url.slice('https://x.example'.length)),
    };
  }

  async match(key: string, { cacheName }: { cacheName: string }) {
    this.#fail('match');
    return this.all.get(cacheName)?.get(key)?.clone();
  }

  async delete(name: string) {
    this.#fail('delete');
    return this.all.delete(name);
  }

  /** What is stored, as paths with their hashes, without the record. */
  files(): string[] {
    return [...this.all.values()].flatMap((entries) => [...entries.keys()].filter((key) => key.includes('?v='))).sort();
  }
}
