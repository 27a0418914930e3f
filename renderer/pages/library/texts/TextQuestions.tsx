// What is asked with a text: aloud after each part, one by one after the interview, and what each helper promises.
import type { AgreementText, TextChoices } from '../../../../shared/model/agreement-text.ts';
import { uses } from '../../../../shared/model/agreement.ts';
import { fillWords } from '../../../../shared/rules/fill-text.ts';
import { directionOf } from '../../../text/direction-of.ts';
import { useText } from '../../../text/use-text.ts';
import { useTextPlaces } from '../../agreements/use-agreement-text.ts';

/** Each question with what may be answered or what is explained. */
function asked(choices: TextChoices): readonly (readonly [string, readonly string[]])[] {
  const { naming, film, closedParts, closedUntil, askAgain, copyright, licence } = choices;
  return [
    ...uses.map((use) => [choices.uses[use].ask, [choices.uses[use].example]] as const),
    [naming.ask, [naming.fullName, naming.firstName, naming.chosenName, naming.noName]],
    ...[...(film ? [film] : []), closedParts, closedUntil, askAgain].map(
      ({ ask, help }) => [ask, [help]] as const,
    ),
    [copyright.ask, [copyright.keep, copyright.assign, copyright.assignNote]],
    [licence.ask, [licence.warning, licence.none, licence.ccBy, licence.ccByNc]],
  ];
}

export function TextQuestions({ text }: { text: AgreementText }) {
  const { texts: t } = useText();
  const places = useTextPlaces();
  const { choices, roles, language } = text;
  const inItsLanguage = { lang: language, dir: directionOf(language) };
  return (
    <>
      {choices && (
        <>
          <h3>{t.choicesTitle}</h3>
          <dl className="text-choices" {...inItsLanguage}>
            {asked(choices).map(([ask, answers]) => (
              <div key={ask}>
                <dt>{fillWords(ask, places)}</dt>
                {answers.map((words) => (
                  <dd key={words}>{fillWords(words, places)}</dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      )}
      {roles && (
        <>
          <h3>{t.rolesTitle}</h3>
          <div className="text-choices" {...inItsLanguage}>
            {Object.values(roles).map((words) => (
              <p key={words}>{fillWords(words, places)}</p>
            ))}
          </div>
        </>
      )}
    </>
  );
}
