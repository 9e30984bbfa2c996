import { describe, expect, it } from 'vitest';
import { nearSection } from './near-section.ts';

describe('a section with something after it', () => {
  it.each([
    ['#steps。', 'steps'],
    ['#steps%EF%BC%89', 'steps'],
    ['#steps#wechat_redirect', 'steps'],
    ['#steps?from=singlemessage', 'steps'],
    ['#STEPS', 'steps'],
    ['#steps', undefined],
    ['#', undefined],
    ['#。', undefined],
    ['#__proto__', undefined],
  ])('%s was %s', (hash, meant) => expect(nearSection(hash)).toBe(meant));
});
