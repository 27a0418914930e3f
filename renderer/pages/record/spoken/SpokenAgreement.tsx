// Somebody agrees aloud before the interview: prepared, asked part by part in a take of its own, and put into the record.
import { useEffect } from 'react';
import { useRecorderView } from '../../../recorder/RecorderProvider.tsx';
import { spokenParts } from '../../agreements/spoken-script.ts';
import { useTextPlaces, useWholeText } from '../../agreements/use-agreement-text.ts';
import type { SpokenConversation } from './spoken-conversation.ts';
import { tellSpoken } from './spoken-conversation.ts';
import { SpokenEnd } from './SpokenEnd.tsx';
import { SpokenPreparation } from './SpokenPreparation.tsx';
import { SpokenQuestions } from './SpokenQuestions.tsx';
import { useSettling } from './use-settling.ts';
import { wordingOf } from './wording-choice.ts';
import './spoken.css';

export function SpokenAgreement({ talk }: { talk: SpokenConversation }) {
  const { state, purpose } = useRecorderView();
  const places = useTextPlaces();
  const whole = useWholeText(wordingOf(talk.form.wording));
  const script = whole && { whole, parts: spokenParts(whole.text, places) };
  const settling = useSettling(talk, script);
  const begun =
    state.name === 'recording' && purpose === 'spoken-agreement' ? state.recordingId : undefined;
  useEffect(() => {
    if (begun !== undefined) tellSpoken({ type: 'started', recordingId: begun });
  }, [begun]);

  switch (talk.stage) {
    case 'preparing':
      return <SpokenPreparation talk={talk} whole={whole} />;
    case 'asking':
      return script && <SpokenQuestions talk={talk} script={script} />;
    default:
      return <SpokenEnd talk={talk} settling={settling} />;
  }
}
