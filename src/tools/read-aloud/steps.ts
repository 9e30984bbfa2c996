/** One paragraph of a script as it stands on the page. */
export interface Turn {
  /** Whose words: 他： or 你：; undefined where only the reader speaks. */
  who: 'them' | 'you' | undefined;
  sentences: readonly string[];
}

/** One screen: a sentence to say, and what the other side may have said before it. */
export interface Step {
  hears: string;
  /** Empty where there is only something to hear. */
  say: string;
}

/** Turns → screens. What he says stays in sight while the reader answers. */
export function stepsOf(turns: readonly Turn[]): Step[] {
  const steps: Step[] = [];
  let hears: string[] = [];
  let isAnswered = false;
  for (const { who, sentences } of turns) {
    if (who === 'them') {
      if (isAnswered) hears = [];
      isAnswered = false;
      hears.push(sentences.join(''));
      continue;
    }
    for (const say of sentences) steps.push({ hears: hears.join(' '), say });
    isAnswered = true;
  }
  if (!isAnswered && hears.length > 0) steps.push({ hears: hears.join(' '), say: '' });
  return steps;
}

/** `他：` and `你：` are said by the layout. */
export const withoutSpeaker = (text: string): string => text.replace(/^[他你][：:]\s*/, '').trim();
