// While a take goes on: marks with one press or one key, each at the time of the press. Nothing here can stop or pause the take.
import { useEffect, useState } from 'react';
import type { MarkerId, ThemeId } from '../../../shared/model/ids.ts';
import type { MarkerKind } from '../../../shared/model/mark.ts';
import { leaveOutLengthsMs, USUAL_LEAVE_OUT_MS } from '../../../shared/rules/closed-passages.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Switch } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { useRecorder, useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { takeMarks, useTakeMarks } from '../../recorder/use-take-marks.ts';
import { useText } from '../../text/use-text.ts';
import { isTypedInto, markKeyOf } from './mark-keys.ts';
import { TakeMarkList } from './TakeMarkList.tsx';
import { WordsField } from './WordsField.tsx';
import './marks.css';

const KEYS_SETTING = 'homeground.mark-keys';
/** Questions are marked by their cards. */
const buttonKinds = ['important', 'note', 'do-not-use'] as const;

export function MarkerBar() {
  const { marks: t } = useText();
  const press = usePresses();
  const { marks, waiting, error } = useTakeMarks();
  const [hasKeys, setHasKeys] = useState(() => localStorage.getItem(KEYS_SETTING) !== 'off');
  const { data: allThemes } = useQuery('themes.list', {});
  const themes = (allThemes ?? []).filter(({ retired }) => !retired);
  const [focused, setFocused] = useState<MarkerId>();

  useEffect(() => {
    if (!hasKeys) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const key =
        event.defaultPrevented || isTypedInto(event.target) ? undefined : markKeyOf(event);
      if (key === undefined) return;
      const theme = key.does === 'theme' ? themes[key.index] : undefined;
      if (key.does === 'theme' && theme === undefined) return;
      // The letter must not be typed into a field that gets the focus now.
      event.preventDefault();
      if (key.does === 'leave-out') press.leaveOut(USUAL_LEAVE_OUT_MS);
      else if (key.does === 'mark') setFocused(press.mark(key.kind));
      else if (theme) press.mark('theme', theme.id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  const ofTake = marks.filter(({ recordingId }) => recordingId === press.recordingId);
  const last = ofTake.findLast(({ kind }) => kind !== 'question' && kind !== 'skipped');
  const themeName = (id: ThemeId | null) => allThemes?.find((theme) => theme.id === id)?.name;
  const nameOf = ({ kind, themeId }: { kind: MarkerKind; themeId: ThemeId | null }) =>
    themeName(themeId) ?? t.kinds[kind];
  return (
    <div className="marker-bar" role="group" aria-label={t.barTitle}>
      <div className="row">
        {buttonKinds.map((kind) => (
          <Button
            key={kind}
            tone={kind === 'important' ? 'primary' : 'plain'}
            onPress={() => setFocused(press.mark(kind))}
          >
            {kind === 'important' ? t.mark : t.kinds[kind]}
            <KeyHint isShown={hasKeys}>{t.keys[kind]}</KeyHint>
          </Button>
        ))}
        {themes.length > 0 && (
          <MenuButton
            label={t.kinds.theme}
            icon="down"
            items={themes.map(({ id, name }, index) => ({
              id,
              label: index < 9 && hasKeys ? `${index + 1} · ${name}` : name,
              run: () => void press.mark('theme', id),
            }))}
          />
        )}
      </div>
      <div className="row">
        <Button onPress={() => press.leaveOut(USUAL_LEAVE_OUT_MS)}>
          {t.leaveOutUsual}
          <KeyHint isShown={hasKeys}>{t.keys.leaveOut}</KeyHint>
        </Button>
        <MenuButton
          label={t.leaveOutMore}
          items={leaveOutLengthsMs.map((lengthMs) => ({
            id: String(lengthMs),
            label: t.leaveOut[lengthMs],
            run: () => press.leaveOut(lengthMs),
          }))}
        />
        <Switch
          label={t.keysOn}
          help={t.keysHelp}
          isSelected={hasKeys}
          onChange={(next) => {
            setHasKeys(next);
            localStorage.setItem(KEYS_SETTING, next ? 'on' : 'off');
          }}
        />
      </div>
      {ofTake.length === 0 && <p className="soft small">{t.barHelp}</p>}
      {last && (
        <WordsField
          key={last.id}
          label={t.wordsFor(clockTime(last.atMs))}
          help={t.wordsHelp}
          value={last.text}
          autoFocus={last.kind === 'note' && last.id === focused}
          onSave={(text) => takeMarks.say(last.id, text)}
        />
      )}
      <TakeMarkList recordingId={press.recordingId} nameOf={nameOf} />
      {waiting > 0 && <WaitingNote count={waiting} />}
      <ErrorNote error={error} />
      <p className="visually-hidden" role="status">
        {last && t.marked(nameOf(last), clockTime(last.atMs))}
      </p>
    </div>
  );
}

/** Each press takes the time of the take at that moment: what is typed later belongs to it. */
function usePresses() {
  const recorder = useRecorder();
  const { state, format } = useRecorderView();
  const recordingId = 'recordingId' in state ? state.recordingId : undefined;
  const nowMs = () =>
    ((recorder.meter().take?.totalFrames ?? 0) / (format?.sampleRateHz ?? 1)) * 1000;
  return {
    recordingId,
    mark: (kind: MarkerKind, themeId: ThemeId | null = null) =>
      recordingId && takeMarks.mark({ recordingId, atMs: nowMs(), kind, themeId }),
    leaveOut: (lengthMs: number) =>
      recordingId && takeMarks.leaveOut(recordingId, { nowMs: nowMs(), lengthMs }),
  };
}

function KeyHint({ children, isShown }: { children: string; isShown: boolean }) {
  return isShown ? <kbd aria-hidden="true">{children}</kbd> : null;
}

const SHOW_WAITING_MS = 1_000;

/** Said only when it lasts: most marks are taken before anybody could read it. */
function WaitingNote({ count }: { count: number }) {
  const { marks: t } = useText();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SHOW_WAITING_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? <Note tone="warning">{t.waiting(count)}</Note> : null;
}
