// Prepared, handed over, answered, handed back, and put into the record.
import { useState } from 'react';
import type { Person, Protection } from '../../../../shared/model/person.ts';
import { displayName } from '../../../../shared/rules/display-name.ts';
import { useCommand } from '../../../api/use-command.ts';
import { goTo } from '../../../app/use-route.ts';
import { showToast } from '../../../parts/toasts.tsx';
import { useText } from '../../../text/use-text.ts';
import { mayOfferFilm, mayOfferLicence } from '../agreement-draft.ts';
import type { AgreementDraft } from '../agreement-draft.ts';
import { preparationProblem } from '../draft-steps.ts';
import { todayHere } from '../today.ts';
import { useTextPlaces } from '../use-agreement-text.ts';
import type { NarratorRow } from '../use-story-narrators.ts';
import { FinishPage, PreparationPage, SaidNoPage } from './WorkerPages.tsx';
import { HandBack, HandOver } from './HandOver.tsx';
import type { Moments } from './spoken-proof.ts';
import { proofOf, questionOf } from './spoken-proof.ts';
import { StorytellerScreen } from './StorytellerScreen.tsx';
import { TakeState } from './TakeState.tsx';
import { TalkStep } from './TalkStep.tsx';
import { useKeeping } from './use-keeping.ts';
import { useProofTake } from './use-proof-take.ts';
import { useRecordEntry } from './use-record-entry.ts';
import { useTalk } from './use-talk.ts';
import { useTalkText } from './use-talk-text.ts';

interface TalkProps {
  narrator: NarratorRow;
  person: Person;
  protection: Protection;
  start: AgreementDraft;
}

export function Talk({ narrator, person, protection, start }: TalkProps) {
  const { agreements, conversation: t, stories } = useText();
  const { storyId, personId } = narrator;
  const { kind } = start;
  const today = todayHere();
  const places = useTextPlaces();
  const [wanted, setWanted] = useState(start);
  const [moments, setMoments] = useState<Moments>({});
  const whole = useTalkText(wanted);
  const text = whole?.text;
  const offersFilm = mayOfferFilm(text, protection);
  const offersLicence = mayOfferLicence(wanted.ageBand, protection);
  const isProved = wanted.way !== 'sign';
  const talk = useTalk({
    start,
    text,
    offersFilm,
    offersLicence,
    onEnd() {
      if (isProved) take.stop();
      talk.setPhase('handing-back');
    },
  });
  const { draft, phase, setPhase, step } = talk;
  if (wanted !== draft) setWanted(draft);
  const take = useProofTake({
    ...{ storyId, personId },
    isWanted: isProved && phase !== 'preparing' && phase !== 'said-no',
    onStarted() {
      setMoments({});
      setPhase('talking');
    },
    onLost: () => setPhase('preparing'),
  });
  const place = { storyId, personId, kind };
  const keeping = useKeeping(place, draft);
  const forget = useCommand('agreements.forgetBegun');
  const isElsewhere = text !== undefined && !draft.language.startsWith(text.language);
  // A sign language is always another than that of the text; words that nobody has checked need somebody all the same.
  const needsInterpreter =
    whole?.needsInterpreter === true || (draft.way !== 'filmed' && isElsewhere);
  const record = useRecordEntry({ person, take, keeping, needsInterpreter });

  const leave = () => goTo({ page: 'agreements', id: storyId });
  const endTake = async () => {
    if (take.recordingId !== undefined) await record.breakOff();
  };
  async function stop() {
    keeping.end();
    setPhase('preparing');
    await endTake();
    if ((await forget.run(place)) !== undefined) leave();
  }
  async function anotherDay() {
    keeping.flush();
    setPhase('preparing');
    await endTake();
    showToast({ message: t.keptForLater });
    leave();
  }
  const toTalk = () => {
    if (text === undefined) return;
    const found =
      preparationProblem(draft, { today, needsInterpreter }) ??
      (isProved && draft.signature.name.trim() === '' ? 'signature-name-missing' : undefined);
    if (found !== undefined) return talk.ask(found);
    const isSame = draft.textVersion === text.textVersion && !isProved;
    talk.change({ textVersion: text.textVersion, ...(!isSame && { step: '' }) });
    setPhase('handing-over');
  };
  async function finish() {
    const open = talk.unfinished();
    if (open !== undefined || text === undefined) {
      if (open !== undefined) talk.change({ step: open });
      return setPhase('handing-over');
    }
    const proof =
      isProved && take.recordingId !== undefined
        ? proofOf({ draft, recordingId: take.recordingId, moments, text, places })
        : undefined;
    const { textVersion } = text;
    const input = { draft, storyId, personId, textVersion, offersFilm, offersLicence, proof };
    const found = await record.run(input);
    if (found !== undefined) return talk.ask(found === 'failed' ? undefined : found);
    showToast({ message: agreements.saved, ...afterwards() });
    leave();
  }
  function afterwards() {
    if (kind === 'participation')
      return {
        action: {
          label: stories.recordNow,
          run: () => goTo({ page: 'record', id: storyId }),
        },
      };
    if (draft.closesParts !== true) return {};
    return {
      message: `${agreements.saved} ${t.closePartsNext}`,
      action: { label: t.toRecordings, run: () => goTo({ page: 'stories', id: storyId }) },
    };
  }
  const shownAs = ({ naming, chosenName }: Pick<AgreementDraft, 'naming' | 'chosenName'>) =>
    displayName({ ...person, attribution: naming ?? person.attribution, chosenName });
  const common = { narrator, draft, change: talk.change, problem: talk.problem };

  if (phase === 'preparing' || text === undefined)
    return (
      <PreparationPage
        {...common}
        text={whole}
        person={person}
        needsInterpreter={needsInterpreter}
        error={keeping.error ?? record.error ?? forget.error}
        onStart={toTalk}
      />
    );
  if (phase === 'finishing')
    return (
      <FinishPage
        {...common}
        text={text}
        error={keeping.error ?? record.error}
        isPending={record.isRunning}
        isWaiting={isProved && !take.isWhole}
        onSaveTake={take.saveAgain}
        onBack={() => setPhase(isProved ? 'preparing' : 'talking')}
        onFinish={() => void finish()}
      />
    );
  if (phase === 'said-no') return <SaidNoPage narrator={narrator} onLeave={leave} />;

  function sayNo() {
    keeping.end();
    setPhase('said-no');
    void (async () => {
      if (isProved) await record.refuse({ question: questionOf(step), atMs: take.atMs() });
      await forget.run(place);
    })();
  }
  const noteMoment = (isYes: boolean) => {
    if (isProved && isYes) setMoments({ ...moments, [questionOf(step)]: take.atMs() });
  };
  return (
    <StorytellerScreen
      text={text}
      step={phase === 'talking' ? step : phase}
      progress={phase === 'talking' ? { at: talk.at + 1, of: talk.steps.length } : undefined}
      onBack={() => {
        if (phase === 'talking') talk.goBack();
        else setPhase(phase === 'handing-back' && !isProved ? 'talking' : 'preparing');
      }}
      onStop={() => void stop()}
      onAnotherDay={() => void anotherDay()}
      worker={isProved && phase === 'talking' && <TakeState take={take} />}
    >
      {phase === 'handing-over' && (
        <HandOver
          text={text}
          name={narrator.displayName}
          way={draft.way}
          isReady={take.isReady}
          onGoOn={() => (isProved ? take.begin() : setPhase('talking'))}
        />
      )}
      {phase === 'handing-back' && <HandBack onGoOn={() => setPhase('finishing')} />}
      {phase === 'talking' && (
        <TalkStep
          {...common}
          {...{ text, step, storyId, steps: talk.steps, shownAs }}
          goOn={() => talk.goOn()}
          onJump={talk.jump}
          onExplained={(isClear) => {
            noteMoment(isClear);
            if (isClear) talk.goOn();
          }}
          answer={(patch) => {
            if (patch.takesPart === false) return sayNo();
            noteMoment(Object.values(patch.uses ?? {}).at(-1) !== false);
            talk.goOn(patch);
          }}
        />
      )}
    </StorytellerScreen>
  );
}
