// One screen of the conversation: what is explained or asked, in the storyteller's words, and the ways to answer.
import type { StoryId } from '../../../../shared/model/ids.ts';
import { fillParagraphs, fillWords } from '../../../../shared/rules/fill-text.ts';
import type { AgreementDraft } from '../agreement-draft.ts';
import { answerOf, useOf } from '../draft-steps.ts';
import type { Step } from '../draft-steps.ts';
import { EasyPicture } from '../EasyPicture.tsx';
import { useTextPlaces } from '../use-agreement-text.ts';
import { GoOn, YesNoAnswers } from './answers.tsx';
import { AdultScreen, SignatureScreen } from './SigningScreens.tsx';
import {
  ClosedPartsScreen,
  ClosedUntilScreen,
  CopyrightScreen,
  LicenceScreen,
  NamingScreen,
} from './ChoiceScreens.tsx';
import { ReadBack } from './ReadBack.tsx';
import type { TalkStepProps } from './talk-screen.tsx';

interface ScreenProps extends TalkStepProps {
  storyId: StoryId;
  step: Step;
  /** Answers and goes on. */
  answer: (patch: Partial<AgreementDraft>) => void;
  /** Each part is answered when it is spoken or filmed. */
  onExplained: (isClear: boolean) => void;
  onJump: (step: Step) => void;
  steps: readonly Step[];
}

export function TalkStep(props: ScreenProps) {
  const { step, text } = props;
  if (step.startsWith('explain-')) return <ExplainScreen {...props} />;
  switch (step) {
    case 'naming':
      return <NamingScreen {...props} />;
    case 'closed-parts':
      return <ClosedPartsScreen {...props} />;
    case 'closed-until':
      return <ClosedUntilScreen {...props} />;
    case 'copyright':
      return <CopyrightScreen {...props} />;
    case 'licence':
      return <LicenceScreen {...props} />;
    case 'read-back':
      return <ReadBack {...props} />;
    case 'signature':
      return <SignatureScreen {...props} />;
    case 'adult':
      return <AdultScreen {...props} />;
    case 'agree':
      return (
        <YesNoScreen
          {...props}
          ask={text.statementAsk}
          help={text.statement}
          toPatch={(takesPart) => ({ takesPart })}
        />
      );
    case 'film':
      return <FilmScreen {...props} />;
    case 'ask-again':
      return <AskAgainScreen {...props} />;
    case 'licence-warning':
      return <LicenceWarning {...props} />;
    default:
      return <UseScreen {...props} />;
  }
}

function ExplainScreen({ text, draft, step, goOn, onExplained }: ScreenProps) {
  const places = useTextPlaces();
  const section = text.sections.find(({ key }) => step === `explain-${key}`);
  if (section === undefined) return null;
  const hasPicture = text.level === 'easy-read' && section.picture !== undefined;
  const { ask } = section;
  return (
    <>
      <div className="talk-explain">
        {hasPicture && section.picture && <EasyPicture name={section.picture} />}
        <div className="talk-words">
          <h1 tabIndex={-1}>{fillWords(section.heading, places)}</h1>
          {fillParagraphs(section.paragraphs, places).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {draft.way !== 'sign' && ask && <p className="talk-ask">{fillWords(ask, places)}</p>}
        </div>
      </div>
      {draft.way === 'sign' ? (
        <div className="talk-answers">
          <GoOn labels={text.labels} onPress={goOn} />
        </div>
      ) : (
        <YesNoAnswers
          labels={text.labels}
          ask={ask ?? section.heading}
          answer={undefined}
          onAnswer={onExplained}
        />
      )}
    </>
  );
}

interface YesNoScreenProps extends ScreenProps {
  ask: string;
  help?: string;
  toPatch: (answer: boolean) => Partial<AgreementDraft>;
}

function YesNoScreen({ text, draft, step, ask, help, toPatch, answer, goOn }: YesNoScreenProps) {
  return (
    <>
      <div className="talk-words">
        <h1 tabIndex={-1}>{ask}</h1>
        {help && <p>{help}</p>}
      </div>
      <YesNoAnswers
        labels={text.labels}
        ask={ask}
        answer={answerOf(draft, step)}
        onAnswer={(yes) => answer(toPatch(yes))}
        onGoOn={goOn}
      />
    </>
  );
}

function UseScreen(props: ScreenProps) {
  const { text, step, draft } = props;
  const use = useOf(step);
  const words = use && text.choices?.uses[use];
  if (use === undefined || words === undefined) return null;
  return (
    <YesNoScreen
      {...props}
      ask={words.ask}
      help={words.example}
      toPatch={(answer) => ({ uses: { ...draft.uses, [use]: answer } })}
    />
  );
}

function FilmScreen(props: ScreenProps) {
  const film = props.text.choices?.film;
  if (film === undefined) return null;
  return <YesNoScreen {...props} {...film} toPatch={(showFilm) => ({ showFilm })} />;
}

function AskAgainScreen(props: ScreenProps) {
  const { choices } = props.text;
  if (choices === undefined) return null;
  const { ask, help } = choices.askAgain;
  return <YesNoScreen {...props} ask={ask} help={help} toPatch={(askAgain) => ({ askAgain })} />;
}

/** A screen of its own: what cannot be taken back is meant twice. */
function LicenceWarning(props: ScreenProps) {
  const { choices } = props.text;
  if (choices === undefined) return null;
  const { ask, warning } = choices.licence;
  return (
    <YesNoScreen
      {...props}
      ask={warning}
      help={ask}
      toPatch={(isMeant) =>
        isMeant ? { licenceMeant: true } : { licenceMeant: false, licence: 'none' }
      }
    />
  );
}
