import { describe, expect, it } from 'vitest';
import { nearPaths } from './near.ts';

describe('an address with something after it', () => {
  it.each([
    ['faq/jail/%E3%80%82', ['faq/jail/']], // 。
    ['faq/jail%EF%BC%89%E5%A4%A7%E5%AE%B6%E7%9C%8B%E7%9C%8B', ['faq/jail/']], // ）大家看看
    ['faq/jail/。', ['faq/jail/']],
    ['faq/jail.', ['faq/jail/']],
    ['faq/jail/,', ['faq/jail/']],
    ['faq/jail/&from=timeline', ['faq/jail/']],
    ['faq/jail/%20', ['faq/jail/']],
    ['FAQ/Jail/', ['faq/jail/']],
    ['faq//jail', ['faq/jail/']],
    ['faq/jail.html', ['faq/jail/']],
    ['faq/jail/index.htm', ['faq/jail/']],
    ['handbook/yingji.html。', ['handbook/yingji.html', 'handbook/yingji/']],
    ['%E3%80%82', ['']],
    ['', []],
    ['faq/jail/', []],
  ])('%s was %j', (path, meant) => expect(nearPaths(path)).toEqual(meant));
});
