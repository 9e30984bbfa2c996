import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { FrontMatter, KIND_NAMES, type Kind } from './domain/page.ts';

/** Astro's YAML reader turns 2026-11-24 into a Date; the domain keeps days as text. */
const daysAsText = (front: unknown): unknown =>
  Object.fromEntries(
    Object.entries(front as Record<string, unknown>).map(([key, value]) => [
      key,
      value instanceof Date ? value.toISOString().slice(0, 10) : value,
    ]),
  );

// deferRender: a Markdown plugin that throws must fail the build, not ship an empty page.
const collection = (kind: Kind) =>
  defineCollection({
    loader: glob({
      pattern: '*.{md,mdx}',
      base: `./content/${kind}`,
      deferRender: true,
    } as Parameters<typeof glob>[0]),
    schema: z.preprocess(daysAsText, FrontMatter[kind] as z.ZodType),
  });

export const collections = Object.fromEntries(KIND_NAMES.map((kind) => [kind, collection(kind)]));
