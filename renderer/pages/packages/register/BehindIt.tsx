// The agreements that stood when something left, and how many stories were taken back since.
import type { AgreementsBehind, AnswerSubject } from '../../../../shared/model/deposit-register.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Note, Section, Table } from '../../../parts/blocks.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { formatDay, formatNumber } from '../../../text/format.ts';
import { useText } from '../../../text/use-text.ts';

type Row = AgreementsBehind['rows'][number];

export function BehindIt({ about }: { about: AnswerSubject }) {
  const { deposit: t, language } = useText();
  const { data, error, reload } = useQuery('deposits.agreements', { about });
  const day = (value: string) => formatDay(language, value);
  if (error) return <ErrorNote error={error} onRetry={reload} />;
  if (!data) return null;
  return (
    <Section title={t.agreementsTitle} lead={t.agreementsText(data.storyCount)}>
      <Table<Row>
        caption={t.agreementsTitle}
        rows={data.rows}
        rowKey={({ kind, textVersion }) => `${kind} ${textVersion}`}
        columns={[
          {
            id: 'kind',
            header: t.agreementColumns.kind,
            isRowHeader: true,
            render: ({ kind }) => t.agreementKinds[kind],
          },
          {
            id: 'text',
            header: t.agreementColumns.text,
            render: ({ textVersion }) => <bdi dir="ltr">{textVersion}</bdi>,
          },
          {
            id: 'stories',
            header: t.agreementColumns.stories,
            render: ({ stories }) => formatNumber(language, stories),
          },
          {
            id: 'days',
            header: t.agreementColumns.days,
            render: ({ from, to }) => t.days(day(from), day(to)),
          },
        ]}
      />
      {data.takenBackSince > 0 && (
        <Note tone="warning">{t.takenBackSince(data.takenBackSince)}</Note>
      )}
    </Section>
  );
}
