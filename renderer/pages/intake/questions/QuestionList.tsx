// What two libraries say differently: both sides beside each other, and a person decides.
import { useEffect, useRef } from 'react';
import type { OpenQuestion } from '../../../../shared/model/handover.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useRoute } from '../../../app/use-route.ts';
import { Section } from '../../../parts/blocks.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { showToast } from '../../../parts/toasts.tsx';
import { useText } from '../../../text/use-text.ts';
import { QuestionItem } from './QuestionItem.tsx';

export function QuestionList() {
  const { gathering: t } = useText();
  const { data: open, error, reload } = useQuery('intakeQuestions.list', {});
  const answer = useCommand('intakeQuestions.answer');
  const takeBack = useCommand('intakeQuestions.takeBack');

  async function decide({ id }: OpenQuestion, decision: 'ours' | 'theirs') {
    const decided = await answer.run({ id, decision });
    if (!decided) return;
    showToast({
      message: decision === 'ours' ? t.keptOurs : t.tookTheirs,
      ...(decided.canBeUndone && {
        action: { label: t.takeBack, run: () => void takeBack.run({ id }) },
      }),
    });
  }
  // A link from the first page leads here, not to the head of a long page.
  const place = useRef<HTMLDivElement>(null);
  const { part } = useRoute();
  const isRead = open !== undefined;
  useEffect(() => {
    if (isRead && part === 'questions') place.current?.scrollIntoView({ block: 'start' });
  }, [isRead, part]);
  return (
    <Section title={t.toDecide} lead={t.toDecideLead}>
      <div className="stack" ref={place}>
        <ErrorNote
          error={error ?? answer.error ?? takeBack.error}
          onRetry={error ? reload : undefined}
        />
        {open?.length === 0 && <p className="soft">{t.nothingToDecide}</p>}
        {open && open.length > 0 && (
          <ul className="between-list">
            {open.map((question) => (
              <QuestionItem
                key={question.id}
                question={question}
                isBusy={answer.isRunning}
                onDecide={(decision) => void decide(question, decision)}
              />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
