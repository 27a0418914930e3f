// The agreement read aloud: one part a screen, in large type, with what the storyteller answers below it.
import { useEffect, useRef, useState } from 'react';
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import { Note } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ConfirmDialog } from '../../../parts/Dialog.tsx';
import { clockTime } from '../../../parts/player/clock-time.ts';
import { useMeter, useRecorder, useRecorderView } from '../../../recorder/RecorderProvider.tsx';
import { directionOf } from '../../../text/direction-of.ts';
import { useText } from '../../../text/use-text.ts';
import { EasyPicture } from '../../agreements/EasyPicture.tsx';
import type { SpokenPart } from '../../agreements/spoken-script.ts';
import type { SpokenConversation } from './spoken-conversation.ts';
import { InterpreterSays } from './InterpreterSays.tsx';
import { tellSpoken } from './spoken-conversation.ts';
import type { Script } from './use-settling.ts';

interface SpokenQuestionsProps {
  talk: SpokenConversation;
  script: Script;
}

export function SpokenQuestions({ talk, script }: SpokenQuestionsProps) {
  const { parts, whole } = script;
  const { purposes: t, record } = useText();
  const recorder = useRecorder();
  const { state } = useRecorderView();
  const takenMs = useTakenMs();
  const [asked, setAsked] = useState<'no' | 'stop'>();
  const part = parts[talk.answers.length];
  const isPaused = state.name === 'paused';
  const close = () => setAsked(undefined);

  function end(type: 'agreed' | 'broken-off') {
    tellSpoken({ type });
    recorder.stop();
  }
  function sayNo() {
    close();
    if (part) tellSpoken({ type: 'no', question: part.question, atMs: takenMs });
    recorder.stop();
  }
  return (
    <section className="spoken" aria-label={t.spokenTitle} data-state={state.name}>
      <div className="spoken-head">
        <p className="spoken-state live-state">
          {isPaused ? record.states.paused : record.states.recording}
        </p>
        <p role="timer" aria-label={record.elapsed} className="spoken-time">
          <span dir="ltr">{clockTime(takenMs)}</span>
        </p>
        {part && <p className="soft">{t.partOf(talk.answers.length + 1, parts.length)}</p>}
      </div>
      {part ? (
        <Question
          key={part.question}
          part={part}
          text={whole.text}
          isPaused={isPaused}
          onYes={() => tellSpoken({ type: 'yes', question: part.question, atMs: takenMs })}
          onNo={() => setAsked('no')}
        />
      ) : (
        <AllAnswered talk={talk} script={script} onSave={() => end('agreed')} />
      )}
      {isPaused && <Note>{t.isPaused}</Note>}
      {'trouble' in state && state.trouble && (
        <Note tone="warning" isAlert>
          {record.troubles[state.trouble]}
        </Note>
      )}
      <div className="spoken-steps">
        {talk.answers.length > 0 && (
          <Button icon="back" tone="quiet" onPress={() => tellSpoken({ type: 'back' })}>
            {t.backOne}
          </Button>
        )}
        {isPaused ? (
          <Button icon="record" onPress={() => recorder.resume()}>
            {t.goOn}
          </Button>
        ) : (
          <Button icon="pause" tone="quiet" onPress={() => recorder.pause()}>
            {t.pause}
          </Button>
        )}
        <Button icon="stop" tone="quiet" onPress={() => setAsked('stop')}>
          {t.stopHere}
        </Button>
      </div>
      <ConfirmDialog
        title={t.saidNoTitle}
        confirm={t.saidNo}
        isOpen={asked === 'no'}
        onClose={close}
        onConfirm={sayNo}
      >
        <p>{t.saidNoText}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t.stopTitle}
        confirm={t.stopHere}
        isOpen={asked === 'stop'}
        onClose={close}
        onConfirm={() => end('broken-off')}
      >
        <p>{t.stopText}</p>
      </ConfirmDialog>
    </section>
  );
}

/** Where in the take we are. */
function useTakenMs(): number {
  const { take } = useMeter();
  const { format } = useRecorderView();
  return ((take?.totalFrames ?? 0) / (format?.sampleRateHz ?? 1)) * 1000;
}

interface QuestionProps {
  part: SpokenPart;
  text: AgreementText;
  isPaused: boolean;
  onYes: () => void;
  onNo: () => void;
}

function Question({ part, text, isPaused, onYes, onNo }: QuestionProps) {
  const { purposes: t } = useText();
  const [isAskedAgain, setAskedAgain] = useState(false);
  const heading = useFocusedHeading();
  const inItsLanguage = { lang: text.language, dir: directionOf(text.language) };
  const picture =
    text.level === 'easy-read' && text.sections.find(({ key }) => key === part.question)?.picture;
  return (
    <>
      <div className="spoken-card">
        <p className="soft small">{t.readThis}</p>
        <div className="spoken-words" {...inItsLanguage}>
          {picture && <EasyPicture name={picture} />}
          <h2 ref={heading} tabIndex={-1}>
            {part.heading}
          </h2>
          {part.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <p className="soft small">{t.thenAsk}</p>
        <p className="spoken-ask" {...inItsLanguage}>
          {part.ask}
        </p>
      </div>
      {isAskedAgain && <Note isAlert>{t.askingAgain}</Note>}
      <div className="spoken-choice" role="group" aria-label={t.answersAre}>
        <p className="soft">{t.answersAre}</p>
        <div className="row">
          <Button size="giant" tone="primary" icon="check" isDisabled={isPaused} onPress={onYes}>
            {t.yes}
          </Button>
          <Button size="giant" isDisabled={isPaused} onPress={onNo}>
            {t.no}
          </Button>
          <Button size="giant" tone="quiet" onPress={() => setAskedAgain(true)}>
            {t.askAgain}
          </Button>
        </div>
      </div>
    </>
  );
}

interface AllAnsweredProps {
  talk: SpokenConversation;
  script: Script;
  onSave: () => void;
}

function AllAnswered({ talk: { form }, script: { whole }, onSave }: AllAnsweredProps) {
  const { purposes: t } = useText();
  const heading = useFocusedHeading();
  const hasInterpreter = form.interpreter.trim() !== '';
  return (
    <div className="spoken-card">
      <h2 ref={heading} tabIndex={-1}>
        {t.allYes}
      </h2>
      <p>{t.allYesText}</p>
      {hasInterpreter && (
        <InterpreterSays form={form} text={whole.text} isNeeded={whole.needsInterpreter} />
      )}
      <div className="row">
        <Button
          size="giant"
          tone="primary"
          icon="check"
          isDisabled={whole.needsInterpreter && !form.interpreterSaid}
          onPress={onSave}
        >
          {t.saveAgreement}
        </Button>
      </div>
    </div>
  );
}

/** No button has the focus when a new part is shown: a stray key answers nothing. */
function useFocusedHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return heading;
}
