const line = document.getElementById('fresh');
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** `?sw=off` in any address, or a visit to /sw-off/: no worker here until `?sw=on`. */
function isWanted(): boolean {
  const asked = location.pathname.endsWith('/sw-off/')
    ? 'off'
    : new URLSearchParams(location.search).get('sw');
  try {
    if (asked === 'off') localStorage.setItem('hb-sw', 'off');
    if (asked === 'on') localStorage.removeItem('hb-sw');
    return localStorage.getItem('hb-sw') !== 'off';
  } catch {
    return asked !== 'off';
  }
}

async function remove(): Promise<void> {
  const scope = new URL(base, location.href).href;
  const here = (await navigator.serviceWorker.getRegistrations()).filter(
    (registration) => registration.scope === scope,
  );
  await Promise.all(here.map((registration) => registration.unregister()));
  for (const name of await caches.keys()) if (name.endsWith(` ${scope}`)) await caches.delete(name);
}

/** The whole site is about as big as one picture, but not on a line the reader pays dearly for. */
function isSparing(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

async function start(): Promise<void> {
  if (!isWanted()) return remove();
  await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
  askForAll();
}

function askForAll(): void {
  if (!isSparing()) navigator.serviceWorker.controller?.postMessage('fill');
}

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  // At once, before the browser hands over messages that were waiting for the page.
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'fresh' && line !== null) line.hidden = false;
  });
  // A worker has taken over: the first, or one of a newer edition.
  navigator.serviceWorker.addEventListener('controllerchange', askForAll);
  const whenIdle = (): void => {
    (window.requestIdleCallback ?? setTimeout)(() => {
      start().catch(() => undefined);
    });
  };
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle);
}
