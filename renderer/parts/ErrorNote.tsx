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
  const { errors, parts: t } = useText();
  if (error === undefined || error === null) return null;
  const failure = error instanceof AppError ? error : new AppError('internal', '');
  if (failure.code === 'cancelled') return null;
  const words = errors[failure.code];
  return (
    <Note tone="error" title={words.what} isAlert>
      {hasSentence(failure) && (
        <p>
          <ErrorSentence error={failure} />
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

/** What nobody foresaw has no sentence that helps. */
function hasSentence({ code, message }: AppError): boolean {
  return code !== 'internal' && message !== '';
}

/** The core's own sentence, which is more exact than the wording here. It is English in every language of the interface. */
export function ErrorSentence({ error }: { error: AppError }) {
  const { errors, language } = useText();
  if (!hasSentence(error)) return errors[error.code].what;
  return (
    <span lang="en" dir={language === 'en' ? undefined : 'ltr'}>
      {error.message}
    </span>
  );
}
