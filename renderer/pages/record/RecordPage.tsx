// Makes a recording: the right microphone, a good level, one big button; afterwards it is heard, named and belongs to a story.
import { useEffect, useState } from 'react';
import { StoryId } from '../../../shared/model/ids.ts';
import { useMay, useSession } from '../../app/session.ts';
import type { Route } from '../../app/routes.ts';
import { Note, Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { FilmPanel } from '../../film/FilmPanel.tsx';
import { useRecorder, useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { takeMarks } from '../../recorder/use-take-marks.ts';
import { useText } from '../../text/use-text.ts';
import { AgreementGate } from './AgreementGate.tsx';
import { Checklist } from './Checklist.tsx';
import { UnplacedAttachments } from '../arrivals/UnplacedAttachments.tsx';
import { useDropForStory } from '../arrivals/use-drop-for-story.ts';
import { MarkerBar } from '../marks/MarkerBar.tsx';
import { InterruptedTakes } from './InterruptedTakes.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { LevelMeter } from './LevelMeter.tsx';
import { MicrophonePanel } from './MicrophonePanel.tsx';
import { PowerState } from './PowerState.tsx';
import { QuestionCards } from './QuestionCards.tsx';
import { SavedTake } from './SavedTake.tsx';
import { SpokenAgreement } from './spoken/SpokenAgreement.tsx';
import { useSpokenConversation } from './spoken/spoken-conversation.ts';
import { StoryChoice } from './StoryChoice.tsx';
import { TakeControls } from './TakeControls.tsx';
import { TenSecondTest } from './TenSecondTest.tsx';
import { UnplacedRecordings } from './UnplacedRecordings.tsx';
import type { OnCard } from './use-card-turning.ts';
import './desk.css';
import './record.css';
import './devices.css';

export function RecordPage({ route }: { route: Route }) {
  const { record: t } = useText();
  const may = useMay();
  return (
    <Page>
      <PageHeader title={t.title} lead={t.lead} />
      {may('recordings.make') ? (
        <>
          <InterruptedTakes />
          <RecordingDesk
            key={route.id ?? ''}
            wantedStory={StoryId.safeParse(route.id).data ?? null}
          />
          <UnplacedRecordings />
          <UnplacedAttachments />
        </>
      ) : (
        <Note>{t.notAllowed}</Note>
      )}
    </Page>
  );
}

function BeforeTake() {
  return (
    <>
      <MicrophonePanel>
        <LevelMeter />
      </MicrophonePanel>
      <TenSecondTest />
      <FilmPanel />
      <PowerState />
    </>
  );
}

function DuringTake() {
  return (
    <>
      <LevelMeter />
      <PowerState />
      <FilmPanel />
      <MicrophonePanel />
    </>
  );
}

const asLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim().slice(0, 300);

function RecordingDesk({ wantedStory }: { wantedStory: StoryId | null }) {
  const { record: t, desk } = useText();
  const recorder = useRecorder();
  const { state, storyId: storyOfTake, error, microphone } = useRecorderView();
  const isTaking = 'recordingId' in state && state.name !== 'saved' && state.name !== 'troubled';
  const talk = useSpokenConversation(useSession().member.id);
  const [chosenStory, setChosenStory] = useState(
    talk?.storyId ?? (isTaking || state.name === 'starting' ? storyOfTake : wantedStory),
  );

  useDropForStory(chosenStory);
  /** Where a question was asked is a place to find again. A mark holds one line. */
  const onCard: OnCard = ({ text }, how, atMs) => {
    if (!('recordingId' in state) || state.recordingId === undefined) return;
    const kind = how === 'asked' ? 'question' : 'skipped';
    takeMarks.mark({
      recordingId: state.recordingId,
      atMs,
      kind,
      themeId: null,
      text: asLine(text),
    });
  };

  useEffect(() => {
    void recorder.open();
    return () => recorder.release();
  }, [recorder]);
  // A new story may come only after Record was pressed: the take follows the choice, not the other way round.
  useEffect(() => {
    if (isTaking && chosenStory !== storyOfTake) void recorder.moveTo(chosenStory);
  }, [recorder, isTaking, chosenStory, storyOfTake]);

  if (talk && state.name !== 'troubled') return <SpokenAgreement talk={talk} />;
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
  const story = <StoryChoice isLabelShown value={chosenStory} onChange={setChosenStory} />;
  return (
    <div className="desk" data-state={isTaking ? 'taking' : 'ready'}>
      <div className="desk-main">
        {!isTaking && story}
        <AgreementGate storyId={chosenStory}>
          {(purpose) => (
            <>
              {!isTaking && <BeforeTake />}
              <TakeControls storyId={chosenStory} purpose={purpose} />
            </>
          )}
        </AgreementGate>
        {(state.name === 'recording' || state.name === 'paused') && <MarkerBar />}
        {isTaking && <DuringTake />}
        {isTaking && story}
        {isTaking && <ErrorNote error={error} />}
      </div>
      <aside className="desk-side" aria-label={desk.beside}>
        <LeaveOut storyId={chosenStory} />
        {!isTaking && <Checklist key={chosenStory} storyId={chosenStory} />}
        <QuestionCards storyId={chosenStory} onCard={onCard} />
      </aside>
    </div>
  );
}
