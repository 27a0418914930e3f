// On which day somebody looks again whether a closed part stays closed. Nothing opens by itself.
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { todayHere } from '../agreements/today.ts';

export function LookAgain({ until }: { until: string | null }) {
  const { closedWords: t, language } = useText();
  if (until === null) return null;
  const day = formatDay(language, until);
  const isDue = until <= todayHere();
  return (
    <span className={isDue ? 'small' : 'soft small'}>
      {isDue ? t.lookAgainDue(day) : t.lookAgain(day)}
    </span>
  );
}
