/** What a reader may choose. The empty value is the site's own: nothing is stored for it. */
export const CHOICES = {
  size: {
    label: '字号',
    options: [
      { value: '', name: '标准' },
      { value: '24', name: '大' },
      { value: '30', name: '特大' },
    ],
  },
  theme: {
    label: '明暗',
    options: [
      { value: '', name: '跟手机' },
      { value: 'light', name: '浅色' },
      { value: 'dark', name: '深色' },
    ],
  },
} as const;
export type Choice = keyof typeof CHOICES;

/** Key in the reader's own browser. Other sites may share the origin, so it carries our name. */
export const storageKey = (choice: Choice): string => `hb-${choice}`;

/** The stored value if it is one we offer, else the site's own. */
export function knownValue(choice: Choice, stored: string | null): string {
  return CHOICES[choice].options.some(({ value }) => value === stored) ? (stored ?? '') : '';
}
