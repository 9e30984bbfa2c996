/** List items led by ✔ or ✘, notation left in. */
export function markedItems(body: string, mark: '✔' | '✘'): string[] {
  return body
    .split('\n')
    .map((line) => /^\s*-\s+([✔✘])\s*(.+)$/.exec(line))
    .filter((found) => found?.[1] === mark)
    .map((found) => found?.[2] ?? '');
}

/** Sentences to say on the phone: the text of every `> [!照着说]`. */
export function spokenLines(body: string): string[] {
  return [...body.matchAll(/^>\s*\[!照着说\]\s*((?:.*)(?:\n>.*)*)/gm)]
    .map((found) => (found[1] ?? '').replace(/\n>\s?/g, '').trim())
    .filter((line) => line !== '');
}
