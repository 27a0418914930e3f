// Where one is among the steps.
import { useText } from '../../../text/use-text.ts';

export function StepList({ step }: { step: number }) {
  const { tableIntake: t } = useText();
  return (
    <ol className="intake-steps" aria-label={t.stepsLabel}>
      {t.steps.map((name, place) => (
        <li
          key={name}
          data-done={place + 1 < step || undefined}
          {...(place + 1 === step ? { 'aria-current': 'step' as const } : {})}
        >
          <span className="intake-step-number" aria-hidden>
            {place + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}
