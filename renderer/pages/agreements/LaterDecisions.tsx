// What a storyteller decides later: close it now, an answer to being asked again, or: it stands as it was agreed.
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { AskedAgainDialog } from './AskedAgainDialog.tsx';
import { CloseNowDialog } from './CloseNowDialog.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import type { NarratorRow } from './use-story-narrators.ts';

interface LaterDecisionsProps {
  narrator: NarratorRow;
  /** There is a recording agreement that stands. */
  hasAgreed: boolean;
}

export function LaterDecisions({ narrator, hasAgreed }: LaterDecisionsProps) {
  const { checks: t } = useText();
  const [dialog, setDialog] = useState<'close' | 'ask' | 'review'>();
  const close = () => setDialog(undefined);
  return (
    <>
      <Button tone="quiet" onPress={() => setDialog('close')}>
        {t.closeNow}
      </Button>
      {hasAgreed && (
        <>
          <Button tone="quiet" onPress={() => setDialog('ask')}>
            {t.askAgain}
          </Button>
          <Button tone="quiet" onPress={() => setDialog('review')}>
            {t.review}
          </Button>
        </>
      )}
      {dialog === 'close' && <CloseNowDialog narrator={narrator} onClose={close} />}
      {dialog === 'ask' && <AskedAgainDialog narrator={narrator} onClose={close} />}
      {dialog === 'review' && <ReviewDialog narrator={narrator} onClose={close} />}
    </>
  );
}
