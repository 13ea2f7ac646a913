/** The part of the Cache API that the store uses, in memory. Addresses are paths. */
export class MemoryCaches {
  readonly all = new Map<string, Map<string, Response>>();
  /** How many entries fit; then storing fails as browsers fail. */
  room = Infinity;

  async open(name: string) {
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
    return this.all.get(cacheName)?.get(key)?.clone();
  }

  async delete(name: string) {
    return this.all.delete(name);
  }

  /** What is stored, as paths with their hashes, without the record. */
  files(): string[] {
    return [...this.all.values()].flatMap((entries) => [...entries.keys()].filter((key) => key.includes('?v='))).sort();
  }
}
