// Somebody agrees aloud before the interview: prepared, asked part by part in a take of its own, and put into the record.
import { useEffect } from 'react';
import { useSession } from '../../../app/session.ts';
import { useRecorderView } from '../../../recorder/RecorderProvider.tsx';
import { agreementText } from '../../agreements/agreement-text.ts';
import { spokenParts, spokenScript } from '../../agreements/spoken-script.ts';
import type { SpokenConversation } from './spoken-conversation.ts';
import { tellSpoken } from './spoken-conversation.ts';
import { SpokenEnd } from './SpokenEnd.tsx';
import { SpokenPreparation } from './SpokenPreparation.tsx';
import { SpokenQuestions } from './SpokenQuestions.tsx';
import { useSettling } from './use-settling.ts';
import './spoken.css';

export function SpokenAgreement({ talk }: { talk: SpokenConversation }) {
  const { status } = useSession();
  const { state, purpose } = useRecorderView();
  const { wording } = talk.form;
  const parts = spokenParts(
    agreementText('participation', wording),
    spokenScript(wording),
    status.organisation ?? '',
  );
  const settling = useSettling(talk, parts);
  const begun =
    state.name === 'recording' && purpose === 'spoken-agreement' ? state.recordingId : undefined;
  useEffect(() => {
    if (begun !== undefined) tellSpoken({ type: 'started', recordingId: begun });
  }, [begun]);

  switch (talk.stage) {
    case 'preparing':
      return <SpokenPreparation talk={talk} />;
    case 'asking':
      return <SpokenQuestions talk={talk} parts={parts} />;
    default:
      return <SpokenEnd talk={talk} settling={settling} />;
  }
}
