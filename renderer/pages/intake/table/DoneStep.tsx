// The last step: what came in and what did not, with a way to undo all of it.
import { useEffect, useRef } from 'react';
import type { TableEnd } from '../../../../shared/model/table.ts';
import { Section, Table } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ButtonLink } from '../../../parts/Link.tsx';
import { useText } from '../../../text/use-text.ts';
import { UndoButton } from './UndoButton.tsx';

export function DoneStep({ end, onNext }: { end: TableEnd; onNext: () => void }) {
  const { tableIntake: t } = useText();
  const { counts } = end.intake;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const lines = [
    ...(counts.same > 0 ? [t.doneSame(counts.same)] : []),
    ...(counts.asked > 0 ? [t.doneAsked(counts.asked)] : []),
    ...(counts.refused > 0 ? [t.doneRefused(counts.refused)] : []),
    ...(end.leftOutRows > 0 ? [t.doneLeftOut(end.leftOutRows)] : []),
  ];
  return (
    <div ref={place} tabIndex={-1} className="intake-done" role="status">
      <Section title={t.doneTitle(counts.added)} lead={t.closed}>
        {lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {end.leftOut.length > 0 && (
          <Table
            caption={t.doneLeftOut(end.leftOutRows)}
            rows={end.leftOut.map((problem, at) => ({ ...problem, at }))}
            rowKey={({ at }) => at}
            columns={[
              { id: 'row', header: t.row, isRowHeader: true, render: ({ row }) => row },
              { id: 'column', header: t.column, render: ({ column }) => <bdi>{column}</bdi> },
              {
                id: 'what',
                header: t.what,
                render: ({ problem, detail }) => (
                  <span {...(problem === 'file-unreadable' && { dir: 'auto' })}>
                    {t.sentences[problem](detail)}
                  </span>
                ),
              },
            ]}
          />
        )}
        <div className="row">
          <ButtonLink tone="primary" to={{ page: 'stories' }}>
            {t.seeStories}
          </ButtonLink>
          <Button onPress={onNext}>{t.next}</Button>
          {counts.added > 0 && <UndoButton intake={end.intake} />}
        </div>
      </Section>
    </div>
  );
}
