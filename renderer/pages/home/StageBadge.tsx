// How far a story has come: the name of the stage, and how many of the steps are done.
import { stages } from '../../../shared/model/stage.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { useText } from '../../text/use-text.ts';
import './progress.css';

export function StageBadge({ stage }: { stage: Stage }) {
  const { progress: t } = useText();
  const done = stages.indexOf(stage);
  return (
    <span className="stage-badge" title={t.stageHelp[stage]}>
      <span className="stage-steps" aria-hidden="true">
        {stages.slice(1).map((step, index) => (
          <span key={step} data-done={index < done || undefined} />
        ))}
      </span>
      {t.stages[stage]}
    </span>
  );
}
