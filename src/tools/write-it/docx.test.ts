import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compose } from './compose.ts';
import { letterFile } from './docx.ts';
import { loadWriteIt } from './load.ts';

/** The parts of a .docx: a zip, read from its directory at the end. */
function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = file.readUInt32LE(end + 16);
  const parts = new Map<string, string>();
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength, extra, comment, start] = [
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
      file.readUInt32LE(at + 42),
    ];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const raw = file.subarray(data, data + size);
    const isStored = file.readUInt16LE(at + 10) === 0;
    parts.set(name, (isStored ? raw : inflateRawSync(raw)).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

it('is a document with the letter in it, A4, in 宋体', async () => {
  const blob = await letterFile([
    { kind: 'title', text: '支付令异议书' },
    { kind: 'text', text: '江州区人民法院：' },
    { kind: 'text', text: '事实：一 & 二 <三>\n第二行' },
    { kind: 'gap', text: '' },
    { kind: 'right', text: '异议人：李明' },
  ]);
  const parts = unzip(Buffer.from(await blob.arrayBuffer()));
  const document = parts.get('word/document.xml') ?? '';
  expect(parts.has('[Content_Types].xml')).toBe(true);
  expect(document).toContain('支付令异议书');
  expect(document).toContain('事实：一 &amp; 二 &lt;三&gt;');
  expect(document).toContain('w:eastAsia="宋体"');
  expect(document).toMatch(/w:pgSz w:w="11906" w:h="16838"/);
  expect(document).toMatch(/w:jc w:val="right"/);
  expect(document.match(/<w:p>/g)).toHaveLength(6);
  // Nothing of the machine or the reader that the letter does not say.
  expect(parts.get('docProps/core.xml')).toContain('本人');
  expect([...parts].filter(([, part]) => /un-named/i.test(part)).map(([name]) => name)).toEqual([]);
});

it('opens whatever was pasted into it', async () => {
  const text = '甲\u0000乙\u0008丙\ud83d丁\uffff\v戊 ]]> 😭';
  const parts = unzip(
    Buffer.from(await (await letterFile([{ kind: 'title', text }])).arrayBuffer()),
  );
  const document = parts.get('word/document.xml') ?? '';
  expect(document.replace(/<[^>]+>/g, '')).toBe('甲乙丙丁戊 ]]&gt; 😭');
  for (const [name, part] of parts)
    if (/\.(xml|rels)$/.test(name))
      expect(part, name).not.toMatch(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Cs}/u);
});

it.each(Object.entries(loadWriteIt().letters))(
  '%s: every line of it is in its file',
  async (_, letter) => {
    const { lines } = compose(letter, {}, '2026 年 11 月 28 日');
    const parts = unzip(Buffer.from(await (await letterFile(lines)).arrayBuffer()));
    const words = (parts.get('word/document.xml') ?? '').replace(/<[^>]+>/g, '');
    expect(lines.length).toBeGreaterThan(3);
    for (const { text } of lines)
      for (const line of text.split('\n')) expect(words).toContain(line.replaceAll('&', '&amp;'));
  },
);
