import { z } from 'zod';

/** Text of one line that says something: no HTML, not only spaces. */
export const words = (what: string, max = 400) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '', '是空的')
    .refine((text) => text === text.trim(), '开头或结尾有空格')
    .refine((text) => !/\n/.test(text), '要写在一行里')
    .describe(what);

/** Ids of entries: lower case, digits, hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A reference to another entry. */
export const idField = (what: string) =>
  z.string().regex(ID_PATTERN, '编号只用小写英文、数字和连字符').describe(what);

/** Refuses the same entry twice in a list. */
export const distinct = (list: readonly unknown[]): boolean => new Set(list).size === list.length;
export const DISTINCT = '同一项写了两次';
