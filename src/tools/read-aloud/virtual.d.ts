declare module 'virtual:read-aloud' {
  /** AloudWords, as module.ts wrote them. */
  const words: unknown;
  export default words;
}
