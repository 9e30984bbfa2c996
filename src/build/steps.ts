/** What a build says while it works: one line a step when it is done, one more every ten seconds of a long one. */
const QUIET_FOR = 10_000;

/** Called by a step as it goes along; most calls say nothing. */
export type Progress = (done: number, of: number) => void;

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} 秒`;

/** Runs one step of a build and says what came of it: `work` gives the words. */
export async function step(
  name: string,
  work: (progress: Progress) => Promise<string> | string,
): Promise<void> {
  const started = performance.now();
  let said = started;
  const result = await work((done, of) => {
    if (performance.now() - said < QUIET_FOR) return;
    said = performance.now();
    console.log(`  … ${name} ${done}/${of}，${seconds(started)}`);
  });
  console.log(`  ✓ ${name}：${result}，${seconds(started)}`);
}
