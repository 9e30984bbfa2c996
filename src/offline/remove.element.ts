/** Some WebViews name it and have none; a closed-off frame does not even let one look. */
export function hasWorkers(): boolean {
  try {
    return (navigator as { serviceWorker?: object }).serviceWorker !== undefined;
  } catch {
    return false;
  }
}

/** Takes the worker of this site away, and what it kept. Each step whatever became of the others; true when nothing is left. */
export async function removeAll(base: string): Promise<boolean> {
  const scope = new URL(base, location.href).href;
  const workers = async (): Promise<unknown> => {
    const here = await navigator.serviceWorker.getRegistrations();
    const mine = here.filter((one) => one.scope === scope);
    // One that is keeping pages at this moment has to hear that nothing is wanted any more.
    for (const { active } of mine) active?.postMessage('off');
    return Promise.all(mine.map((one) => one.unregister()));
  };
  const kept = async (): Promise<unknown> => {
    const names = (await caches.keys()).filter((name) => name.endsWith(` ${scope}`));
    return Promise.all(names.map((name) => caches.delete(name)));
  };
  const done = await Promise.allSettled([workers(), kept()]);
  return done.every(({ status }) => status === 'fulfilled');
}
