import { expect, it } from 'vitest';
import { DIRECTIVES, hostHeaders } from './security.ts';

it('allows nothing by default and nothing from elsewhere', () => {
  expect(DIRECTIVES[0]).toBe("default-src 'none'");
  expect(DIRECTIVES.join(';')).not.toMatch(/https?:|\*|unsafe/);
});

it('writes host headers under the base path', () => {
  expect(hostHeaders('/guide/')).toMatch(
    /^\/guide\/\*\n {2}Content-Security-Policy: frame-ancestors 'none'/,
  );
  expect(hostHeaders('/')).toContain('\n/sw.js\n  Cache-Control: no-cache');
});
