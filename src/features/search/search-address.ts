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
  /** We asked the browser to go back, and it has not done so yet: a search opened meanwhile enters the history after. */
  let leaving = false;
  box.addEventListener('close', () => {
    const now = leave;
    leave = undefined;
    now?.();
  });
  addEventListener('popstate', () => {
    if (leaving) {
      leaving = false;
      enter();
    } else if (box.open) {
      leave = undefined;
      box.close();
    }
  });

  function enter() {
    if (leave || leaving || !box.open || !isFree()) return;
    // An address that asked for the search has its place in the history already.
    if (new URLSearchParams(location.search).has('q')) leave = () => history.replaceState(null, '', withQuery(''));
    else {
      history.pushState({ search: true }, '');
      leave = () => {
        leaving = true;
        history.back();
      };
    }
  }

  return {
    enter,
    ask(query) {
      if (leave && box.open) history.replaceState(history.state, '', withQuery(query));
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
