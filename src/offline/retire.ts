/**
 * What /sw.js becomes when the worker must go (build with OFFLINE=off): it installs over any older worker, empties
 * what that one kept for this scope and unregisters itself. Browsers ask for /sw.js again on the next visit at the
 * latest a day later, whatever the old worker does, so this reaches every reader. Open pages are not reloaded.
 */
export const RETIRED_WORKER = `self.addEventListener('install',()=>self.skipWaiting());
self.addEventListener('activate',e=>e.waitUntil((async()=>{
const s=self.registration.scope;
for(const k of await caches.keys())if(k.endsWith(' '+s))await caches.delete(k);
await self.registration.unregister();
})()));
`;
