// Reads Word files (.docx): paragraphs, rows of tables and footnotes as text. What was deleted, or hidden, stays out.
import { openDocx } from './open-docx.ts';
import type { FileText } from './file-content.ts';
import type { Notices } from './notice.ts';
import { withoutHeader } from './own-header.ts';
import { readRows, settleRows } from './read-text.ts';
import type { TextRow } from './read-text.ts';
import { readXml } from './read-xml.ts';

/** What is inside of them are no words of the text. */
const skipped = new Set([
  'delText',
  'instrText',
  'pPr',
  'sectPr',
  'tblPr',
  'tcPr',
  'trPr',
  'Fallback',
]);
const pictures = new Set(['drawing', 'pict', 'object']);
const deleted = new Set(['del', 'moveFrom']);

/** @throws AppError `invalid-input` naming the paragraph, or what is wrong with the whole */
export async function readDocx(bytes: Uint8Array, notices: Notices): Promise<FileText> {
  const parts = await openDocx(bytes);
  const notes = new Map([
    ...notesOf(parts.get('word/footnotes.xml'), 'footnote'),
    ...notesOf(parts.get('word/endnotes.xml'), 'endnote'),
  ]);
  const all = rowsOf(parts.get('word/document.xml') ?? '', notes, notices);
  const rows = withoutHeader(all, notices);
  return { name: '', language: null, lines: settleRows(readRows(rows, notices, false), notices) };
}

/** Footnotes by kind and number. */
function notesOf(xml: string | undefined, kind: 'footnote' | 'endnote'): [string, string][] {
  if (xml === undefined) return [];
  const notes: [string, string][] = [];
  readXml(xml, {
    open({ name, attributes }) {
      // Those with a type are lines that separate, not notes.
      if (name === kind) notes.push([attributes['type'] ? '' : `${kind} ${attributes['id']}`, '']);
    },
    text(text, path) {
      const last = notes.at(-1);
      if (last !== undefined && path.at(-1) === 't') last[1] += text;
    },
  });
  return notes.map(([key, text]) => [key, text.trim()]);
}

interface Cells {
  cells: string[];
  at: number;
}

function rowsOf(xml: string, notes: ReadonlyMap<string, string>, notices: Notices): TextRow[] {
  const rows: TextRow[] = [];
  const tableRows: Cells[] = [];
  const left: string[] = [];
  let text = '';
  let isHidden = false;
  const add = (piece: string) => {
    if (isHidden) notices.note('hidden-left-out', rows.length + 1);
    else text += piece;
  };
  readXml(
    xml,
    {
      open({ name, attributes }) {
        if (left.length > 0 || skipped.has(name) || pictures.has(name) || deleted.has(name)) {
          if (left.length === 0 && pictures.has(name))
            notices.note('pictures-left-out', rows.length + 1);
          if (left.length === 0 && deleted.has(name))
            notices.note('deleted-left-out', rows.length + 1);
          left.push(name);
          return;
        }
        if (name === 'r') isHidden = false;
        else if (name === 'vanish') isHidden = !/^(?:0|false|off)$/u.test(attributes['val'] ?? '');
        else if (name === 'tab' || name === 'br' || name === 'cr') add(' ');
        else if (name === 'noBreakHyphen') add('-');
        else if (name === 'commentReference') notices.note('comments-left-out', rows.length + 1);
        else if (name === 'footnoteReference' || name === 'endnoteReference') {
          const note = notes.get(`${name.replace('Reference', '')} ${attributes['id']}`);
          if (note) {
            notices.note('footnotes-in-brackets', rows.length + 1);
            add(` [${note}]`);
          }
        } else if (name === 'tbl') {
          if (tableRows.length === 0) notices.note('tables-read', rows.length + 1);
        } else if (name === 'tr') {
          tableRows.push({ cells: [], at: rows.length + 1 });
        } else if (name === 'tc') tableRows.at(-1)?.cells.push('');
      },
      text(piece, path) {
        if (left.length === 0 && path.at(-1) === 't') add(piece);
      },
      close(name) {
        if (left.length > 0) {
          left.pop();
          return;
        }
        if (name === 'p') {
          const row = tableRows.at(-1);
          if (row !== undefined && row.cells.length > 0)
            row.cells.push(`${row.cells.pop() ?? ''} ${text}`.trim());
          else rows.push({ text, at: rows.length + 1 });
          text = '';
        } else if (name === 'tr') {
          const row = tableRows.pop();
          if (row !== undefined) rows.push(rowOfCells(row.cells, rows.length + 1));
        }
      },
    },
    'Line',
  );
  return rows;
}

const TIME_CELL =
  /^[[(]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s*[-–—]\s*\d{1,3}:\d{2}(?::\d{2})?)?[\])]?$/u;

/** Tables of transcripts have the time, who speaks, and what is said; the time, or the name, may be missing. */
function rowOfCells(cells: readonly string[], at: number): TextRow {
  const full = cells.map((cell) => cell.trim());
  const [time = ''] = full.filter((cell) => TIME_CELL.test(cell));
  const words = full.filter((cell) => !TIME_CELL.test(cell));
  while (words.length > 2 && words[0] === '') words.shift();
  const [first = '', ...rest] = words;
  const lead = time === '' ? '' : `[${time.replaceAll(/[[\]()]/gu, '')}] `;
  const isName = rest.length > 0 && first.length <= 40;
  const said = (isName ? rest : words).filter((cell) => cell !== '').join(' ');
  const speaker = first.replace(/\s*[:：]$/u, '');
  return { text: `${lead}${said}`, at, ...(isName && speaker !== '' && { speaker }) };
}
