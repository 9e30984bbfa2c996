import { z } from 'astro/zod';

/** One matter that people ask about, and how they ask it (content/practice.yaml). Never shown: the search learns from it during the build. */
export const Topic = z.strictObject({
  /** 能回答的页面地址 */
  pages: z.array(z.string()).min(1),
  /** 编辑自己写的问句，2–80 字 */
  questions: z.array(z.string().min(2).max(80)).min(1),
});
export type Topic = z.infer<typeof Topic>;

/** Topic id → topic. */
export type Practice = Record<string, Topic>;
