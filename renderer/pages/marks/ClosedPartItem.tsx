// One closed part in the list: goes to its beginning; a slip is undone by who made it, and a lead opens it again with a reason.
import { useState } from 'react';
import type { ClosedPassage } from '../../../shared/model/mark.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { jumpTo } from '../../player/playing-sound.ts';
import { useText } from '../../text/use-text.ts';
import { OpenAgainDialog } from './OpenAgainDialog.tsx';
import { LookAgain } from '../words/LookAgain.tsx';
import { ErasePart } from './ErasePart.tsx';
import { endTime, exactLength } from './exact-length.ts';

export interface ClosedPartItemProps {
  part: ClosedPassage;
  mayChange: boolean;
  /** Only of takes: what was brought in is kept as it came. */
  canBeErased: boolean;
}

export function ClosedPartItem({ part, mayChange, canBeErased }: ClosedPartItemProps) {
  const { marks: t, language } = useText();
  const { id, recordingId, fromMs, toMs, reason, madeBy, source } = part;
  const may = useMay();
  const takeBack = useCommand('passages.takeBack');
  const [asking, setAsking] = useState<'open' | 'erase'>();
  const [from, to] = [clockTime(fromMs), endTime(toMs)];
  return (
    <li data-closed>
      <Button
        tone="quiet"
        aria-label={t.jumpTo(`${from}–${to}`)}
        onPress={() => jumpTo(recordingId, fromMs)}
      >
        <span className="mark-time" dir="ltr">
          {from}–{to}
        </span>
      </Button>
      <span className="mark-words">
        <strong>
          {part.isErased ? t.isErased : may('recordings.make') ? t.willBeSilent : t.isSilent}
        </strong>
        {reason && <span dir="auto">{reason}</span>}
        <span className="soft small">{exactLength(language, toMs - fromMs)}</span>
        {madeBy && (
          <span className="soft small">
            {part.isErased ? t.erasedBy(madeBy) : t.closedBy(madeBy, t.sources[source])}
          </span>
        )}
        <LookAgain until={part.until} />
      </span>
      {mayChange && part.mayTakeBack && (
        <Button
          icon="undo"
          tone="quiet"
          aria-label={t.undoPart(from, to)}
          isPending={takeBack.isRunning}
          onPress={() => void takeBack.run({ id })}
        >
          {t.undo}
        </Button>
      )}
      {mayChange && !part.isErased && may('agreements.decide') && (
        <MenuButton
          label={t.actionsFor(`${from}–${to}`)}
          items={[
            { id: 'open', label: t.openAgain, run: () => setAsking('open') },
            ...(canBeErased
              ? [{ id: 'erase', label: t.erase, run: () => setAsking('erase'), isDanger: true }]
              : []),
          ]}
        />
      )}
      {asking === 'open' && <OpenAgain part={part} onClose={() => setAsking(undefined)} />}
      {asking === 'erase' && <ErasePart part={part} onClose={() => setAsking(undefined)} />}
      <ErrorNote error={takeBack.error} />
    </li>
  );
}

function OpenAgain({ part, onClose }: { part: ClosedPassage; onClose: () => void }) {
  const { marks: t } = useText();
  const { run, isRunning, error } = useCommand('passages.open');
  return (
    <OpenAgainDialog
      words={t}
      onOpen={(reason) => run({ id: part.id, reason })}
      {...{ isRunning, error, onClose }}
    >
      <p>{t.openText(clockTime(part.fromMs), endTime(part.toMs))}</p>
    </OpenAgainDialog>
  );
}
