import type { Day } from '../domain/day.ts';
import type { Page } from './page.ts';

/** True once a page is to be seen by readers: not a draft, and its day has come. */
export function isPublished({ data }: Pick<Page, 'data'>, today: Day): boolean {
  return data.draft !== true && (data.publishOn === undefined || data.publishOn <= today);
}
