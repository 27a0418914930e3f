// How the states of a text are called and coloured.
import type { Transcript } from '../../../shared/model/transcript.ts';
import { formatMoment } from '../../text/format.ts';
import type { TextValue } from '../../text/use-text.ts';

export interface StateWords {
  tone: 'warning' | 'good' | 'plain' | 'checked';
  label: string;
  detail: string;
}

type StateOf = Pick<
  Transcript,
  'state' | 'origin' | 'checkedBy' | 'checkedAt' | 'approvedBy' | 'approvedAt'
>;

export function stateWords(transcript: StateOf, { words: t, language }: TextValue): StateWords {
  const { state, origin, checkedBy, checkedAt, approvedBy, approvedAt } = transcript;
  const by = (name: string, at: string | null) =>
    at === null ? '' : t.byAt(name, formatMoment(language, at));
  if (state === 'approved')
    return { tone: 'good', label: t.states.approved, detail: by(approvedBy, approvedAt) };
  if (state === 'checked')
    return { tone: 'checked', label: t.states.checked, detail: by(checkedBy, checkedAt) };
  if (origin === 'computer')
    return { tone: 'warning', label: t.states.computer, detail: t.computerHelp };
  return { tone: 'plain', label: t.states.draft, detail: '' };
}
