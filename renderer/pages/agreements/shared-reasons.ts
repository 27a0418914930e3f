// Says a reason once: what holds for every use stands above, what holds for one use stands beside it.
import { uses } from '../../../shared/model/agreement.ts';
import type { Decision, Use } from '../../../shared/model/agreement.ts';

type Findings = Decision['reasons'];

export function sharedReasons(decisions: Record<Use, Decision>): {
  common: Findings;
  own: Record<Use, Findings>;
} {
  const common = decisions.archive.reasons.filter(({ reason }) =>
    uses.every((use) => decisions[use].reasons.some((other) => other.reason === reason)),
  );
  const rest = (use: Use) =>
    decisions[use].reasons.filter(
      ({ reason }) => !common.some((finding) => finding.reason === reason),
    );
  const own = Object.fromEntries(uses.map((use) => [use, rest(use)])) as Record<Use, Findings>;
  return { common, own };
}
