// What a person sees of a file before it is taken in.
import type { TranscriptFile } from '../../../shared/model/transcript-file.ts';
import { searchWords } from '../../../shared/rules/search-text.ts';
import type { FileContent, FileText } from './file-content.ts';

const FIRST = 5;
const LONGEST = 300;

export function previewOf(content: FileContent): TranscriptFile {
  const counts = new Map<string, number>();
  for (const { speaker } of content.text.lines)
    if (speaker !== '') counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return {
    format: content.format,
    text: partOf(content.text),
    translations: content.translations.map(partOf),
    speakers: [...counts]
      .map(([label, lineCount]) => ({ label, lineCount }))
      .toSorted((a, b) => b.lineCount - a.lineCount)
      .slice(0, 500),
    pointCount: content.points.length,
    warnings: content.warnings,
  };
}

function partOf({ name, language, lines }: FileText): TranscriptFile['text'] {
  return {
    ...{ name, language, lineCount: lines.length },
    wordCount: lines.reduce((sum, { text }) => sum + searchWords(text).length, 0),
    hasTimes: lines.some(({ fromMs }) => fromMs !== null),
    first: lines.slice(0, FIRST).map(({ fromMs, toMs, speaker, text }) => ({
      ...{ fromMs, toMs, speaker },
      text: text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd().toWellFormed()} …` : text,
    })),
  };
}
