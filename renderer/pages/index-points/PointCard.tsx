// One point to write in: click and type, everything saves itself.
import { useId, useState } from 'react';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/icons.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { TagEditor } from '../../parts/Tags.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { playerOf } from '../../player/playing-sound.ts';
import { useText } from '../../text/use-text.ts';
import { languageName } from '../stories/languages.ts';
import { PointDetails } from './PointDetails.tsx';
import type { PointLists } from './PointDetails.tsx';
import { shownTime } from './PointReading.tsx';
import type { EditedPoint, TypedPoint } from './use-index-editing.ts';

interface PointCardProps extends PointLists {
  point: EditedPoint;
  number: number;
  /** The second language that is written beside the first. */
  otherLanguage: string | null;
  isNew: boolean;
  change: (patch: Partial<TypedPoint>) => void;
  flush: () => void;
  onBin: () => void;
  /** Of points without a time: to another place in the list. */
  onMove: ((by: -1 | 1) => void) | undefined;
}

export function PointCard(props: PointCardProps) {
  const { point, number, otherLanguage, isNew, change, flush, onBin, onMove } = props;
  const { indexPoints: t, language } = useText();
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const { fromMs, recordingId, title } = point;
  const time = fromMs === null ? undefined : shownTime(fromMs);
  const name = title || (time === undefined ? t.pointNumber(number) : t.pointAt(time));
  const player = () => (recordingId === null ? undefined : playerOf(recordingId));
  // What stands in another language than the one that is chosen now stays to be seen.
  const other = point.otherLanguage ?? otherLanguage;
  const isTwofold = other !== null && (otherLanguage !== null || hasOther(point));

  return (
    <li className="point-card" aria-label={name}>
      <div className="point-head">
        {time === undefined ? (
          <span className="point-number" aria-hidden>
            {number}
          </span>
        ) : (
          <Button
            icon="play"
            tone="quiet"
            aria-label={t.play(time)}
            onPress={() => {
              player()?.seekTo(fromMs ?? 0);
              if (player()?.isPlaying() === false) player()?.toggle();
            }}
          >
            <bdi dir="ltr">{time}</bdi>
          </Button>
        )}
        <span className="point-actions">
          {recordingId !== null && (
            <Button
              tone="quiet"
              aria-label={t.setToNowLong(time ?? '–')}
              onPress={() => {
                const nowMs = Math.floor(player()?.positionMs() ?? 0);
                const isPast = point.toMs !== null && point.toMs < nowMs;
                change({ fromMs: nowMs, ...(isPast ? { toMs: null } : {}) });
              }}
            >
              {t.setToNow}
            </Button>
          )}
          <MenuButton
            label={t.menu(name)}
            items={[
              ...(onMove
                ? [
                    { id: 'up', label: t.moveUp, run: () => onMove(-1) },
                    { id: 'down', label: t.moveDown, run: () => onMove(1) },
                  ]
                : []),
              { id: 'bin', label: t.bin, run: onBin },
            ]}
          />
        </span>
      </div>
      {point.isClosed && (
        <p className="point-closed">
          <Icon name="lock" size={18} /> {t.closed}
        </p>
      )}
      <div className="point-fields" data-two={isTwofold || undefined}>
        <div className="stack">
          <TextField
            label={t.title}
            value={title}
            onChange={(text) => change({ title: text })}
            onBlur={flush}
            maxLength={300}
            spellCheck
            autoFocus={isNew}
          />
          <TextArea
            label={t.synopsis}
            value={point.synopsis}
            onChange={(synopsis) => change({ synopsis })}
            onBlur={flush}
            rows={2}
            maxLength={50_000}
            spellCheck
          />
        </div>
        {isTwofold && (
          <OtherLanguage
            {...{ point, flush }}
            tag={other}
            name={languageName(other, language)}
            change={change}
          />
        )}
      </div>
      {!isOpen && <Summary {...props} />}
      <div className="no-print">
        <Button
          tone="quiet"
          icon={isOpen ? 'up' : 'down'}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          aria-label={isOpen ? t.lessOf(name) : t.moreOf(name)}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? t.less : t.more}
        </Button>
      </div>
      <div id={detailsId} hidden={!isOpen}>
        {isOpen && <PointDetails {...props} />}
      </div>
    </li>
  );
}

function hasOther({ otherTitle, otherSynopsis, otherKeywords }: EditedPoint): boolean {
  return otherTitle !== '' || otherSynopsis !== '' || otherKeywords.length > 0;
}

interface OtherLanguageProps extends Pick<PointCardProps, 'point' | 'change' | 'flush'> {
  tag: string;
  name: string;
}

function OtherLanguage({ point, change, flush, tag, name }: OtherLanguageProps) {
  const { indexPoints: t } = useText();
  const put = (patch: Partial<TypedPoint>) => change({ ...patch, otherLanguage: tag });
  return (
    <div className="stack">
      <TextField
        label={t.titleIn(name)}
        value={point.otherTitle}
        onChange={(otherTitle) => put({ otherTitle })}
        onBlur={flush}
        lang={tag}
        maxLength={300}
      />
      <TextArea
        label={t.synopsisIn(name)}
        value={point.otherSynopsis}
        onChange={(otherSynopsis) => put({ otherSynopsis })}
        onBlur={flush}
        lang={tag}
        rows={2}
        maxLength={50_000}
      />
      <TagEditor
        label={t.keywordsIn(name)}
        tags={point.otherKeywords}
        onChange={(otherKeywords) => put({ otherKeywords })}
      />
    </div>
  );
}

/** What stands behind "more", in one line. */
function Summary({ point, themes, people }: PointCardProps) {
  const words = [
    ...point.themeIds.flatMap((id) =>
      themes.filter((theme) => theme.id === id).map((one) => one.name),
    ),
    ...point.keywords,
    ...point.people.map(
      ({ personId, name }) => people.find(({ id }) => id === personId)?.displayName ?? name,
    ),
    ...point.places.map(({ name }) => name),
    ...(point.toMs === null ? [] : [`– ${writeTimecode(Math.floor(point.toMs / 1000) * 1000)}`]),
  ].filter((word) => word !== '');
  if (words.length === 0) return null;
  return (
    <p className="small soft point-summary">
      {words.map((word, index) => (
        <span key={`${index} ${word}`}>
          {index > 0 && ' · '}
          <bdi>{word}</bdi>
        </span>
      ))}
    </p>
  );
}
