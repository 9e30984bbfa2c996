/** Addresses that moved after they were published: old → new, each with its section if it has one. Never remove a line. */
export const REDIRECTS: Readonly<Record<string, string>> = {
  '/myths/ask-for-three-days/': '/myths/said-will-pay-soon/',
  '/myths/half-paid-five-days/': '/myths/said-will-pay-soon/',
  '/myths/most-owe-few-thousand/': '/myths/said-will-pay-soon/',
  '/myths/neighbour-ten-days/': '/myths/said-will-pay-soon/',
  // '/faq/old-slug/': '/faq/new-slug/',
  // '/faq/jail/#old-id': '/faq/jail/#new-id',
};

/** Whole pages that moved, as Astro's `redirects` takes them. */
export function pageRedirects(
  redirects: Readonly<Record<string, string>> = REDIRECTS,
): Record<string, string> {
  return Object.fromEntries(Object.entries(redirects).filter(([from]) => !from.includes('#')));
}

/** Sections that were on this page and are now elsewhere. */
export function movedSections(
  path: string,
  redirects: Readonly<Record<string, string>> = REDIRECTS,
): { id: string; to: string }[] {
  return Object.entries(redirects)
    .filter(([from]) => from.startsWith(`${path}#`))
    .map(([from, to]) => ({ id: from.slice(path.length + 1), to }));
}
