// How the agreements of one storyteller stand, as one badge.
import { Badge } from '../../parts/Tags.tsx';
import type { BadgeTone } from '../../parts/Tags.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import type { Standing } from '../../../shared/rules/access.ts';
import type { AgreementStanding } from './register-rows.ts';

const tones: Record<Standing, BadgeTone> = {
  nothing: 'plain',
  'no-participation': 'plain',
  'no-recording': 'plain',
  changed: 'warning',
  'closed-until': 'warning',
  'closed-date-passed': 'warning',
  withdrawn: 'stop',
  complete: 'good',
};

export function StandingBadge({ standing }: { standing: AgreementStanding }) {
  const { agreements: t, language } = useText();
  const { state, closedUntil } = standing;
  const words =
    state === 'closed-until' && closedUntil !== null
      ? t.closedUntil(formatDay(language, closedUntil))
      : t.states[state];
  return <Badge tone={tones[state]}>{words}</Badge>;
}
