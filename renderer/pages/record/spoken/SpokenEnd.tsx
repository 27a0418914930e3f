// How the talk ended, in kind words: agreed, not agreed, or broken off. And the way on.
import { useEffect, useRef } from 'react';
import { goTo } from '../../../app/use-route.ts';
import { Note } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { useRecorder } from '../../../recorder/RecorderProvider.tsx';
import { useText } from '../../../text/use-text.ts';
import { endSpoken, tellSpoken } from './spoken-conversation.ts';
import type { SpokenConversation } from './spoken-conversation.ts';

interface SpokenEndProps {
  talk: SpokenConversation;
  settling: { error: unknown; isRunning: boolean; again: () => void };
}

export function SpokenEnd({ talk, settling }: SpokenEndProps) {
  const { purposes: t } = useText();
  if (talk.isSettled) return <Ended talk={talk} />;
  if (settling.error === undefined) return <p role="status">{t.saving}</p>;
  return (
    <section className="spoken" aria-label={t.spokenTitle}>
      <Note tone="warning" isAlert>
        {t.notSaved}
      </Note>
      <ErrorNote error={settling.error} />
      <div className="row">
        <Button tone="primary" onPress={settling.again} isPending={settling.isRunning}>
          {t.tryAgain}
        </Button>
        {talk.stage === 'agreed' && (
          <Button onPress={() => tellSpoken({ type: 'broken-off' })}>{t.stopHere}</Button>
        )}
        {talk.stage === 'broken-off' && <Button onPress={endSpoken}>{t.backToRecorder}</Button>}
      </div>
    </section>
  );
}

function Ended({ talk }: { talk: SpokenConversation }) {
  const { purposes: t } = useText();
  const recorder = useRecorder();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { stage, shownAs, storyId } = talk;
  const hasAgreed = stage === 'agreed';
  const title = hasAgreed
    ? t.agreedTitle(shownAs)
    : stage === 'refused'
      ? t.refusedTitle
      : t.brokenTitle;
  function goOn() {
    endSpoken();
    goTo({ page: 'record', id: storyId });
    void recorder.open();
  }
  return (
    <section className="spoken" aria-labelledby="spoken-ended">
      <h2 id="spoken-ended" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {hasAgreed && <p>{t.agreedText}</p>}
      {stage === 'refused' && (
        <>
          <p>{t.thatIsAllRight(shownAs)}</p>
          <p className="soft">{t.refusalKept}</p>
        </>
      )}
      {stage === 'broken-off' && <p>{t.brokenText}</p>}
      <div>
        <Button tone="primary" onPress={goOn}>
          {hasAgreed ? t.toInterview : t.backToRecorder}
        </Button>
      </div>
    </section>
  );
}
