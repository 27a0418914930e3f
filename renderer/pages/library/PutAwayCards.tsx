// Question cards that were put away: each can be brought back.
import type { Question } from '../../../shared/model/question.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';

export function PutAwayCards({ cards }: { cards: readonly Question[] }) {
  const { questions: t } = useText();
  const restore = useCommand('questions.restore');
  if (cards.length === 0) return null;
  return (
    <details className="no-print">
      <summary className="away-title">{t.away(cards.length)}</summary>
      <ErrorNote error={restore.error} />
      <ul className="card-list">
        {cards.map(({ id, text, language }) => (
          <li key={id} className="card-line">
            <span className="card-words" lang={language} dir="auto">
              {text}
            </span>
            <Button
              tone="quiet"
              aria-label={t.bringBack(text)}
              onPress={() => void restore.run({ id })}
            >
              {t.bringBackShort}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
