import { folder, under } from '../domain/join.ts';
import { hasWorkers, removeAll } from './remove.element.ts';
import { askedBy, isWanted } from './wish.ts';

const base = folder(import.meta.env.BASE_URL);
const show = (id: string): void => document.getElementById(id)?.removeAttribute('hidden');

/** The whole site is about as big as one picture, but not on a line the reader pays dearly for. */
function isSparing(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

function askForAll(worker: ServiceWorker | null): void {
  if (!isSparing()) worker?.postMessage('fill');
}

async function start(isAskedBack: boolean): Promise<void> {
  const { active } = await navigator.serviceWorker.register(under(base, 'sw.js'), {
    scope: base,
    updateViaCache: 'none',
  });
  if (isAskedBack) active?.postMessage('on');
  askForAll(active);
}

function whenIdle(work: () => Promise<void>): void {
  const begin = (): void => {
    const go = (): void => void work().catch(() => undefined);
    // A page that is never idle keeps its copy too.
    if (window.requestIdleCallback) window.requestIdleCallback(go, { timeout: 2000 });
    else setTimeout(go);
  };
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin);
}

if (hasWorkers() && import.meta.env.PROD) {
  const asked = askedBy(location);
  const stores = { lasting: () => localStorage, visit: () => sessionStorage };
  if (isWanted(asked, stores)) {
    // At once, before the browser hands over messages that were waiting for the page.
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data === 'fresh') show('fresh');
    });
    // A worker has taken over: the first, or one of a newer edition.
    navigator.serviceWorker.addEventListener('controllerchange', () =>
      askForAll(navigator.serviceWorker.controller),
    );
    whenIdle(() => start(asked === 'on'));
  } else {
    void removeAll(base); // at once: whoever comes here is in trouble
    if (asked === 'off' && !location.pathname.endsWith('/sw-off/')) show('kept-off');
  }
}
