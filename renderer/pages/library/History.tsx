// Who did what and when, newest first, and a check that nothing in it was changed.
import { useState } from 'react';
import type { HistoryEntry } from '../../../shared/model/library.ts';
import { api } from '../../api/connection.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note, Table } from '../../parts/blocks.tsx';
import type { Column } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { formatMoment, formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';

const pageSize = 100;

export function History() {
  const { library: t, language } = useText();
  const { data: newest, error, reload } = useQuery('history.list', { limit: pageSize });
  const [older, setOlder] = useState<readonly HistoryEntry[]>([]);
  const [isAtEnd, setAtEnd] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const firstOlder = older[0]?.seq ?? 0;
  const entries = [...(newest ?? []).filter(({ seq }) => seq > firstOlder), ...older];
  const last = entries.at(-1);

  async function readOlder() {
    if (!last) return;
    try {
      const more = await api.history.list({ before: last.seq, limit: pageSize });
      setOlder([...entries, ...more]);
      setAtEnd(more.length < pageSize);
    } catch (reason) {
      setFailure(reason);
    }
  }

  /** Changes name their fields; anything else stands as it was written. */
  const wordsOf = (detail: string) =>
    detail
      .split(', ')
      .map((word) => t.fields[word] ?? word)
      .join(language === 'ur' ? '، ' : ', ');

  const columns: Column<HistoryEntry>[] = [
    { id: 'at', header: t.historyColumns.at, render: ({ at }) => formatMoment(language, at) },
    {
      id: 'who',
      header: t.historyColumns.who,
      render: ({ memberName }) => <bdi>{memberName}</bdi>,
    },
    {
      id: 'what',
      header: t.historyColumns.what,
      isRowHeader: true,
      render: ({ action }) => t.actions[action] ?? action,
    },
    {
      id: 'about',
      header: t.historyColumns.about,
      render: ({ detail, storyNumber: number }) => (
        <>
          {number !== null && <bdi>{storyNumber(number)}</bdi>}
          {number !== null && detail !== '' && (language === 'ur' ? '، ' : ', ')}
          {detail !== '' && <bdi>{wordsOf(detail)}</bdi>}
        </>
      ),
    },
  ];

  return (
    <div className="stack-wide">
      <p>{t.historyLead}</p>
      <Verify />
      <ErrorNote error={error ?? failure} onRetry={reload} />
      {newest?.length === 0 && <p>{t.noHistory}</p>}
      {entries.length > 0 && (
        <Table
          caption={t.tabs.history}
          columns={columns}
          rows={entries}
          rowKey={({ seq }) => seq}
        />
      )}
      {entries.length >= pageSize && !isAtEnd && (
        <div>
          <Button onPress={() => void readOlder()}>{t.older}</Button>
        </div>
      )}
    </div>
  );
}

function Verify() {
  const { library: t, language } = useText();
  const [isAsked, setAsked] = useState(false);
  const { data, error, isReading, reload } = useQuery('history.verify', isAsked ? {} : null);
  return (
    <div className="stack">
      <div>
        <Button onPress={() => (isAsked ? reload() : setAsked(true))} isPending={isReading}>
          {isReading ? t.verifying : t.verify}
        </Button>
      </div>
      <ErrorNote error={error} onRetry={reload} />
      {data && !isReading && (
        <Note tone={data.intact ? 'info' : 'error'} isAlert>
          {data.intact
            ? t.intact(formatNumber(language, data.entries))
            : t.broken(formatNumber(language, data.brokenAt ?? 0))}
        </Note>
      )}
    </div>
  );
}
