// Which lines of a text are closed, as the library says now: by a mark, by their sound, or by a line in another language.
import { useMemo } from 'react';
import type { TranscriptId, TranscriptLineId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';

export function useClosedIds(
  transcriptId: TranscriptId,
  maySee: boolean,
): ReadonlySet<TranscriptLineId> {
  const { data } = useQuery('closedLines.inText', maySee ? { transcriptId } : null);
  return useMemo(() => new Set(data ?? []), [data]);
}
