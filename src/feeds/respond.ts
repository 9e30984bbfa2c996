/** A text file with its type; static hosts go by the file's name, the dev server by this. */
export function respond(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
}
