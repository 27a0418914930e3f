// One mark in the list: goes to its moment, its words can be changed, and it can be put into the bin.
import { useState } from 'react';
import type { Marker } from '../../../shared/model/mark.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { showToast } from '../../parts/toasts.tsx';
import { jumpTo } from '../../player/playing-sound.ts';
import { useText } from '../../text/use-text.ts';
import { WordsField } from './WordsField.tsx';

export interface MarkItemProps {
  mark: Marker;
  /** What kind it is, or which theme. */
  name: string;
  mayChange: boolean;
  isInClosedPart: boolean;
  /** For a mark that says "do not use": the part before it could be closed. */
  onClosePart: () => void;
}

export function MarkItem({ mark, name, mayChange, isInClosedPart, onClosePart }: MarkItemProps) {
  const { marks: t } = useText();
  const { id, atMs, recordingId, kind, text } = mark;
  const update = useCommand('markers.update');
  const bin = useCommand('markers.bin');
  const [isChanging, setChanging] = useState(false);
  const time = clockTime(atMs);

  async function takeAway() {
    if (!(await bin.run({ id }))) return;
    showToast({
      message: t.markBinned,
      action: { label: t.undo, run: () => void api.markers.restore({ id }) },
    });
  }
  return (
    <li>
      <Button tone="quiet" aria-label={t.jumpTo(time)} onPress={() => jumpTo(recordingId, atMs)}>
        <span className="mark-time" dir="ltr">
          {time}
        </span>
      </Button>
      <span className="mark-words">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {!isChanging && text && <span dir="auto">{text}</span>}
        {isChanging && (
          <WordsField
            label={t.wordsFor(time)}
            value={text}
            autoFocus
            onSave={(words) => void update.run({ id, text: words })}
            onDone={() => setChanging(false)}
          />
        )}
        {mayChange && kind === 'do-not-use' && !isInClosedPart && (
          <Button icon="lock" tone="quiet" onPress={onClosePart}>
            {t.proposal}
          </Button>
        )}
      </span>
      {mayChange && (
        <MenuButton
          label={t.actionsFor(time)}
          items={[
            { id: 'words', label: t.changeWords, run: () => setChanging(true) },
            { id: 'bin', label: t.takeAway, run: () => void takeAway() },
          ]}
        />
      )}
      <ErrorNote error={update.error ?? bin.error} />
    </li>
  );
}
