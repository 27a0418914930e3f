// On the first page, among what is left to do: questions from other libraries. For leads.
import { useQuery } from '../../../api/use-query.ts';
import { useMay } from '../../../app/session.ts';
import { Section } from '../../../parts/blocks.tsx';
import { ButtonLink } from '../../../parts/Link.tsx';
import { useText } from '../../../text/use-text.ts';

export function QuestionsDue() {
  const { gathering: t } = useText();
  const { data } = useQuery('intakeQuestions.count', useMay()('intakes.decide') ? {} : null);
  if (!data || data.open === 0) return null;
  return (
    <Section title={t.toDecide}>
      <ul className="to-do">
        <li>
          <div>
            <h3>{t.dueTitle(data.open)}</h3>
            <p className="soft">{t.toDecideLead}</p>
          </div>
          <ButtonLink to={{ page: 'hub', part: 'questions' }}>{t.dueAction}</ButtonLink>
        </li>
      </ul>
    </Section>
  );
}
