// Whether what was typed is safe, and since when; a save that failed says why, and is tried again.
import { asAppError } from '../../api/as-app-error.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Icon } from '../../parts/icons.tsx';
import { useText } from '../../text/use-text.ts';
import { timeHere } from '../requests/moment.ts';
import type { WordsState } from './words-store.ts';

export function SavedAt({ saved }: { saved: WordsState['saved'] }) {
  const { words: t, parts } = useText();
  const { state, atMs } = saved;
  return (
    <span className="saved-state" data-state={state} role="status">
      {state === 'saved' && <Icon name="check" size={18} />}
      {state === 'failed' && <Icon name="warning" size={18} />}
      {state === 'saved' && atMs !== undefined
        ? t.savedAt(timeHere(new Date(atMs)))
        : parts.savedState[state]}
    </span>
  );
}

export function SaveFailed({
  saved,
  onRetry,
}: {
  saved: WordsState['saved'];
  onRetry: () => void;
}) {
  const { words: t, parts } = useText();
  if (saved.state !== 'failed') return null;
  return (
    <div className="words-failed">
      <ErrorNote error={asAppError(saved.error)} />
      <p>{t.keptHere}</p>
      <Button onPress={onRetry}>{parts.tryAgain}</Button>
    </div>
  );
}
