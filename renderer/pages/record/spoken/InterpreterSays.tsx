// What an interpreter says at the end of a spoken agreement, in words that the storyteller can read too.
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import { Checkbox } from '../../../parts/choices.tsx';
import { directionOf } from '../../../text/direction-of.ts';
import { useText } from '../../../text/use-text.ts';
import { tellSpoken } from './spoken-conversation.ts';
import type { SpokenForm } from './spoken-conversation.ts';

interface InterpreterSaysProps {
  form: SpokenForm;
  text: AgreementText;
  /** Nobody has checked the words: without the statement there is no agreement. */
  isNeeded: boolean;
}

export function InterpreterSays({ form, text, isNeeded }: InterpreterSaysProps) {
  const { texts: t } = useText();
  const { interpreterStatement, interpreterConfidential } = text.labels;
  const say = (said: Partial<SpokenForm>) => tellSpoken({ type: 'interpreter-said', form: said });
  return (
    <fieldset className="stack interpreter-says">
      <legend>{t.interpreterSays(form.interpreter)}</legend>
      {isNeeded && <p className="soft">{t.unchecked}</p>}
      <div className="stack" lang={text.language} dir={directionOf(text.language)}>
        <Checkbox
          label={interpreterStatement}
          isSelected={form.interpreterSaid}
          onChange={(interpreterSaid) => say({ interpreterSaid })}
        />
        <Checkbox
          label={interpreterConfidential}
          isSelected={form.interpreterConfidential}
          onChange={(confidential) => say({ interpreterConfidential: confidential })}
        />
      </div>
    </fieldset>
  );
}
