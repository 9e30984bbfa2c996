/** Words of one section, read from what the page shows. Takes elements, names no global. */

/** Lines and evidence of the section under a heading, as far as the next heading. Tables and notes stay behind. */
export function readSection(heading: Element): { lines: string[]; sources: string[] } {
  const lines: string[] = [];
  const sources: string[] = [];
  for (
    let node = heading.nextElementSibling;
    node !== null && node.tagName !== 'H2';
    node = node.nextElementSibling
  ) {
    if (!/^(?:P|UL|OL)$/.test(node.tagName)) continue;
    const mark = node.classList.contains('dont')
      ? '✘ '
      : node.classList.contains('do')
        ? '✔ '
        : '· ';
    if (node.tagName === 'P') lines.push(words(node));
    else for (const item of node.children) lines.push(mark + words(item));
    for (const cited of node.querySelectorAll('.c')) sources.push(nameOf(cited));
  }
  return { lines, sources: sources.filter((source) => source !== '') };
}

/** A document is named as the page's own list names it. */
function nameOf(mark: Element): string {
  const id = mark.getAttribute('href')?.slice(1) ?? '';
  return mark.ownerDocument.getElementById(id)?.querySelector('a')?.textContent?.trim() ?? '';
}

/** Text without the evidence marks. */
export function words(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('.c, .vh, [hidden], [aria-hidden=true]').forEach((mark) => mark.remove());
  return (copy.textContent ?? '').trim();
}
