// What was promised and what is there, one line for each target. A lead changes them; what is taken off can be put back.
import { useState } from 'react';
import { isCountedByLibrary } from '../../../shared/model/target.ts';
import type { Target } from '../../../shared/model/target.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { todayHere } from '../agreements/today.ts';
import { useCountsInWords } from './counts-in-words.ts';
import { CountDialog } from './CountDialog.tsx';
import { TargetBar } from './TargetBar.tsx';
import { TargetDialog } from './TargetDialog.tsx';

interface TargetListProps {
  targets: readonly Target[];
  /** Only to be looked at. */
  isReadOnly?: boolean;
}

export function TargetList({ targets, isReadOnly = false }: TargetListProps) {
  const maySet = useMay()('targets.set') && !isReadOnly;
  const [changing, setChanging] = useState<Target>();
  const [counting, setCounting] = useState<Target>();
  const remove = useCommand('targets.remove');
  const { progress: t } = useText();

  async function takeOff({ id }: Target) {
    if (!(await remove.run({ id }))) return;
    showToast({
      message: t.removed,
      action: { label: t.undo, run: () => void api.targets.restore({ id }) },
    });
  }
  return (
    <>
      <ErrorNote error={remove.error} />
      <ul className="targets">
        {targets.map((target) => (
          <TargetLine
            key={target.id}
            target={target}
            {...(maySet
              ? {
                  onChange: () => setChanging(target),
                  onCount: () => setCounting(target),
                  onRemove: () => void takeOff(target),
                }
              : {})}
          />
        ))}
      </ul>
      {changing && <TargetDialog target={changing} onClose={() => setChanging(undefined)} />}
      {counting && <CountDialog target={counting} onClose={() => setCounting(undefined)} />}
    </>
  );
}

interface TargetLineProps {
  target: Target;
  onChange?: () => void;
  onCount?: () => void;
  onRemove?: () => void;
}

function TargetLine({ target, onChange, onCount, onRemove }: TargetLineProps) {
  const { progress: t, language } = useText();
  const { number, total, targetName } = useCountsInWords();
  const { kind, count, byDay, note, countedAt } = target;
  const name = targetName(target);
  const isByHand = !isCountedByLibrary(kind);
  const isReached = count !== null && count >= target.number;
  const isLate = byDay !== null && byDay < todayHere() && !isReached;
  const day = byDay === null ? '' : formatDay(language, byDay);
  return (
    <li className="target">
      <div className="target-words">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p className="target-number">
          {t.of(total(count), number(target.number))}
          {isReached && <Badge tone="good">{t.reached}</Badge>}
        </p>
      </div>
      <TargetBar count={count ?? 0} of={target.number} />
      <p className="soft small target-more">
        {day !== '' && (
          <span data-late={isLate || undefined}>{isLate ? t.late(day) : t.until(day)}</span>
        )}
        {isByHand && (
          <span>
            {countedAt === null
              ? t.notCounted
              : t.countedOn(formatDay(language, countedAt.slice(0, 10)))}
          </span>
        )}
        {note !== '' && <bdi>{note}</bdi>}
      </p>
      {onChange && onRemove && (
        <div className="target-menu">
          <MenuButton
            label={t.menu(name)}
            items={[
              ...(isByHand && onCount ? [{ id: 'count', label: t.count, run: onCount }] : []),
              { id: 'change', label: t.change, run: onChange },
              { id: 'remove', label: t.remove, run: onRemove, isDanger: true },
            ]}
          />
        </div>
      )}
    </li>
  );
}
