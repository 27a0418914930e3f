// What to see to before a talk. It reminds, blocks nothing, and folds away once everything is ticked.
import { useRef, useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { Checkbox } from '../../parts/choices.tsx';
import { Icon } from '../../parts/icons.tsx';
import { useText } from '../../text/use-text.ts';
import { changeSitting, useSitting } from './sitting.ts';
import { ticksFor } from './ticks-for.ts';

export function Checklist({ storyId }: { storyId: StoryId | null }) {
  const { desk: t } = useText();
  const { ticks } = useSitting();
  const { done } = ticksFor(ticks, storyId);
  const names = Object.keys(t.checks) as (keyof typeof t.checks)[];
  const isReady = names.every((name) => done.includes(name));
  const [isOpen, setOpen] = useState(!isReady);
  const summary = useRef<HTMLElement>(null);

  function tick(name: string, isDone: boolean) {
    const next = isDone ? [...done, name] : done.filter((one) => one !== name);
    changeSitting(() => ({ ticks: { storyId, done: next } }));
    if (next.length < names.length) return;
    // Before the list goes away, the focus must be somewhere that stays.
    summary.current?.focus({ preventScroll: true });
    setOpen(false);
  }
  return (
    <details
      className="desk-fold"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary ref={summary}>
        <h2>{t.checklist}</h2>
        <span className="row soft small">
          {isReady && <Icon name="check" size={18} />}
          {isReady ? t.checklistDone : t.checklistState(done.length, names.length)}
        </span>
      </summary>
      <div className="checklist">
        {names.map((name) => (
          <Checkbox
            key={name}
            label={t.checks[name]}
            isSelected={done.includes(name)}
            onChange={(isDone) => tick(name, isDone)}
          />
        ))}
      </div>
    </details>
  );
}
