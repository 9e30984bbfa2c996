// Takes the log in from a file. A file that is damaged or somebody else's changes nothing.
import { fill } from '../template.ts';
import { MAX_FILE, merge, readBook, type Trouble } from './book.ts';
import { MAX_ENTRIES } from './entry.ts';
import type { Log } from './log.ts';
import { say } from './page.element.ts';
import type { LogWords } from './schema.ts';

/** What came in, in words; the log has changed when it says so. */
export async function takeIn(file: File, logNow: () => Log, words: LogWords): Promise<boolean> {
  const book =
    file.size > MAX_FILE
      ? ({ trouble: 'tooBig' } as const)
      : readBook(await file.text().catch(() => ''));
  const log = logNow(); // while the file was read, another page may have changed it
  const merged = Array.isArray(book) ? merge(log.entries, book) : book;
  if ('trouble' in merged) {
    say(sayTrouble(merged, words));
    return false;
  }
  log.entries = merged.entries;
  say(fill(words.imported, { added: String(merged.added), same: String(merged.same) }));
  return true;
}

export function sayTrouble(trouble: Trouble, words: LogWords): string {
  if (trouble.trouble !== 'badEntry')
    return fill(words[trouble.trouble], { max: String(MAX_ENTRIES) });
  const field = trouble.field === 'id' ? 'id' : words.columns[trouble.field];
  return fill(words.badEntry, { index: String(trouble.index), field });
}
