// Makes a recording: the right microphone, a good level, one big button; afterwards it is heard, named and belongs to a story.
import { useEffect, useState } from 'react';
import { StoryId } from '../../../shared/model/ids.ts';
import { useMay } from '../../app/session.ts';
import type { Route } from '../../app/routes.ts';
import { Note, Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useRecorder, useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { useText } from '../../text/use-text.ts';
import { UnplacedAttachments } from '../arrivals/UnplacedAttachments.tsx';
import { useDropForStory } from '../arrivals/use-drop-for-story.ts';
import { InterruptedTakes } from './InterruptedTakes.tsx';
import { LevelMeter } from './LevelMeter.tsx';
import { MicrophonePanel } from './MicrophonePanel.tsx';
import { SavedTake } from './SavedTake.tsx';
import { StoryChoice } from './StoryChoice.tsx';
import { TakeControls } from './TakeControls.tsx';
import { UnplacedRecordings } from './UnplacedRecordings.tsx';
import './record.css';

export function RecordPage({ route }: { route: Route }) {
  const { record: t } = useText();
  const may = useMay();
  return (
    <Page>
      <PageHeader title={t.title} lead={t.lead} />
      {may('recordings.make') ? (
        <>
          <InterruptedTakes />
          <RecordingDesk wantedStory={StoryId.safeParse(route.id).data ?? null} />
          <UnplacedRecordings />
          <UnplacedAttachments />
        </>
      ) : (
        <Note>{t.notAllowed}</Note>
      )}
    </Page>
  );
}

function RecordingDesk({ wantedStory }: { wantedStory: StoryId | null }) {
  const { record: t } = useText();
  const recorder = useRecorder();
  const { state, storyId: storyOfTake, error, microphone } = useRecorderView();
  const isGoingOn = 'recordingId' in state && state.name !== 'saved' && state.name !== 'troubled';
  const [chosenStory, setChosenStory] = useState(isGoingOn ? storyOfTake : wantedStory);

  useDropForStory(chosenStory);
  useEffect(() => {
    void recorder.open();
    return () => recorder.release();
  }, [recorder]);

  if (state.name === 'saved')
    return (
      <SavedTake
        recordingId={state.recordingId}
        trouble={state.trouble}
        onAnother={() => void recorder.open()}
      />
    );
  if (state.name === 'troubled') {
    const isUnsaved = state.problem === 'not-saved';
    return (
      <>
        <Note tone="warning" isAlert>
          {t.problems[state.problem]}
        </Note>
        {(isUnsaved || state.problem === 'not-started') && <ErrorNote error={error} />}
        <div>
          <Button
            tone="primary"
            onPress={() => void (isUnsaved ? recorder.saveAgain() : recorder.open())}
          >
            {t.tryAgain}
          </Button>
        </div>
      </>
    );
  }
  if (microphone === undefined) return <p role="status">{t.asking}</p>;
  return (
    <>
      <MicrophonePanel />
      <LevelMeter />
      <TakeControls storyId={chosenStory} />
      <Section title={t.story}>
        <StoryChoice
          value={chosenStory}
          onChange={(next) => {
            setChosenStory(next);
            if ('recordingId' in state) void recorder.moveTo(next);
          }}
        />
      </Section>
    </>
  );
}
