import { scriptHash } from '../security.ts';

/**
 * Runs in the head before the first paint, so a reader who chose dark or large never sees a flash of the other.
 * The policy takes EARLY_HASH.
 */
export const EARLY_SCRIPT =
  "try{for(let k of['size','theme']){let v=localStorage['hb-'+k];if(v)document.documentElement.dataset[k]=v}}catch{}";

export const EARLY_HASH = scriptHash(EARLY_SCRIPT);
