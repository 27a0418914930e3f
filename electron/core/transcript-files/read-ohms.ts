// Reads OHMS XML: the newer transcript in WebVTT, the older one as text with a mark each minute, their translations, and the index.
import { decodeEntities } from './cue-words.ts';
import { splitLines } from './decode-bytes.ts';
import type { FilePoint, FileText } from './file-content.ts';
import { badFile, badLine } from './notice.ts';
import type { Notices } from './notice.ts';
import { tagOfName } from './plain-tag.ts';
import { readPoints } from './ohms-points.ts';
import { readRows, settleRows } from './read-text.ts';
import { readVtt } from './read-vtt.ts';
import { readXml } from './read-xml.ts';

export interface OhmsRecord {
  /** The text of each element of the record, by name. */
  fields: Map<string, string>;
  points: Map<string, string[]>[];
}

/** @throws AppError `invalid-input` naming the line */
export function readOhms(
  xml: string,
  notices: Notices,
): { text: FileText; translations: FileText[]; points: FilePoint[] } {
  const record = readRecord(xml);
  const field = (name: string) => record.fields.get(name) ?? '';
  const points = readPoints(record.points, notices);
  const language = tagOfName(field('language'));
  const main = readOne(field('vtt_transcript'), {
    old: field('transcript'),
    sync: field('sync'),
    notices,
  });
  const other = readOne(field('vtt_transcript_alt'), {
    ...{ old: field('transcript_alt'), sync: field('sync_alt'), notices },
  });
  const otherLanguage = tagOfName(field('transcript_alt_lang'));
  if (main === undefined && other === undefined && points.length === 0)
    throw badFile('There is no transcript and no index in this OHMS file.');
  if (main === undefined)
    return {
      text:
        other === undefined
          ? { name: '', language, lines: [] }
          : { ...other, language: otherLanguage },
      translations: [],
      points,
    };
  return {
    text: { ...main, language: main.language ?? language },
    translations:
      other === undefined
        ? []
        : [
            {
              ...other,
              name: field('transcript_alt_lang').trim(),
              language: other.language ?? otherLanguage,
            },
          ],
    points,
  };
}

function readRecord(xml: string): OhmsRecord {
  const record: OhmsRecord = { fields: new Map(), points: [] };
  let records = 0;
  readXml(xml, {
    open({ name, at }, path) {
      if (path.length === 1 && name !== 'ROOT' && name !== 'record')
        throw badLine(at, 'An OHMS file begins with ROOT.');
      if (name === 'record') records += 1;
      if (records > 1)
        throw badLine(
          at,
          'There is more than one interview in this file. Please save each on its own.',
        );
      if (name === 'point') record.points.push(new Map());
      else if (path.includes('point')) {
        const point = record.points.at(-1);
        point?.set(name, [...(point.get(name) ?? []), '']);
      }
    },
    text(text, path) {
      const name = path.at(-1) ?? '';
      const values = path.includes('point') ? record.points.at(-1)?.get(name) : undefined;
      if (values !== undefined) values[values.length - 1] = `${values.at(-1) ?? ''}${text}`;
      else if (path.at(-2) === 'record')
        record.fields.set(name, `${record.fields.get(name) ?? ''}${text}`);
    },
  });
  return record;
}

function readOne(
  vtt: string,
  { old, sync, notices }: { old: string; sync: string; notices: Notices },
): FileText | undefined {
  if (vtt.trim() !== '') {
    const text = vtt.trimStart();
    return readVtt(text.startsWith('WEBVTT') ? text : `WEBVTT\n\n${text}`, notices);
  }
  return old.trim() === '' ? undefined : readOld(old, sync, notices);
}

/** Times in running text, which OHMS does not show. */
const IN_TEXT = /\{[0-9:]*\}/gu;
const MARKUP = /\[\[\/?(?:footnotes?|note|link)\]\]/gu;

/** @param sync "1:|12(3)|25(8)|": each so many minutes the line of the text, counted from zero, that is being said */
function readOld(old: string, sync: string, notices: Notices): FileText {
  const rows = splitLines(old).map((text, place) => ({
    text: decodeEntities(text.replaceAll(IN_TEXT, '').replaceAll(MARKUP, ' ')),
    at: place + 1,
  }));
  const lines = readRows(rows, notices);
  const marks = marksOf(sync);
  if (marks.length === 0) return { name: '', language: null, lines: settleRows(lines, notices) };
  notices.note('times-shared', null, lines.length);
  // A mark lies inside its line, so what is said in a line lies between the mark before it and the mark behind it.
  const settled = lines.map(({ line, at, lastAt }) => {
    const before = marks.findLast(({ row }) => row + 1 < at)?.timeMs ?? 0;
    const behind = marks.find(({ row }) => row + 1 > lastAt)?.timeMs ?? null;
    return { ...line, fromMs: before, toMs: behind !== null && behind >= before ? behind : null };
  });
  return { name: '', language: null, lines: settled };
}

function marksOf(sync: string): { row: number; timeMs: number }[] {
  const found = /^\s*(\d{1,3})\s*:(.*)$/su.exec(sync);
  const minutes = Number(found?.[1] ?? 0);
  if (minutes === 0) return [];
  return (found?.[2] ?? '')
    .split('|')
    .map((mark) => /^\s*(\d{1,7})/u.exec(mark)?.[1])
    .filter((row) => row !== undefined)
    .map((row, place) => ({ row: Number(row), timeMs: (place + 1) * minutes * 60_000 }));
}
