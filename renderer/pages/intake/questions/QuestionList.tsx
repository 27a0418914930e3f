// What two libraries say differently: both sides beside each other, and a person decides.
import type { OpenQuestion } from '../../../../shared/model/handover.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
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
  return (
    <Section title={t.toDecide} lead={t.toDecideLead}>
      <ErrorNote
        error={error ?? answer.error ?? takeBack.error}
        onRetry={error ? reload : undefined}
      />
      {open?.length === 0 && <p className="soft">{t.nothingToDecide}</p>}
      {open && open.length > 0 && (
        <ul className="plain-list">
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
    </Section>
  );
}
