/** What a reader narrows the map to; an empty text means all. */
export interface Filter {
  stage: string;
  kind: string;
  korea: boolean;
}

/** What a product is narrowed by. */
export interface Placed {
  stage: string;
  kind: string;
  korea: boolean;
}

export const passes = (filter: Filter, { stage, kind, korea }: Placed): boolean =>
  (!filter.stage || filter.stage === stage) && (!filter.kind || filter.kind === kind) && (!filter.korea || korea);

/** The filter that an address asks for, so that a narrowed map can be passed on. */
export function filterIn(query: URLSearchParams): Filter {
  return { stage: query.get('stage') ?? '', kind: query.get('kind') ?? '', korea: query.get('korea') === '1' };
}

/** Puts what is asked for into an address, and takes out what is not. */
export function addressWith(address: URL, typed: string, filter: Filter): URL {
  const asked: Record<string, string> = {
    q: typed,
    stage: filter.stage,
    kind: filter.kind,
    korea: filter.korea ? '1' : '',
  };
  for (const [name, value] of Object.entries(asked))
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  return address;
}
