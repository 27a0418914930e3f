// The questions of a recording agreement that have more answers than yes and no.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../text/use-text.ts';
import { TextArea, TextField } from '../../../parts/TextField.tsx';
import { fillWords } from '../../../../shared/rules/fill-text.ts';
import { mayAssign, yearsAfter } from '../agreement-draft.ts';
import type { AgreementDraft } from '../agreement-draft.ts';
import { DayField } from '../DayField.tsx';
import { todayHere } from '../today.ts';
import { useTextPlaces } from '../use-agreement-text.ts';
import { Choices, GoOn, YesNoAnswers } from './answers.tsx';
import { dayIn, yearsIn } from './in-their-language.ts';
import { WorkerStrip } from './StorytellerScreen.tsx';
import { ProblemNote } from './talk-screen.tsx';
import type { TalkStepProps } from './talk-screen.tsx';

const namings = [
  ['full-name', 'fullName'],
  ['first-name', 'firstName'],
  ['chosen-name', 'chosenName'],
  ['no-name', 'noName'],
] as const;

export function NamingScreen({ text, draft, change, problem, goOn, shownAs }: TalkStepProps) {
  const { conversation: t } = useText();
  const { choices, labels } = text;
  if (choices === undefined) return null;
  const { naming } = choices;
  return (
    <>
      <h1 tabIndex={-1}>{naming.ask}</h1>
      <Choices
        ask={naming.ask}
        options={namings.map(([id, key]) => ({
          id,
          label: naming[key],
          detail: <bdi>{shownAs({ naming: id, chosenName: draft.chosenName })}</bdi>,
        }))}
        value={draft.naming}
        onChange={(chosen) => change({ naming: chosen })}
      />
      {draft.naming === 'chosen-name' && (
        <TextField
          label={labels.name}
          value={draft.chosenName}
          onChange={(chosenName) => change({ chosenName })}
          maxLength={300}
          spellCheck={false}
        />
      )}
      <ProblemNote problem={problem} />
      <div className="talk-answers">
        <GoOn labels={labels} onPress={goOn} />
      </div>
      <WorkerStrip>
        <p>{t.voiceKnown}</p>
      </WorkerStrip>
    </>
  );
}

/** Yes or no, and after a yes what belongs to it. */
function YesWithMore({
  text,
  words: { ask, help },
  problem,
  goOn,
  answer,
  onAnswer,
  children,
}: Pick<TalkStepProps, 'text' | 'problem' | 'goOn'> & {
  words: { ask: string; help: string };
  answer: boolean | undefined;
  onAnswer: (answer: boolean) => void;
  children: ReactNode;
}) {
  const { labels } = text;
  return (
    <>
      <div className="talk-words">
        <h1 tabIndex={-1}>{ask}</h1>
        <p>{help}</p>
      </div>
      <YesNoAnswers labels={labels} ask={ask} answer={answer} onAnswer={onAnswer} />
      {answer === true && children}
      <ProblemNote problem={problem} />
      <div className="talk-answers">
        <GoOn labels={labels} onPress={goOn} />
      </div>
    </>
  );
}

export function ClosedPartsScreen({ draft, change, ...common }: TalkStepProps) {
  const words = common.text.choices?.closedParts;
  if (words === undefined) return null;
  return (
    <YesWithMore
      {...common}
      words={words}
      answer={draft.closesParts}
      onAnswer={(closesParts) => change({ closesParts })}
    >
      <TextArea
        label={words.help}
        isLabelHidden
        rows={2}
        value={draft.closedParts}
        onChange={(closedParts) => change({ closedParts })}
        maxLength={5000}
      />
    </YesWithMore>
  );
}

const offeredYears = [1, 5, 10] as const;

export function ClosedUntilScreen({ draft, change, ...common }: TalkStepProps) {
  const words = common.text.choices?.closedUntil;
  if (words === undefined) return null;
  return (
    <>
      <YesWithMore
        {...common}
        words={words}
        answer={draft.closes}
        onAnswer={(closes) => change({ closes })}
      >
        <UntilFields text={common.text} draft={draft} change={change} ask={words.ask} />
      </YesWithMore>
      {draft.closes === true && <WhyClosed draft={draft} change={change} />}
    </>
  );
}

function UntilFields({
  text,
  draft,
  change,
  ask,
}: Pick<TalkStepProps, 'text' | 'draft' | 'change'> & { ask: string }) {
  const today = todayHere();
  const [round, setRound] = useState(0);
  return (
    <div className="talk-until">
      <div className="talk-years" role="group" aria-label={ask}>
        <Choices
          ask={ask}
          options={offeredYears.map((years) => ({
            id: yearsAfter(today, years),
            label: yearsIn(text.language, years),
            detail: dayIn(text.language, yearsAfter(today, years)),
          }))}
          value={draft.closedUntil}
          onChange={(closedUntil) => {
            // The field beside it shows the day that was chosen.
            setRound(round + 1);
            change({ closedUntil });
          }}
        />
      </div>
      <DayField
        key={round}
        label={text.labels.day}
        value={draft.closedUntil}
        onChange={(closedUntil) => change({ closedUntil })}
      />
    </div>
  );
}

function WhyClosed({ draft, change }: Pick<TalkStepProps, 'draft' | 'change'>) {
  const { conversation: t } = useText();
  return (
    <WorkerStrip>
      <TextField
        label={t.whyClosed}
        value={draft.closedReason}
        onChange={(closedReason) => change({ closedReason })}
        maxLength={300}
      />
    </WorkerStrip>
  );
}

export function CopyrightScreen({ text, draft, change, problem, goOn }: TalkStepProps) {
  const places = useTextPlaces();
  const { choices, labels } = text;
  if (choices === undefined) return null;
  const { ask, keep, assign, assignNote } = choices.copyright;
  const options = [{ id: 'keep' as const, label: fillWords(keep, places) }];
  const assigning = {
    id: 'assign' as const,
    label: fillWords(assign, places),
    detail: fillWords(assignNote, places),
  };
  return (
    <>
      <h1 tabIndex={-1}>{fillWords(ask, places)}</h1>
      <Choices<'keep' | 'assign'>
        ask={ask}
        options={mayAssign(draft) ? [...options, assigning] : options}
        value={draft.copyright}
        onChange={(copyright) => change({ copyright })}
      />
      {!mayAssign(draft) && <p>{fillWords(assignNote, places)}</p>}
      <ProblemNote problem={problem} />
      <div className="talk-answers">
        <GoOn labels={labels} onPress={goOn} />
      </div>
    </>
  );
}

export function LicenceScreen({ text, draft, change, problem, goOn }: TalkStepProps) {
  const { choices, labels } = text;
  if (choices === undefined) return null;
  const { ask, none, ccBy, ccByNc } = choices.licence;
  return (
    <>
      <h1 tabIndex={-1}>{ask}</h1>
      <Choices<NonNullable<AgreementDraft['licence']>>
        ask={ask}
        options={[
          { id: 'none', label: none },
          { id: 'cc-by', label: ccBy },
          { id: 'cc-by-nc', label: ccByNc },
        ]}
        value={draft.licence}
        onChange={(licence) => change({ licence, licenceMeant: undefined })}
      />
      <ProblemNote problem={problem} />
      <div className="talk-answers">
        <GoOn labels={labels} onPress={goOn} />
      </div>
    </>
  );
}
