// How to work with it, on one page that can be printed.
import { api } from '../../api/connection.ts';
import type { Route } from '../../app/routes.ts';
import { Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { answersPart } from './answers-part.ts';
import { AnswersPage } from './AnswersPage.tsx';

export function HelpPage({ route }: { route: Route }) {
  return route.id === answersPart ? <AnswersPage /> : <WayPage />;
}

function WayPage() {
  const { help: t, answers, requests } = useText();
  return (
    <Page>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <ButtonLink to={{ page: 'help', id: answersPart }} icon="agreements">
              {answers.link}
            </ButtonLink>
            <Button icon="print" onPress={() => void api.desktop.print({})}>
              {t.print}
            </Button>
          </>
        }
      />
      <Section title={t.wayTitle}>
        <ol className="numbered">
          {t.way.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t.careTitle}>
        <ul>
          {t.care.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section title={requests.helpTitle}>
        <ul>
          {requests.help.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.wordsTitle}>
        <dl className="facts">
          {t.words.map(({ word, meaning }) => (
            <Pair key={word} term={word} meaning={meaning} />
          ))}
        </dl>
      </Section>
      <Section title={t.keysTitle} lead={t.keysMac}>
        <dl className="facts">
          {t.keys.map(({ keys, does }) => (
            <Pair key={keys} term={<kbd dir="ltr">{keys}</kbd>} meaning={does} />
          ))}
        </dl>
      </Section>
    </Page>
  );
}

function Pair({ term, meaning }: { term: React.ReactNode; meaning: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{meaning}</dd>
    </>
  );
}
