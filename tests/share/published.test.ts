// An address once published keeps working: forwarded links must not die.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtAddresses, lostAddresses, sayLost } from '../../src/share/published.ts';
import { movedAddresses } from '../../src/content/moved.ts';
import { readPublished } from '../../src/content/published-list.ts';
import { siteContent } from '../../src/content/site.ts';

const dist = process.env['DIST'] ?? 'dist';

it('every published page and section still opens', () => {
  expect(existsSync(dist), `没有 ${dist}/，先运行 npm run build`).toBe(true);
  const redirects = Object.fromEntries(
    movedAddresses(siteContent().pages).map(({ from, to }) => [from, to]),
  );
  const published = readPublished(join(import.meta.dirname, 'published-ids.txt'));
  expect(published.length, '清单是空的，先运行 node scripts/record-addresses.ts').toBeGreaterThan(
    0,
  );
  expect(lostAddresses(published, builtAddresses(dist), redirects).map(sayLost).join('\n')).toBe(
    '',
  );
});
