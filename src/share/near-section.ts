/** What a section of a link was before a chat app made it longer. Pure; apart from domain/near.ts, so that an article asks for no file more. */

/** `#steps。` or `#Steps&from=timeline` → `steps`; nothing where the address names its section as it is. */
export function nearSection(hash: string): string | undefined {
  const written = hash.replace(/^#/, '');
  const section = /^[a-z0-9-]+/.exec(written.toLowerCase())?.[0];
  return section === written ? undefined : section;
}
