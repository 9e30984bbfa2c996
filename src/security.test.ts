import { expect, it } from 'vitest';
import { DIRECTIVES } from './security.ts';

it('allows nothing by default and nothing from elsewhere', () => {
  expect(DIRECTIVES[0]).toBe("default-src 'none'");
  expect(DIRECTIVES.join(';')).not.toMatch(/https?:|\*|unsafe/);
});
