/** The letter as a .docx for Word and WPS: A4, sizes in twentieths of a point, a Chinese face named for Chinese. */
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import type { Line } from './compose.ts';

const FACE = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
/** A4, and margins of 2.5 cm, in DXA. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1417, right: 1417, bottom: 1417, left: 1417 },
};
/** Half points: 小四 for the text, 小二 for the title. */
const SIZE = { text: 24, title: 36 };
const TWO_CHARACTERS = 480;

export function letterDocument(lines: readonly Line[]): Document {
  return new Document({
    // Otherwise the library writes that somebody without a name made it.
    creator: '本人',
    lastModifiedBy: '本人',
    title: lines.find(({ kind }) => kind === 'title')?.text.replace(NOT_XML, '') ?? '',
    styles: { default: { document: { run: { font: FACE, size: SIZE.text } } } },
    sections: [{ properties: { page: PAGE }, children: lines.flatMap(paragraphs) }],
  });
}

/** What an XML file may not hold (control characters, halves of characters): Word would refuse the whole letter. */
const NOT_XML = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A reader's line breaks stay. */
function paragraphs({ kind, text }: Line): Paragraph[] {
  const isTitle = kind === 'title';
  const clean = text.replace(/\r\n?|[\v\f\u2028]/g, '\n').replace(NOT_XML, '');
  return clean.split('\n').map(
    (line) =>
      new Paragraph({
        alignment: isTitle
          ? AlignmentType.CENTER
          : kind === 'right'
            ? AlignmentType.RIGHT
            : AlignmentType.LEFT,
        spacing: { line: 400, after: isTitle ? 240 : 0 },
        ...(kind === 'text' && !isAddress(line) ? { indent: { firstLine: TWO_CHARACTERS } } : {}),
        children: [
          new TextRun({
            text: line,
            font: FACE,
            size: isTitle ? SIZE.title : SIZE.text,
            bold: isTitle,
          }),
        ],
      }),
  );
}

/** `某某法院：` stands at the edge. */
const isAddress = (line: string): boolean => /^[^，。]{2,40}：$/.test(line);

export const letterFile = (lines: readonly Line[]): Promise<Blob> =>
  Packer.toBlob(letterDocument(lines));
