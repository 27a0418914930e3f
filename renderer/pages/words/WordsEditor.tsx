// The text of a recording, or of no recording, beside its sound: written, corrected, translated, checked.
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { TranscriptLineId } from '../../../shared/model/ids.ts';
import type { Story } from '../../../shared/model/story.ts';
import type { Transcript, TranscriptLine } from '../../../shared/model/transcript.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { positionMs } from '../../player/playing-sound.ts';
import { useText } from '../../text/use-text.ts';
import { CloseLines } from './CloseLines.tsx';
import { FindBar } from './FindBar.tsx';
import { matchesIn } from './find-in-lines.ts';
import type { Wanted } from './find-in-lines.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { LineLanguageDialog, ShiftDialog, SpeakerDialog } from './LineDialogs.tsx';
import { LineList, rowsOf } from './LineList.tsx';
import type { ShownLine } from './LineList.tsx';
import { besideOriginal, createLineActions, emptyLine } from './line-actions.ts';
import { PrintWords } from './PrintWords.tsx';
import { SaveAsFileDialog } from './SaveAsFileDialog.tsx';
import { SaveFailed } from './SavedAt.tsx';
import { SoundBar } from './SoundBar.tsx';
import { speakersOf } from './speakers.ts';
import { StoppedHere } from './StoppedHere.tsx';
import { useClosedIds } from './use-closed-ids.ts';
import { useHeard } from './use-heard.ts';
import { useActionKeys } from './use-action-keys.ts';
import { usePrinting } from './use-printing.ts';
import { useWords } from './use-words.ts';
import { VersionsDialog } from './VersionsDialog.tsx';
import { WordsHead } from './WordsHead.tsx';
import { WordsContext } from './words-context.ts';
import type { WordsDesk } from './words-context.ts';
import { useWordSettings } from './word-settings.ts';
import { playFrom, playLineOf } from './play-words.ts';
import './words.css';

interface WordsEditorProps {
  story: Story;
  original: Transcript;
  translations: readonly Transcript[];
  translation: Transcript | undefined;
  recordingName: string;
}

type LineDialog = { kind: 'shift' | 'speaker' | 'language' | 'close'; id: TranscriptLineId };
const newId = () => TranscriptLineId.parse(crypto.randomUUID());
const nothing: readonly TranscriptLine[] = [];

export function WordsEditor(props: WordsEditorProps) {
  const { story, original, translations, translation, recordingName } = props;
  const { words: t, stories } = useText();
  const may = useMay();
  const settings = useWordSettings();
  const all = useMemo(() => [original, ...translations], [original, translations]);
  const { store, state, error, isLoaded } = useWords(original.id, all);
  const { data: people } = useQuery('people.list', {});
  const isFrozen = (one: Transcript | undefined) =>
    one === undefined ||
    one.state === 'approved' ||
    !may('stories.write') ||
    story.binnedAt !== null;
  const { recordingId } = original;
  const isReadOnly = isFrozen(original);
  const mayClose = may('recordings.make') && story.binnedAt === null;
  const closedIds = useClosedIds(original.id, may('recordings.make'));

  const lines = state.texts.get(original.id) ?? nothing;
  const translated = (translation && state.texts.get(translation.id)) ?? nothing;
  const heard = useHeard(recordingId, lines);
  const speakers = useMemo(() => speakersOf(story, people ?? [], lines), [story, people, lines]);
  const rows = useRows({ lines, translated, translation, isReadOnly });
  const active = useRef<ShownLine>(undefined);

  const [find, setFind] = useState<Wanted & { isOpen: boolean; isReplacing: boolean }>({
    ...{ words: '', isCaseKept: false, isWholeWord: false, isOpen: false, isReplacing: false },
  });
  const [findIn, setFindIn] = useState<Transcript>(original);
  const lookedIn = findIn.id === translation?.id ? translation : original;
  const searched = lookedIn === translation ? translated : lines;
  const matches = useMemo(() => (find.isOpen ? matchesIn(searched, find) : []), [find, searched]);
  const [dialog, setDialog] = useState<'keys' | 'versions' | 'file'>();
  const [lineDialog, setLineDialog] = useState<LineDialog>();

  const actions = useMemo(
    () =>
      createLineActions({
        store,
        original,
        translations: translations.filter((one) => one.state !== 'approved'),
        newId,
        soundMs: () => (recordingId === null ? null : positionMs(recordingId)),
      }),
    [store, original, translations, recordingId],
  );
  const desk = useMemo(
    (): WordsDesk => ({
      ...{ store, actions, original, translation, speakers, recordingId, isReadOnly },
      isTranslationReadOnly:
        translation === undefined || translation.state === 'approved' || !may('stories.write'),
      playFrom: (ms) => playFrom(recordingId, ms),
      playLine: (line) => playLineOf(recordingId, line),
      openShift: (id) => setLineDialog({ kind: 'shift', id }),
      openSpeaker: (id) => setLineDialog({ kind: 'speaker', id }),
      openLanguage: (id) => setLineDialog({ kind: 'language', id }),
      ...{ closedIds, mayClose },
      openClose: (id) => void store.flush().then(() => setLineDialog({ kind: 'close', id })),
    }),
    [
      store,
      actions,
      original,
      translation,
      speakers,
      recordingId,
      isReadOnly,
      may,
      closedIds,
      mayClose,
    ],
  );
  useActionKeys({
    ...{ desk, lines, heard },
    activeLine: () => active.current?.line,
    onFind: (isReplacing) => setFind({ ...find, isOpen: true, isReplacing }),
    onShift: (id) => setLineDialog({ kind: 'shift', id }),
  });
  const { isPrinting, print, error: printError } = usePrinting();
  const bar = useRef<HTMLDivElement>(null);
  const coveredPx = useHeight(bar);
  const title = story.title || stories.untitled;
  const closeDialog = () => {
    if (lineDialog) store.wantCaret({ of: original.id, lineId: lineDialog.id, place: 0 });
    setLineDialog(undefined);
  };

  if (!isLoaded) return error ? <ErrorNote error={error} /> : <p role="status">{t.loading}</p>;
  return (
    <WordsContext value={desk}>
      <WordsHead {...{ story, original, translation, translations, store }} />
      <div className="words-bar" ref={bar}>
        <SoundBar
          {...{ recordingId, recordingName, saved: state.saved, store, isReadOnly }}
          canUndo={state.canUndo}
          canRedo={state.canRedo}
          onFind={() => setFind({ ...find, isOpen: !find.isOpen })}
          onKeys={() => setDialog('keys')}
          onPrint={print}
          onSaveAs={may('packages.make') ? () => setDialog('file') : undefined}
          onVersions={may('stories.write') ? () => setDialog('versions') : undefined}
        />
        {find.isOpen && (
          <FindBar
            wanted={find}
            onWanted={(wanted) => setFind({ ...find, ...wanted })}
            matches={matches}
            text={lookedIn}
            onText={setFindIn}
            isReplacing={find.isReplacing}
            onReplacing={() => setFind({ ...find, isReplacing: true })}
            isReadOnly={lookedIn === original ? isReadOnly : desk.isTranslationReadOnly}
            onClose={() => setFind({ ...find, isOpen: false, isReplacing: false })}
          />
        )}
      </div>
      <ErrorNote error={error ?? printError} />
      <SaveFailed saved={state.saved} onRetry={() => void store.flush()} />
      <StoppedHere transcript={original} lines={lines} />
      {isReadOnly && lines.length === 0 && <p className="soft">{t.noLines}</p>}
      <LineList
        {...{ rows, heard, matches, coveredPx }}
        wanted={state.wanted}
        isFollowing={settings.isFollowing}
        onActive={(row) => (active.current = row)}
      />
      {!isReadOnly && (
        <p className="small soft words-hint no-print">{recordingId ? t.hint : t.hintNoSound}</p>
      )}
      {isPrinting && <PrintWords {...{ title, original, translation, rows, speakers }} />}
      <KeysDialog isOpen={dialog === 'keys'} onClose={() => setDialog(undefined)} />
      <SaveAsFileDialog
        transcript={translation ?? original}
        isOpen={dialog === 'file'}
        onClose={() => setDialog(undefined)}
      />
      <VersionsDialog
        texts={translation ? [original, translation] : [original]}
        store={store}
        isReadOnly={(text) => (text === translation ? desk.isTranslationReadOnly : isReadOnly)}
        isOpen={dialog === 'versions'}
        onClose={() => setDialog(undefined)}
      />
      {lineDialog?.kind === 'shift' && (
        <ShiftDialog
          onClose={closeDialog}
          onDone={({ byMs, isAll }) => {
            actions.shift(isAll ? null : lineDialog.id, byMs);
            closeDialog();
          }}
        />
      )}
      {lineDialog?.kind === 'speaker' && (
        <SpeakerDialog
          onClose={closeDialog}
          onDone={(speaker) => {
            actions.setSpeaker(lineDialog.id, { speakerId: null, speaker });
            closeDialog();
          }}
        />
      )}
      {lineDialog?.kind === 'language' && (
        <LineLanguageDialog
          value={lines.find(({ id }) => id === lineDialog.id)?.language ?? null}
          onClose={closeDialog}
          onDone={(language) => {
            actions.change(lineDialog.id, { language });
            closeDialog();
          }}
        />
      )}
      {lineDialog?.kind === 'close' && (
        <CloseLines
          transcriptId={original.id}
          lines={lines.filter(({ id }) => id === lineDialog.id)}
          onClose={closeDialog}
        />
      )}
    </WordsContext>
  );
}

/** A text without lines, and a line without its translation, can be typed into all the same. */
function useRows({
  lines,
  translated,
  translation,
  isReadOnly,
}: {
  lines: readonly TranscriptLine[];
  translated: readonly TranscriptLine[];
  translation: Transcript | undefined;
  isReadOnly: boolean;
}): readonly ShownLine[] {
  const [freshId] = useState(newId);
  const [idsBeside] = useState(() => new Map<string, TranscriptLineId>());
  return useMemo(() => {
    const shown = lines.length === 0 && !isReadOnly ? [emptyLine(freshId)] : lines;
    if (translation === undefined) return rowsOf(shown, () => undefined, []);
    const { beside, alone } = besideOriginal(translated);
    return rowsOf(
      shown,
      (line) => {
        const found = beside.get(line.id);
        if (found) return found;
        const key = `${translation.id} ${line.id}`;
        const id = idsBeside.get(key) ?? newId();
        idsBeside.set(key, id);
        const { fromMs, toMs, speakerId, speaker } = line;
        return emptyLine(id, { ofLineId: line.id, fromMs, toMs, speakerId, speaker });
      },
      alone,
    );
  }, [lines, translated, translation, isReadOnly, freshId, idsBeside]);
}

/** How high it is while it stays at the top of the window; 0 where it does not. */
function useHeight(element: { current: HTMLElement | null }): number {
  const [height, setHeight] = useState(0);
  const measure = useEffectEvent(() => {
    const shown = element.current;
    const isSticky = shown !== null && getComputedStyle(shown).position === 'sticky';
    setHeight(isSticky ? shown.offsetHeight : 0);
  });
  useEffect(() => {
    const observer = new ResizeObserver(() => measure());
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  return height;
}
