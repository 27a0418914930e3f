// What each answer of the agreements means, on one page that can be printed.
import { api } from '../../api/connection.ts';
import { Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { BackLink } from '../../parts/Link.tsx';
import type { AnswerMeaning } from '../../text/en/answers.ts';
import { useText } from '../../text/use-text.ts';
import './help.css';

export function AnswersPage() {
  const { answers: t, help } = useText();
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'help' }}>{help.title}</BackLink>}
        title={t.title}
        lead={t.lead}
        actions={
          <Button icon="print" onPress={() => void api.desktop.print({})}>
            {t.print}
          </Button>
        }
      />
      {t.groups.map(({ title, entries }) => (
        <Section key={title} title={title}>
          {entries.map((entry) => (
            <Meaning key={entry.question} entry={entry} />
          ))}
        </Section>
      ))}
    </Page>
  );
}

function Meaning({ entry }: { entry: AnswerMeaning }) {
  const { answers: t } = useText();
  const lines = [
    [t.does, entry.does],
    [t.cannot, entry.cannot],
    [t.example, entry.example],
  ] as const;
  return (
    <section className="answer-meaning">
      <h3>{entry.question}</h3>
      <p>{entry.means}</p>
      {lines.map(
        ([label, text]) =>
          text !== undefined && (
            <p key={label}>
              <strong>{label}</strong> {text}
            </p>
          ),
      )}
    </section>
  );
}
