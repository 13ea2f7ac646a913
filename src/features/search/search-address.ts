/** The open search's place in the address and in the history: "?q=" opens it again, Back closes it. */
export interface SearchAddress {
  /** The search opened. */
  enter(): void;
  /** What is asked changed. */
  ask(query: string): void;
  /** The search is about to close for a link on this very page: the history stays as it is. */
  stay(): void;
}

/** Whether "?q=" is free for the search: the role map and the search page keep their own query there. */
const isFree = () => !document.querySelector('role-map, search-page');

export function searchAddress(box: HTMLDialogElement): SearchAddress {
  /** Takes the open search out of the history. */
  let leave: (() => void) | undefined;
  box.addEventListener('close', () => {
    const now = leave;
    leave = undefined;
    now?.();
  });
  addEventListener('popstate', () => {
    if (!box.open) return;
    leave = undefined;
    box.close();
  });

  return {
    enter() {
      if (leave || !box.open || !isFree()) return;
      // An address that asked for the search has its place in the history already.
      if (new URLSearchParams(location.search).has('q')) leave = () => history.replaceState(null, '', withQuery(''));
      else {
        history.pushState({ search: true }, '');
        leave = () => history.back();
      }
    },
    ask(query) {
      if (box.open && isFree()) history.replaceState(history.state, '', withQuery(query));
    },
    stay: () => (leave = undefined),
  };
}

function withQuery(query: string): URL {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  return address;
}
