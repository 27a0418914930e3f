// One line: its time, who speaks, what is said, what a translation says beside it, and what else can be done with it.
import { memo } from 'react';
import type { TranscriptLine } from '../../../shared/model/transcript.ts';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../../parts/icons.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { positionMs } from '../../player/playing-sound.ts';
import { useText } from '../../text/use-text.ts';
import { LineField } from './LineField.tsx';
import type { Stretch } from './LineField.tsx';
import { isSameSpeaker, nameOfSpeaker } from './speakers.ts';
import { useWordsDesk } from './words-context.ts';
import type { Caret } from './words-store.ts';

export interface LineRowProps {
  number: number;
  /** Undefined beside a translation that belongs to no line. */
  line: TranscriptLine | undefined;
  before: TranscriptLine | undefined;
  translated: TranscriptLine | undefined;
  isHeard: boolean;
  heard: Stretch | undefined;
  found: readonly Stretch[];
  foundTranslated: readonly Stretch[];
  wanted: Caret | undefined;
  onLeave: (number: number, by: 1 | -1, isTranslation: boolean) => void;
  onActive: (number: number) => void;
}

export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { number, line, before, translated, isHeard, wanted } = props;
  const { words: t } = useText();
  const desk = useWordsDesk();
  const { original, translation, speakers } = desk;
  const name = line ? nameOfSpeaker(line, speakers) : '';
  const isSame = line !== undefined && before !== undefined && isSameSpeaker(line, before);
  const isClosed = line !== undefined && desk.closedIds.has(line.id);
  const fieldProps = { wanted, onActive: () => props.onActive(number) };
  return (
    <div className="line" data-heard={isHeard || undefined} data-closed={isClosed || undefined}>
      {line ? (
        <>
          <div className="line-side">
            <LineTime line={line} number={number} />
            <SpeakerButton line={line} name={name} isSame={isSame} number={number} />
          </div>
          <div className="line-words">
            <LineField
              {...fieldProps}
              text={original}
              line={line}
              label={t.lineLabel(number, name)}
              description={describe(line, isClosed, t)}
              isReadOnly={desk.isReadOnly}
              placeholder={t.typeHere}
              found={props.found}
              heard={props.heard}
              onLeave={(by) => props.onLeave(number, by, false)}
            />
            {isClosed && (
              <span className="badge line-closed" data-tone="warning">
                <Icon name="lock" size={14} />
                {t.closed}
              </span>
            )}
          </div>
        </>
      ) : (
        <p className="line-alone small soft">{t.withoutOriginal}</p>
      )}
      {translation && translated && (
        <div className="line-words" data-translation>
          <LineField
            {...fieldProps}
            text={translation}
            line={translated}
            label={t.translationLabel(number)}
            description=""
            isReadOnly={desk.isTranslationReadOnly}
            placeholder={t.translateHere}
            found={props.foundTranslated}
            heard={undefined}
            onLeave={(by) => props.onLeave(number, by, true)}
          />
        </div>
      )}
      {line && (!desk.isReadOnly || desk.mayClose) && <LineMenu line={line} number={number} />}
    </div>
  );
});

function describe(
  { text, doubtful }: TranscriptLine,
  isClosed: boolean,
  t: ReturnType<typeof useText>['words'],
): string {
  const unsure = doubtful.map(([from, to]) => text.slice(from, to)).join(', ');
  return [unsure === '' ? '' : t.unsure(unsure), isClosed ? t.closedHelp : '']
    .filter(Boolean)
    .join(' ');
}

function LineTime({ line, number }: { line: TranscriptLine; number: number }) {
  const { words: t } = useText();
  const { recordingId, playLine } = useWordsDesk();
  if (line.fromMs === null)
    return <span className="line-time soft">{recordingId === null ? number : '–'}</span>;
  const time = <bdi dir="ltr">{clockTime(line.fromMs)}</bdi>;
  if (recordingId === null) return <span className="line-time soft">{time}</span>;
  return (
    <AriaButton
      className="line-time"
      aria-label={t.playLine(clockTime(line.fromMs))}
      onPress={() => playLine(line)}
    >
      {time}
    </AriaButton>
  );
}

interface SpeakerButtonProps {
  line: TranscriptLine;
  name: string;
  isSame: boolean;
  number: number;
}

function SpeakerButton({ line, name, isSame, number }: SpeakerButtonProps) {
  const { words: t } = useText();
  const { isReadOnly, speakers, actions, openSpeaker } = useWordsDesk();
  if (isReadOnly)
    return (
      <span className="line-speaker" data-same={isSame || undefined}>
        <bdi>{name}</bdi>
      </span>
    );
  const nobody = { speakerId: null, speaker: '' };
  return (
    <MenuTrigger>
      <AriaButton
        className="line-speaker"
        data-same={isSame || name === '' || undefined}
        aria-label={t.speakerOf(number, name)}
      >
        <bdi>{name || t.whoSpeaks}</bdi>
      </AriaButton>
      <Popover className="popover">
        <Menu
          className="options"
          aria-label={t.whoSpeaks}
          onAction={(key) => {
            if (key === 'other') openSpeaker(line.id);
            else actions.setSpeaker(line.id, speakers[Number(key)] ?? nobody);
          }}
        >
          {speakers.map((speaker, index) => (
            <MenuItem key={speaker.name + speaker.speakerId} id={String(index)} className="option">
              <bdi>{speaker.name}</bdi>
            </MenuItem>
          ))}
          <MenuItem id="other" className="option">
            {t.otherSpeaker}
          </MenuItem>
          <MenuItem id="nobody" className="option">
            {t.noSpeaker}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function LineMenu({ line, number }: { line: TranscriptLine; number: number }) {
  const { words: t, closedWords } = useText();
  const { actions, recordingId, openShift, openLanguage, ...desk } = useWordsDesk();
  const { id, text, direction, doubtful } = line;
  const sound = (run: (ms: number) => void) => () => {
    if (recordingId !== null) run(positionMs(recordingId));
  };
  const close =
    desk.mayClose && text !== '' && !desk.closedIds.has(id)
      ? [{ id: 'close', label: closedWords.closeAction, run: () => desk.openClose(id) }]
      : [];
  // A text that is approved stays as it is, and can still be closed.
  if (desk.isReadOnly)
    return close.length === 0 ? null : <MenuButton label={t.moreForLine(number)} items={close} />;
  const items = [
    { id: 'below', label: t.addBelow, run: () => actions.split(id, text.length) },
    { id: 'join', label: t.joinBefore, run: () => void actions.joinWithBefore(id) },
    ...(recordingId === null
      ? []
      : [
          { id: 'start', label: t.startHere, run: sound((ms) => actions.setStart(id, ms)) },
          { id: 'end', label: t.endHere, run: sound((ms) => actions.setEnd(id, ms)) },
          { id: 'shift', label: t.shiftFrom, run: () => openShift(id) },
        ]),
    ...(doubtful.length > 0
      ? [{ id: 'sure', label: t.allRight, run: () => actions.change(id, { doubtful: [] }) }]
      : []),
    { id: 'language', label: t.languageOfLine, run: () => openLanguage(id) },
    {
      id: 'direction',
      label: direction === 'auto' ? t.turnRound : t.turnBack,
      run: () => actions.change(id, { direction: direction === 'auto' ? otherWay(text) : 'auto' }),
    },
    ...close,
    { id: 'remove', label: t.removeLine, run: () => actions.remove(id), isDanger: true },
  ];
  return <MenuButton label={t.moreForLine(number)} items={items} />;
}

function otherWay(shown: string): 'ltr' | 'rtl' {
  return /^[^\p{L}]*[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(shown) ? 'ltr' : 'rtl';
}
