// The words of the conversation: in the language that is spoken where they are there and ask everything, else in English.
import type { WholeText } from '../../../../shared/model/agreement-text.ts';
import { needsAdult } from '../agreement-draft.ts';
import type { AgreementDraft } from '../agreement-draft.ts';
import { useWholeText } from '../use-agreement-text.ts';
import type { WantedText } from '../use-agreement-text.ts';

function wantedFor({ kind, ageBand, language, level }: AgreementDraft): WantedText {
  return {
    kind: kind === 'participation' && needsAdult(ageBand) ? 'participation-under-18' : kind,
    language,
    level: level === 'easy-read' ? level : 'standard',
  };
}

/** Older words of a recording agreement hold no questions about the choices. */
function asksEverything({ kind, text }: WholeText): boolean {
  return kind !== 'recording' || text.choices !== undefined;
}

/** @returns undefined until it is read */
export function useTalkText(draft: AgreementDraft): WholeText | undefined {
  const wanted = wantedFor(draft);
  const found = useWholeText(wanted);
  const isEnough = found === undefined || asksEverything(found);
  const english = useWholeText(isEnough ? undefined : { ...wanted, language: 'en' });
  return isEnough ? found : english;
}
