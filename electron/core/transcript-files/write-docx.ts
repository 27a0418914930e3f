// Writes a Word file: a header, and a table with the time, who speaks, and the words, in the direction in which they are read.
import type { ITableCellOptions, Paragraph as WordParagraph } from 'docx';
import { headerOf, isRightToLeft } from './leaving-text.ts';
import type { WrittenText } from './leaving-text.ts';
import { writeClock } from './write-text.ts';

/** Letters from right to left, with the spaces and signs between them. */
const RIGHT_TO_LEFT =
  /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\p{L}\p{N}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])*)/u;
/** Widths of the three columns, in twentieths of a point: A4 less its edges. */
const WIDTHS = [1300, 1900, 6400] as const;

export async function writeDocx(text: WrittenText): Promise<Uint8Array> {
  // Large, and needed by nobody who saves nothing.
  const word = await import('docx');
  const isRtl =
    text.lines.some(({ text: words }) => words !== '') && countRtl(text) * 2 > text.lines.length;
  const paragraph = (
    words: string,
    more: { bold?: boolean; heading?: boolean; size?: number } = {},
  ): WordParagraph =>
    new word.Paragraph({
      bidirectional: isRightToLeft(words),
      ...(more.heading && { heading: word.HeadingLevel.HEADING_1 }),
      children: words.split(RIGHT_TO_LEFT).map(
        (piece, place) =>
          new word.TextRun({
            text: piece,
            rightToLeft: place % 2 === 1,
            ...(more.bold && { bold: true, boldComplexScript: true }),
            ...(more.size && { size: more.size, sizeComplexScript: more.size }),
          }),
      ),
    });
  const none = { style: word.BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const cell = (place: 0 | 1 | 2, child: WordParagraph): InstanceType<typeof word.TableCell> => {
    const options: ITableCellOptions = {
      borders,
      width: { size: WIDTHS[place], type: word.WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [child],
    };
    return new word.TableCell(options);
  };
  const row = (cells: readonly [string, string, string], isHead = false) =>
    new word.TableRow({
      tableHeader: isHead,
      cantSplit: false,
      children: [
        cell(0, paragraph(cells[0], { bold: isHead, size: 18 })),
        cell(1, paragraph(cells[1], { bold: true })),
        cell(2, paragraph(cells[2], { bold: isHead })),
      ],
    });
  const rows = text.lines.map(({ fromMs, speaker, text: words }) =>
    row([fromMs === null ? '' : writeClock(fromMs), speaker, words]),
  );
  const document = new word.Document({
    creator: text.organisation || 'Homeground',
    lastModifiedBy: text.organisation || 'Homeground',
    title: text.title,
    sections: [
      {
        children: [
          paragraph(text.title, { heading: true }),
          ...headerOf(text).map(([name, value]) => paragraph(`${name}: ${value}`)),
          paragraph(''),
          ...(rows.length === 0
            ? []
            : [
                new word.Table({
                  rows,
                  visuallyRightToLeft: isRtl,
                  layout: word.TableLayoutType.FIXED,
                  columnWidths: [...WIDTHS],
                  width: { size: WIDTHS[0] + WIDTHS[1] + WIDTHS[2], type: word.WidthType.DXA },
                  borders: { ...borders, insideHorizontal: none, insideVertical: none },
                }),
              ]),
        ],
      },
    ],
  });
  return new Uint8Array(await word.Packer.toBuffer(document));
}

const countRtl = ({ lines }: WrittenText) => lines.filter(({ text }) => isRightToLeft(text)).length;
