/** A text file with its type; static hosts go by the file's name, the dev server by this. */
export function respond(text: string, type: string): Response {
  // Hosts that read no _headers send these without a charset, and browsers then guess: the mark at the start settles it.
  const isGuessed = /^text\/(plain|markdown)$/.test(type) && /[^\0-\x7f]/.test(text);
  return new Response(isGuessed ? `\uFEFF${text}` : text, {
    headers: { 'content-type': `${type}; charset=utf-8` },
  });
}
