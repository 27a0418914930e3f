// In the plan of a package: which recordings have closed parts, and how long they will be silent.
import type { PackagePlan } from '../../../shared/model/package.ts';
import { useText } from '../../text/use-text.ts';
import { exactLength } from './exact-length.ts';

type Recordings = PackagePlan['goingIn'][number]['recordings'];

export function SilentParts({ recordings }: { recordings: Recordings }) {
  const { marks: t, language } = useText();
  return recordings.map(({ recordingId, closedParts, closedMs }, index) =>
    closedParts === 0 ? null : (
      <span key={recordingId}>
        {t.plan(closedParts, index + 1, exactLength(language, closedMs))}
      </span>
    ),
  );
}
