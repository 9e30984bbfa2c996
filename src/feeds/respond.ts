/** A text file with its type; static hosts go by the file's name, the dev server by this. */
export function respond(text: string, type: string): Response {
  const body = /^text\/(plain|markdown)$/.test(type) ? marked(text) : text;
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

/** Hosts that read no _headers send plain text without a charset, and browsers then guess: the mark at the start settles it. */
export function marked(text: string): string {
  return /[^\0-\x7f]/.test(text) ? `\uFEFF${text}` : text;
}
