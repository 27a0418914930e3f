// After Stop: the take is heard at once, gets a name and a story.
import { useEffect, useRef, useState } from 'react';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { FilmNews } from '../../film/FilmPanel.tsx';
import { Films } from '../../film/Films.tsx';
import { Player } from '../../player/Player.tsx';
import type { TakeTrouble } from '../../recorder/capture-states.ts';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { SavedPurpose } from './TakePurpose.tsx';
import { InterviewNotes } from './InterviewNotes.tsx';
import { RecordingMarks } from '../marks/RecordingMarks.tsx';
import { WorriedButton } from '../requests/WorriedButton.tsx';
import { RecordingVoices } from '../voices/RecordingVoices.tsx';
import { StoryChoice } from './StoryChoice.tsx';
import { TakeSegments } from './TakeSegments.tsx';

export interface SavedTakeProps {
  recordingId: RecordingId;
  trouble: TakeTrouble | undefined;
  onAnother: () => void;
}

export function SavedTake({ recordingId, trouble, onAnother }: SavedTakeProps) {
  const { record: t, language } = useText();
  const { data: recording, error } = useQuery('recordings.get', { id: recordingId });
  const update = useCommand('recordings.update');
  const heading = useRef<HTMLDivElement>(null);
  const [name, setName] = useState<string>();
  const isThere = recording !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus({ preventScroll: true });
  }, [isThere]);

  if (!recording) return <ErrorNote error={error} />;
  const typed = name ?? recording.title;
  const lostMs = (recording.missingSamples / (recording.sampleRateHz || 1)) * 1000;
  return (
    <div className="saved-take" ref={heading} tabIndex={-1}>
      <Note title={t.savedTitle}>{t.savedText(formatLength(language, recording.durationMs))}</Note>
      {trouble && trouble !== 'samples-missing' && (
        <Note tone="warning" isAlert>
          {t.troubles[trouble]}
        </Note>
      )}
      {lostMs > 0 && (
        <Note tone="warning" isAlert>
          {lostMs < 1000 ? t.lostLittle : t.lost(formatLength(language, lostMs))}
        </Note>
      )}
      <Player recordingId={recordingId} title={recording.title || t.untitled} />
      <TakeSegments recording={recording} />
      <SavedPurpose recording={recording} />
      <FilmNews />
      <Films recordingId={recordingId} name={recording.title || t.untitled} />
      <RecordingMarks recordingId={recordingId} />
      <RecordingVoices recording={recording} />
      <Section title={t.story}>
        <StoryChoice
          value={recording.storyId}
          onChange={(storyId) => void update.run({ id: recordingId, storyId })}
        />
        <TextField
          label={t.name}
          help={t.nameHelp}
          value={typed}
          maxLength={300}
          onChange={setName}
          onBlur={() => {
            if (typed !== recording.title) void update.run({ id: recordingId, title: typed });
          }}
        />
      </Section>
      <ErrorNote error={update.error} />
      <InterviewNotes recordingId={recordingId} />
      <div className="row">
        {recording.storyId && (
          <ButtonLink to={{ page: 'stories', id: recording.storyId }} tone="primary" icon="stories">
            {t.goToStory}
          </ButtonLink>
        )}
        <Button icon="record" onPress={onAnother}>
          {t.recordAnother}
        </Button>
        <WorriedButton storyId={recording.storyId} />
      </div>
    </div>
  );
}
