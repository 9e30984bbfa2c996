// On the page of what is not there: when the address with nothing after it is a page of this site, goes there.
import { folder, under, within } from '../domain/join.ts';
import { nearPaths } from '../domain/near.ts';

const base = folder(import.meta.env.BASE_URL);

async function goNear(): Promise<void> {
  for (const path of nearPaths(within(base, location.pathname))) {
    const { ok } = await fetch(under(base, path), { method: 'HEAD' });
    if (ok) return location.replace(under(base, path) + location.hash);
  }
}
goNear().catch(() => undefined); // no network: the page says where else to look
