// What a recording without a name is called: by the moment it was made or brought in, where the person may know it.
import type { Recording } from '../../../shared/model/recording.ts';
import { formatMoment } from '../../text/format.ts';
import type { useText } from '../../text/use-text.ts';

export function whenRecorded(
  { record: t, language }: Pick<ReturnType<typeof useText>, 'record' | 'language'>,
  { kind, startedAt }: Pick<Recording, 'kind' | 'startedAt'>,
): string {
  if (startedAt === null) return t.untitled;
  const when = formatMoment(language, startedAt);
  return kind === 'take' ? t.recordedOn(when) : t.broughtInOn(when);
}
