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
  // The core writes its sentences in English; they are more exact than the words of this table.
  const isRead = language === 'en';
  return (
    <Note tone="error" title={words.what} isAlert>
      {hasSentence(failure) && isRead && <p>{failure.message}</p>}
      <p>{words.safe}</p>
      <p>{words.next}</p>
      {hasSentence(failure) && !isRead && (
        <p className="small">
          {t.inEnglish} <EnglishSentence>{failure.message}</EnglishSentence>
        </p>
      )}
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

/** In one line, for a list of failures. */
export function ErrorSentence({ error }: { error: AppError }) {
  const { errors, language } = useText();
  const { what } = errors[error.code];
  if (!hasSentence(error)) return what;
  if (language === 'en') return error.message;
  return (
    <>
      {what} <EnglishSentence>{error.message}</EnglishSentence>
    </>
  );
}

function EnglishSentence({ children }: { children: string }) {
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  );
}
