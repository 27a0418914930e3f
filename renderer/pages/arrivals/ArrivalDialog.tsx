// What is in the files that were chosen, before anything of it comes in: each with its kind, what is wrong with it, and a box to tick.
import { useState } from 'react';
import type { ArrivalLook, ArrivalRequest } from '../../../shared/model/arrival.ts';
import { Note, ProgressPanel } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { canCome, firstChoices, requestsOf } from './arrival-choice.ts';
import type { ArrivalChoice } from './arrival-choice.ts';
import { ArrivalRow } from './ArrivalRow.tsx';
import type { Arrivals } from './use-arrivals.ts';

interface ArrivalDialogProps {
  look: Arrivals['look'];
  onBringIn: (items: readonly ArrivalRequest[]) => void;
}

export function ArrivalDialog({ look, onBringIn }: ArrivalDialogProps) {
  const { arrivals: t } = useText();
  const { isOpen, close, found, error, progress } = look;
  if (found)
    return <FoundDialog key={found.items.length} look={look} found={found} onBringIn={onBringIn} />;
  return (
    <Dialog
      title={t.title}
      isOpen={isOpen}
      onClose={close}
      isWide
      actions={
        <Button onPress={close} autoFocus>
          {t.cancel}
        </Button>
      }
    >
      {error ? (
        <ErrorNote error={error} />
      ) : (
        <ProgressPanel label={t.looking} progress={progress} />
      )}
    </Dialog>
  );
}

function FoundDialog({ look, found, onBringIn }: ArrivalDialogProps & { found: ArrivalLook }) {
  const { arrivals: t } = useText();
  const [choices, setChoices] = useState(() => firstChoices(found.items));
  const requests = requestsOf(choices, t.trackTitle);
  const coming = choices.filter(({ item }) => canCome(item));
  const staying = choices.filter(({ item }) => !canCome(item));
  const change = (choice: ArrivalChoice, part: Partial<ArrivalChoice>) =>
    setChoices((all) => all.map((one) => (one === choice ? { ...one, ...part } : one)));
  const list = (some: readonly ArrivalChoice[]) => (
    <ul className="arrival-list">
      {some.map((choice) => (
        <ArrivalRow
          key={choice.item.parts[0]?.path}
          choice={choice}
          onChange={(part) => change(choice, part)}
        />
      ))}
    </ul>
  );
  return (
    <Dialog
      title={t.title}
      isOpen={look.isOpen}
      onClose={look.close}
      isWide
      actions={
        <>
          <Button onPress={look.close}>{t.notNow}</Button>
          <Button
            tone="primary"
            isDisabled={requests.length === 0}
            onPress={() => onBringIn(requests)}
          >
            {t.come(requests.reduce((sum, { paths }) => sum + paths.length, 0))}
          </Button>
        </>
      }
    >
      {coming.length === 0 ? (
        <Note tone="warning" title={t.nothing}>
          {t.nothingMore}
        </Note>
      ) : (
        <>
          <p className="soft">{t.lookLead}</p>
          {list(coming)}
        </>
      )}
      {staying.length > 0 && (
        <>
          <h3>{t.willNotCome}</h3>
          {list(staying)}
        </>
      )}
      {found.junkCount > 0 && <p className="small soft">{t.junk(found.junkCount)}</p>}
      {found.hasMore && <Note tone="warning">{t.hasMore(found.items.length)}</Note>}
    </Dialog>
  );
}
