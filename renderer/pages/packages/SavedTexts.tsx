// Below the packages: texts that were saved as files for others, with whom each went to.
import type { SavedText } from '../../../shared/model/saved-text.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section, Table } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';

export function SavedTexts() {
  const { transcriptFiles: t } = useText();
  const { data, error, reload } = useQuery('transcriptFiles.saved', {});
  return (
    <>
      <ErrorNote error={error} onRetry={reload} />
      {data && data.length > 0 && (
        <Section title={t.savedTitle} lead={t.savedHelp}>
          <SavedTable records={data} />
        </Section>
      )}
    </>
  );
}

function SavedTable({ records }: { records: readonly SavedText[] }) {
  const { transcriptFiles: t, packages, takingBack, agreements, language } = useText();
  return (
    <Table<SavedText>
      caption={t.savedTitle}
      rows={records}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'file',
          header: t.savedFile,
          isRowHeader: true,
          render: ({ fileName, fingerprint }) => (
            <>
              <bdi>{fileName}</bdi>
              <span className="soft small package-detail">
                {packages.fingerprint} <bdi title={fingerprint}>{fingerprint.slice(0, 12)}</bdi>
              </span>
            </>
          ),
        },
        {
          id: 'story',
          header: t.savedStory,
          render: ({ storyNumber: number, isErased }) => (
            <>
              <bdi>{storyNumber(number)}</bdi>
              {isErased && <span className="soft small package-detail">{t.savedErased}</span>}
            </>
          ),
        },
        {
          id: 'recipient',
          header: takingBack.columnRecipient,
          render: ({ recipient, recipientContact }) => (
            <>
              <bdi>{recipient}</bdi>
              {recipientContact !== '' && (
                <span className="soft small package-detail">
                  <bdi>{recipientContact}</bdi>
                </span>
              )}
            </>
          ),
        },
        { id: 'use', header: packages.columnUse, render: ({ use }) => agreements.useShort[use] },
        {
          id: 'made',
          header: packages.columnMade,
          render: ({ madeAt, madeBy }) => packages.madeBy(madeBy, formatMoment(language, madeAt)),
        },
      ]}
    />
  );
}
