// The summary goes to 写给机构的话 from window to window: never through an address, a store or a server.
const ASK = 'hb-evidence-summary?';
const GIVE = 'hb-evidence-summary';

/** Opens the letter in a window of its own and gives it the summary when it asks. False when no window opened. */
export function handOver(address: string, text: string): boolean {
  const target = window.open(address, '_blank');
  if (target === null) return false;
  window.addEventListener('message', function give(event) {
    if (event.origin !== location.origin || event.source !== target || event.data !== ASK) return;
    window.removeEventListener('message', give);
    target.postMessage({ kind: GIVE, text }, location.origin);
  });
  return true;
}

/** Asks the window that opened this one for its summary. */
export function receive(take: (text: string) => void): void {
  const opener = window.opener as Window | null;
  if (opener === null) return;
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin !== location.origin || event.source !== opener) return;
    const given = event.data as { kind?: unknown; text?: unknown } | null;
    if (given?.kind === GIVE && typeof given.text === 'string') take(given.text);
  });
  opener.postMessage(ASK, location.origin);
}
