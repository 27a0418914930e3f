// Finds out what kind of text file somebody has, by what is in it more than by its name, and reads it.
import type { FileFormat } from '../../../shared/model/transcript-file.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { FileContent, FileText } from './file-content.ts';
import { badFile, badLine, createNotices } from './notice.ts';
import { readDocx } from './read-docx.ts';
import { readEaf } from './read-eaf.ts';
import { readOhms } from './read-ohms.ts';
import { readSrt } from './read-srt.ts';
import { readText } from './read-text.ts';
import { readVtt } from './read-vtt.ts';

/** No story has more. */
const MOST_LINES = 20_000;

/** @param name of the file, for its ending @throws AppError `invalid-input` naming the line where there is one */
export async function readTranscriptFile(bytes: Uint8Array, name: string): Promise<FileContent> {
  const notices = createNotices();
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  let found: { text: FileText } & Partial<FileContent>;
  let format: FileFormat;
  if (isZip || ending === 'docx') {
    format = 'docx';
    found = { text: await readDocx(bytes, notices) };
  } else {
    const text = decodeBytes(bytes, notices);
    format = formatOf(text, ending);
    found = read(format, text, notices);
  }
  const { text, translations = [], points = [] } = found;
  for (const one of [text, ...translations])
    if (one.lines.length > MOST_LINES)
      throw badFile(
        `There are more than ${MOST_LINES.toLocaleString('en')} lines in this file, which is too many for one text.`,
      );
  if (text.lines.length === 0 && points.length === 0)
    throw badFile('There are no words in this file.');
  return { format, text, translations, points, warnings: notices.list() };
}

type Kind = Exclude<FileFormat, 'docx'>;

function read(
  format: Kind,
  text: string,
  notices: ReturnType<typeof createNotices>,
): { text: FileText } & Partial<FileContent> {
  switch (format) {
    case 'vtt':
      return { text: readVtt(text, notices) };
    case 'srt':
      return { text: readSrt(text, notices) };
    case 'text':
      return { text: readText(text, notices) };
    case 'eaf':
      return readEaf(text, notices);
    case 'ohms':
      return readOhms(text, notices);
  }
}

function formatOf(text: string, ending: string): Kind {
  const start = text.slice(0, 20_000);
  if (start.startsWith('WEBVTT') || ending === 'vtt') return 'vtt';
  if (
    /^\ufeff?\s*</u.test(start) &&
    (ending === 'eaf' || ending === 'xml' || /<\?xml|<ANNOTATION_DOCUMENT|<ROOT/u.test(start))
  ) {
    const root = /<([A-Za-z_][\w.:-]*)/u.exec(start.replaceAll(/<[?!][^>]*>/gu, ''))?.[1];
    if (root === 'ANNOTATION_DOCUMENT') return 'eaf';
    if (root === 'ROOT' || root === 'record') return 'ohms';
    throw badLine(
      1,
      'This kind of XML is not known here. It can be a file of ELAN (.eaf) or of OHMS.',
    );
  }
  if (ending === 'eaf' || ending === 'xml') throw badLine(1, 'An XML file begins with <.');
  if (ending === 'srt' || /^\ufeff?\s*(?:\d+\s*\r?\n)?\s*[\d:]+[.,]\d{1,3}\s*-->/u.test(start))
    return 'srt';
  return 'text';
}
