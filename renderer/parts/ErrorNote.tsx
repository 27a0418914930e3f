// A failure, told to a person: what happened, whether the work is safe, what to do next.
import { AppError } from '../../shared/contract/errors.ts';
import { useText } from '../text/use-text.ts';
import { Note } from './blocks.tsx';
import { Button } from './Button.tsx';

export interface ErrorNoteProps {
  error: unknown;
  onRetry?: () => void;
}

export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const { errors, parts: t, language } = useText();
  if (error === undefined || error === null) return null;
  const failure = error instanceof AppError ? error : new AppError('internal', '');
  if (failure.code === 'cancelled') return null;
  const words = errors[failure.code];
  // The core writes its sentences in English; they are more exact than ours, so they are shown as they are.
  const sentence = failure.code === 'internal' ? '' : failure.message;
  return (
    <Note tone="error" title={words.what} isAlert>
      {sentence !== '' && (
        <p lang="en" dir={language === 'en' ? undefined : 'ltr'}>
          {sentence}
        </p>
      )}
      <p>{words.safe}</p>
      <p>{words.next}</p>
      {failure.ref && <p className="small soft">{t.errorRef(failure.ref)}</p>}
      {onRetry && (
        <div>
          <Button onPress={onRetry}>{t.tryAgain}</Button>
        </div>
      )}
    </Note>
  );
}
