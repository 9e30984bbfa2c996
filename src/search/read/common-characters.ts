/** GB 2312's first level: the 3,755 characters people type, in the order of their readings. Every browser carries the table. */
export function commonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return [...new TextDecoder('gb2312').decode(new Uint8Array(bytes))];
}
