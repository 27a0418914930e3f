// What is in a file with a text: its kind, how it begins, and what was guessed or left out.
import type { TranscriptFile } from '../../../shared/model/transcript-file.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { Note, Table } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';

export function FilePreview({ file }: { file: TranscriptFile }) {
  const { transcriptFiles: t } = useText();
  const { text, warnings } = file;
  const rows = text.first.map((line, place) => ({ ...line, place }));
  const facts = [
    t.formats[file.format],
    t.found(text.lineCount, text.wordCount),
    text.hasTimes ? t.withTimes : t.withoutTimes,
  ];
  return (
    <>
      <p role="status">{facts.join(' · ')}</p>
      {rows.length > 0 && (
        <Table
          caption={t.firstLines}
          rows={rows}
          rowKey={({ place }) => place}
          columns={[
            ...(text.hasTimes
              ? [
                  {
                    id: 'time',
                    header: t.time,
                    render: ({ fromMs }: (typeof rows)[number]) => (
                      <bdi>{fromMs === null ? '' : writeTimecode(fromMs)}</bdi>
                    ),
                  },
                ]
              : []),
            { id: 'speaker', header: t.speaker, render: ({ speaker }) => <bdi>{speaker}</bdi> },
            {
              id: 'words',
              header: t.words,
              isRowHeader: true,
              render: ({ text: words }) => (
                <span dir="auto" className="file-words">
                  {words}
                </span>
              ),
            },
          ]}
        />
      )}
      {warnings.length > 0 && (
        <Note tone="warning" title={t.noticed}>
          <ul className="file-notices">
            {warnings.map(({ warning, count, line }) => (
              <li key={warning}>
                {t.warnings[warning](count)}
                {line !== null && ` ${t.warningAt(line)}`}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
