// On the first page, among what is left to do: letters that wait to be sent or have had no answer. For leads.
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';

export function TakingBackDue() {
  const may = useMay();
  return may('agreements.decide') ? <Due /> : null;
}

function Due() {
  const { takingBack: t } = useText();
  const { data } = useQuery('takingBack.due', {});
  if (!data || data.toSend + data.overdue === 0) return null;
  return (
    <Section title={t.title}>
      <ul className="to-do">
        <li>
          <div>
            <h3>{t.dueTitle(data.toSend, data.overdue)}</h3>
            <p className="soft">{t.dueLead}</p>
          </div>
          <ButtonLink to={{ page: 'packages', part: 'taken-back' }}>{t.dueAction}</ButtonLink>
        </li>
      </ul>
    </Section>
  );
}
