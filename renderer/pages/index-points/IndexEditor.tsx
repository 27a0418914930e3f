// Writing the index of a story: the sound at the top, a point with a key, and each point a card to type in.
import { useState } from 'react';
import type { IndexPointId } from '../../../shared/model/ids.ts';
import { IndexPointId as IndexPointIdSchema } from '../../../shared/model/ids.ts';
import type { Story } from '../../../shared/model/story.ts';
import { POINT_AT_LEAST_EVERY_MS, sinceLastPoint } from '../../../shared/rules/point-times.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { EmptyState, Page, PageHeader, SavedState, Section } from '../../parts/blocks.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { playerOf } from '../../player/playing-sound.ts';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { StoryParts } from '../stories/StoryParts.tsx';
import { BinnedPoints } from './BinnedPoints.tsx';
import { IndexPlayer } from './IndexPlayer.tsx';
import { inOrder } from './in-order.ts';
import { MarksToPoints } from './MarksToPoints.tsx';
import { PointCard } from './PointCard.tsx';
import { PointReading } from './PointReading.tsx';
import { SecondLanguage } from './SecondLanguage.tsx';
import { usePlayedSound } from './played-sound.tsx';
import { useIndexEditing } from './use-index-editing.ts';
import type { EditedPoint } from './use-index-editing.ts';
import { useIndexKeys } from './use-index-keys.ts';
import { usePosition } from './use-position.ts';

const isMac = navigator.userAgent.includes('Mac');
const addKey = isMac ? '⌘ Enter' : 'Ctrl + Enter';

export function IndexEditor({ story }: { story: Story }) {
  const { indexPoints: t, stories, parts, language } = useText();
  const { id: storyId } = story;
  const { data: stored, error, reload } = useQuery('indexPoints.list', { storyId });
  const { data: themes = [] } = useQuery('themes.list', {});
  const { data: people = [] } = useQuery('people.list', {});
  const sounds = usePlayedSound(storyId);
  const add = useCommand('indexPoints.add');
  const move = useCommand('indexPoints.move');
  const editing = useIndexEditing(stored ?? []);
  const [newId, setNewId] = useState<IndexPointId>();
  const [chosenLanguage, setLanguage] = useState<string | null>();
  const points = inOrder(editing.points, sounds.recordings ?? []);
  const otherLanguage =
    chosenLanguage === undefined
      ? (points.find((point) => point.otherLanguage !== null)?.otherLanguage ?? null)
      : chosenLanguage;
  const sound = sounds.chosen;
  const isKnown = stored !== undefined && sounds.recordings !== undefined;

  async function addPoint() {
    const recordingId = sound?.id ?? null;
    const fromMs =
      recordingId === null ? null : Math.floor(playerOf(recordingId)?.positionMs() ?? 0);
    const id = IndexPointIdSchema.parse(crypto.randomUUID());
    setNewId(id);
    const made = await add.run({ id, storyId, recordingId, fromMs, otherLanguage });
    if (made) editing.noteAdded(made);
  }
  useIndexKeys(
    {
      add: () => void addPoint(),
      toggle: () => sound && playerOf(sound.id)?.toggle(),
    },
    isKnown,
  );
  function bin(point: EditedPoint, name: string) {
    editing.change(point, { isBinned: true });
    editing.flush();
    showToast({ message: t.binned(name), action: { label: t.undo, run: editing.undo } });
  }
  const timeless = points.filter(({ fromMs }) => fromMs === null);
  function moveBy(point: EditedPoint, by: -1 | 1) {
    const at = timeless.findIndex(({ id }) => id === point.id);
    const before = timeless[by === -1 ? at - 1 : at + 2];
    if (at + by < 0 || at + by >= timeless.length) return;
    void move.run({ id: point.id, beforeId: before?.id ?? null });
  }

  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'stories' }}>{stories.backToList}</BackLink>}
        title={story.title || stories.untitled}
        isPeoplesWords
        actions={
          <>
            <SavedState state={editing.savedState} />
            <IconButton
              icon="undo"
              label={parts.undo}
              onPress={editing.undo}
              isDisabled={!editing.canUndo}
            />
            <IconButton
              icon="redo"
              label={parts.redo}
              onPress={editing.redo}
              isDisabled={!editing.canRedo}
            />
            <IconButton icon="print" label={t.print} onPress={() => window.print()} />
          </>
        }
      />
      <StoryParts storyId={storyId} current="index" />
      <p className="soft no-print">
        {t.lead} {t.notInPackages}
      </p>
      <ErrorNote error={error ?? add.error ?? move.error ?? editing.error} onRetry={reload} />
      {isKnown && (
        <>
          <IndexPlayer sounds={sounds} canBeSilent={(sounds.recordings?.length ?? 0) > 0}>
            <div className="index-add">
              <Button tone="primary" icon="plus" onPress={() => void addPoint()}>
                {sound === null ? t.addText : t.add}
              </Button>
              <div className="index-add-words">
                {sound !== null && (
                  <Since points={points} recordingId={sound.id} language={language} />
                )}
                <p className="small soft">{t.keys(addKey, 'Esc')}</p>
              </div>
            </div>
          </IndexPlayer>
          {sound !== null && <MarksToPoints recordingId={sound.id} points={points} />}
          {points.length === 0 ? (
            <EmptyState icon="stories" title={t.emptyTitle}>
              {sound === null ? t.emptyTextOnly : t.emptyText}
            </EmptyState>
          ) : (
            <Section
              title={t.count(points.length)}
              actions={<SecondLanguage chosen={otherLanguage} onChange={setLanguage} />}
            >
              <ol className="point-list no-print" aria-label={t.list}>
                {points.map((point, index) => (
                  <PointCard
                    key={point.id}
                    {...{ point, themes, people, otherLanguage }}
                    number={index + 1}
                    isNew={point.id === newId}
                    change={(patch) => editing.change(point, patch)}
                    flush={editing.flush}
                    onBin={() => bin(point, point.title || t.untitled)}
                    onMove={
                      point.fromMs === null && timeless.length > 1
                        ? (by) => moveBy(point, by)
                        : undefined
                    }
                  />
                ))}
              </ol>
              <ol className="point-list print-only">
                {points.map((point) => (
                  <li key={point.id} className="point-read">
                    <PointReading point={point} themes={themes} />
                  </li>
                ))}
              </ol>
            </Section>
          )}
          <BinnedPoints storyId={storyId} />
        </>
      )}
    </Page>
  );
}

interface SinceProps {
  points: readonly EditedPoint[];
  recordingId: EditedPoint['recordingId'];
  language: ReturnType<typeof useText>['language'];
}

function Since({ points, recordingId, language }: SinceProps) {
  const { indexPoints: t } = useText();
  const atMs = usePosition(recordingId);
  const sinceMs = sinceLastPoint(atMs, { recordingId }, points);
  const isHere = points.some(
    (point) => point.recordingId === recordingId && Math.abs((point.fromMs ?? NaN) - atMs) < 1000,
  );
  const isLong = sinceMs >= POINT_AT_LEAST_EVERY_MS;
  return (
    <p className="index-since" data-long={isLong || undefined}>
      {isHere ? t.atAPoint : t.since(formatLength(language, sinceMs))} {isLong && t.often}
    </p>
  );
}
