import { createHash } from 'node:crypto';

/**
 * Runs in the head before the first paint, so a reader who chose dark or large never sees a flash of the other.
 * Astro does not hash inline scripts it has not bundled: the policy takes EARLY_HASH.
 */
export const EARLY_SCRIPT =
  "try{for(let k of['size','theme']){let v=localStorage['hb-'+k];if(v)document.documentElement.dataset[k]=v}}catch{}";

export const EARLY_HASH =
  `sha256-${createHash('sha256').update(EARLY_SCRIPT).digest('base64')}` as const;
