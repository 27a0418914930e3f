// How a list of received stories names a story, and what would become or became of it.
import type { StoryId } from '../../../shared/model/ids.ts';
import type { IntakeOutcome } from '../../../shared/model/intake.ts';
import type { IntakeWhy } from '../../../shared/model/intake-report.ts';
import { Link } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';

interface StoryCellProps {
  /** Where it is here and may be seen. */
  storyId?: StoryId | null;
  code: string;
  title: string;
}

export function StoryCell({ storyId = null, code, title }: StoryCellProps) {
  const name = <bdi>{title || code}</bdi>;
  return (
    <>
      {storyId === null ? name : <Link to={{ page: 'stories', id: storyId }}>{name}</Link>}
      <span className="soft small intake-detail">
        <bdi>{code}</bdi>
      </span>
    </>
  );
}

interface OutcomeCellProps {
  outcome: IntakeOutcome;
  why: IntakeWhy | null;
  /** It has happened; else it would. */
  isDone: boolean;
}

export function OutcomeCell({ outcome, why, isDone }: OutcomeCellProps) {
  const { intakes: t } = useText();
  return (
    <>
      <strong data-outcome={outcome}>{(isDone ? t.became : t.would)[outcome]}</strong>
      {why !== null && <span className="soft small intake-detail">{t.whys[why]}</span>}
    </>
  );
}
