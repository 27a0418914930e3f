// What each key of the words page does.
import { useRef } from 'react';
import type { TranscriptLineId } from '../../../shared/model/ids.ts';
import type { TranscriptLine } from '../../../shared/model/transcript.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { nextSpeed } from '../../parts/player/speeds.ts';
import { playerOf } from '../../player/playing-sound.ts';
import type { WordAction } from './key-names.ts';
import type { Lines } from './line-changes.ts';
import { nextSpeaker } from './speakers.ts';
import { selectionIn } from './text-caret.ts';
import type { Heard } from './use-heard.ts';
import { useWordKeys } from './use-word-keys.ts';
import { stoppedAt, wordSettings } from './word-settings.ts';
import type { WordsDesk } from './words-context.ts';

interface ActionKeysOptions {
  desk: WordsDesk;
  lines: Lines;
  heard: Heard | undefined;
  /** The line that is typed into. */
  activeLine: () => TranscriptLine | undefined;
  onFind: (isReplacing: boolean) => void;
  onShift: (id: TranscriptLineId) => void;
}

/** These change the line in which the cursor is. */
const inLine: ReadonlySet<WordAction> = new Set(['split', 'join', 'insertTime', 'playLine']);

export function useActionKeys(options: ActionKeysOptions) {
  const { desk, lines, heard, activeLine, onFind, onShift } = options;
  const { store, actions, original, recordingId, isReadOnly, speakers } = desk;
  const looped = useRef<TranscriptLineId>(undefined);

  function moveSpeed(by: 1 | -1) {
    const player = recordingId && playerOf(recordingId);
    if (player) player.setSpeed(nextSpeed(player.speed(), by));
  }

  function step(byMs: number) {
    const player = recordingId && playerOf(recordingId);
    if (player) player.seekTo(player.positionMs() + byMs);
  }

  function loop(line: TranscriptLine | undefined) {
    const player = recordingId && playerOf(recordingId);
    if (!player) return;
    if (looped.current !== undefined || line === undefined || line.fromMs === null) {
      looped.current = undefined;
      player.repeat(undefined);
      return;
    }
    const at = lines.findIndex(({ id }) => id === line.id);
    const toMs = line.toMs ?? lines[at + 1]?.fromMs ?? line.fromMs + 5000;
    looped.current = line.id;
    player.repeat({ fromMs: line.fromMs, toMs });
    player.seekTo(line.fromMs);
    if (!player.isPlaying()) player.toggle();
  }

  /** Round again from the top behind the last one. */
  function goToDoubt(from: TranscriptLine | undefined) {
    const caret = caretIn(document.activeElement);
    const at = from ? lines.findIndex(({ id }) => id === from.id) : -1;
    const behind = from?.doubtful.find(([begin]) => caret !== undefined && begin > caret);
    const later = lines.findIndex(({ doubtful }, index) => index > at && doubtful.length > 0);
    const line =
      behind && from
        ? from
        : lines[later >= 0 ? later : lines.findIndex(({ doubtful }) => doubtful.length > 0)];
    const place = behind?.[0] ?? line?.doubtful[0]?.[0];
    if (line && place !== undefined) store.wantCaret({ of: original.id, lineId: line.id, place });
  }

  function goToStopped() {
    const stopped = stoppedAt(original.id);
    if (!stopped) return;
    if (recordingId) playerOf(recordingId)?.seekTo(stopped.ms);
    if (stopped.lineId && lines.some(({ id }) => id === stopped.lineId))
      store.wantCaret({ of: original.id, lineId: stopped.lineId, place: 0 });
  }

  function goToTime() {
    const player = document.querySelector('.words-bar .player');
    const field = () => player?.querySelector<HTMLInputElement>('.player-go input');
    if (!field())
      player
        ?.querySelector<HTMLElement>('.player-controls [aria-expanded="false"][aria-controls]')
        ?.click();
    requestAnimationFrame(() => requestAnimationFrame(() => field()?.focus()));
  }

  /** Those that need a sound, or a line that may be changed. @returns false when there is none */
  function changeLine(action: WordAction, target: Element | null): boolean {
    const line = activeLine();
    const field = target?.closest<HTMLElement>('.line-text') ?? undefined;
    const isInOriginal = field !== undefined && field.closest('[data-translation]') === null;
    if (!line || isReadOnly || (inLine.has(action) && !isInOriginal)) return false;
    const player = recordingId && playerOf(recordingId);
    const place = (field && selectionIn(field)) ?? { from: 0, to: 0 };
    if (action === 'split') actions.split(line.id, place.from);
    else if (action === 'join') actions.joinWithBefore(line.id);
    else if (action === 'nextSpeaker') {
      const next = nextSpeaker(line, speakers);
      if (next) actions.setSpeaker(line.id, next);
    } else if (action === 'shift') onShift(line.id);
    else if (!player) return false;
    else if (action === 'setStart') actions.setStart(line.id, Math.floor(player.positionMs()));
    else if (action === 'setEnd') actions.setEnd(line.id, Math.floor(player.positionMs()));
    else {
      const seconds = Math.floor(player.positionMs() / 1000) * 1000;
      const caret = { of: original.id, lineId: line.id, place: place.from };
      actions.paste(caret, { to: place.to, typed: `[${writeTimecode(seconds)}] ` }, line);
    }
    return true;
  }

  function run(action: WordAction, target: Element | null): boolean {
    const player = recordingId && playerOf(recordingId);
    const heardLine = lines.find(({ id }) => id === heard?.lineId);
    switch (action) {
      case 'find':
      case 'replace':
        onFind(action === 'replace');
        return true;
      case 'nextDoubtful':
        goToDoubt(activeLine());
        return true;
      case 'jumpToStopped':
        goToStopped();
        return true;
      case 'playLine': {
        const line = target?.closest('.line-text') ? activeLine() : undefined;
        if (line) desk.playLine(line);
        return line !== undefined;
      }
      case 'playPause':
      case 'back':
      case 'forward':
      case 'slower':
      case 'faster':
      case 'loopLine':
      case 'goToTime':
        if (!player) return false;
        if (action === 'playPause') player.toggle();
        else if (action === 'back') step(-wordSettings().backMs);
        else if (action === 'forward') step(wordSettings().forwardMs);
        else if (action === 'slower') moveSpeed(-1);
        else if (action === 'faster') moveSpeed(1);
        else if (action === 'loopLine') loop(activeLine() ?? heardLine);
        else goToTime();
        return true;
      default:
        return changeLine(action, target);
    }
  }
  useWordKeys(run, (isRedo) => (isRedo ? store.redo() : store.undo()));
}

function caretIn(element: Element | null): number | undefined {
  return element instanceof HTMLElement ? selectionIn(element)?.from : undefined;
}
