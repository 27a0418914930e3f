// A first draft of what is said in a recording, written by this computer alone: begun, watched, paused, stopped and gone on with.
import { useState } from 'react';
import type { Draft } from '../../../shared/model/draft.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { modelLanguage, speechLanguages } from '../../../shared/rules/speech-languages.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { Select } from '../../parts/Select.tsx';
import { useText } from '../../text/use-text.ts';
import { languageName } from '../stories/languages.ts';
import { DraftDecision } from './DraftDecision.tsx';
import { DraftProgress } from './DraftProgress.tsx';
import './drafts.css';

interface FirstDraftProps {
  storyId: StoryId;
  recordingId: RecordingId;
}

export function FirstDraft({ storyId, recordingId }: FirstDraftProps) {
  const { drafts: t } = useText();
  const { data: permission, error } = useQuery('drafts.permission', { storyId });
  const { data: all } = useQuery('drafts.list', { storyId });
  const job = useJob('drafts.make', storyId);
  const own = all?.find((draft) => draft.recordingId === recordingId);
  const isOurs = job.input?.recordingId === recordingId;
  if (error) return <ErrorNote error={error} />;
  if (permission === undefined || all === undefined) return null;
  return (
    <section className="first-draft stack" aria-labelledby={`first-draft-${recordingId}`}>
      <h3 id={`first-draft-${recordingId}`}>{t.title}</h3>
      <p>{t.lead}</p>
      <p className="soft">{t.leadMore}</p>
      {job.isRunning && isOurs && (
        <DraftProgress job={job} transcriptId={own?.transcriptId ?? null} />
      )}
      {job.isRunning && !isOurs && <Note>{t.otherRuns}</Note>}
      {!job.isRunning && isOurs && job.error?.code === 'cancelled' && <Note>{t.stopped}</Note>}
      {!job.isRunning && isOurs && <ErrorNote error={job.error} />}
      {!job.isRunning && permission.may && (
        <Begin
          storyId={storyId}
          own={own}
          onBegin={(language) => void job.start({ recordingId, language })}
          onGoOn={(goOn) => void job.start({ recordingId, goOn })}
        />
      )}
      {!job.isRunning && <DraftDecision storyId={storyId} permission={permission} />}
    </section>
  );
}

interface BeginProps {
  storyId: StoryId;
  own: Draft | undefined;
  onBegin: (language: string | null) => void;
  onGoOn: (id: Draft['id']) => void;
}

/** Stands in the list of languages for none of them. */
const FIND_OUT = 'auto';

function Begin({ storyId, own, onBegin, onGoOn }: BeginProps) {
  const { drafts: t, language } = useText();
  const { data: story } = useQuery('stories.get', { id: storyId });
  const [chosen, setChosen] = useState<string>();
  const ofStory = story?.languages ?? [];
  const known = ofStory.filter((tag) => modelLanguage(tag) !== undefined);
  const unknown = ofStory.filter((tag) => modelLanguage(tag) === undefined);
  const others = speechLanguages
    .filter((tag) => !known.includes(tag))
    .map((tag) => ({ id: tag, label: languageName(tag, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const spoken = chosen ?? (known.length === 1 ? known[0] : undefined) ?? FIND_OUT;
  return (
    <div className="stack">
      {own?.state === 'stopped' && (
        <Note>
          <p>{t.stoppedAt(clockTime(own.doneToMs), clockTime(own.toMs))}</p>
          <Button tone="primary" onPress={() => onGoOn(own.id)}>
            {t.goOn}
          </Button>
        </Note>
      )}
      {own?.state === 'finished' && (
        <Note>
          <p>{own.transcriptId === null ? t.nothingHeard : t.finished}</p>
          <p className="small soft">{t.madeBy(own.model, own.madeBy)}</p>
        </Note>
      )}
      {unknown.length > 0 && (
        <p>{t.unknownLanguage(unknown.map((tag) => languageName(tag, language)).join(', '))}</p>
      )}
      {modelLanguage(spoken) !== 'en' && <Note tone="warning">{t.manyWrong}</Note>}
      <div className="draft-begin">
        <Select
          label={t.language}
          help={t.languageHelp}
          value={spoken}
          onChange={setChosen}
          options={[
            ...known.map((tag) => ({ id: tag, label: languageName(tag, language) })),
            { id: FIND_OUT, label: t.findOut },
            ...others,
          ]}
        />
        <Button
          {...(own === undefined ? { tone: 'primary' as const } : {})}
          onPress={() => onBegin(spoken === FIND_OUT ? null : spoken)}
        >
          {own === undefined ? t.make : t.makeAgain}
        </Button>
      </div>
    </div>
  );
}
