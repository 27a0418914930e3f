// One case on a page that can be printed: how it stands, what is known, each step, and the next one.
import type { ReactNode } from 'react';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { legalPeriods } from '../../../shared/rules/request-dates.ts';
import { api } from '../../api/connection.ts';
import { useQuery } from '../../api/use-query.ts';
import { Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { BackLink, Link } from '../../parts/Link.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { formatDay, formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import type { DueWords } from './due-words.ts';

export interface Step {
  kind: string;
  on: string;
  words: string;
  toWhom: string;
  risk: 'none' | 'some' | 'high' | null;
  writtenBy: string;
}

export interface CaseFrameProps {
  title: string;
  due: DueWords;
  words: string;
  facts: readonly (readonly [name: string, value: ReactNode] | null)[];
  written: { writtenAt: string; writtenBy: string };
  steps: readonly Step[];
  help?: string;
  aside?: ReactNode;
  /** The form of the next step. */
  children: ReactNode;
}

export function CaseFrame(props: CaseFrameProps) {
  const { title, due, words, facts, written, steps, help, aside, children } = props;
  const { requests: t, language } = useText();
  const by = t.stepBy(formatMoment(language, written.writtenAt), written.writtenBy);
  const known = [...facts, [t.facts.writtenBy, <bdi key="by">{by}</bdi>] as const];
  return (
    <Page>
      <div className="print-alone case-page">
        <PageHeader
          before={<BackLink to={{ page: 'requests' }}>{t.back}</BackLink>}
          title={title}
          lead={<Badge tone={due.tone}>{due.words}</Badge>}
          actions={
            <Button icon="print" onPress={() => void api.desktop.print({})}>
              {t.print}
            </Button>
          }
        />
        <p className="case-words case-quote">
          <bdi>{words || t.forgotten}</bdi>
        </p>
        <dl className="facts">
          {known.flatMap((fact) =>
            fact === null
              ? []
              : [<dt key={`${fact[0]} word`}>{fact[0]}</dt>, <dd key={fact[0]}>{fact[1]}</dd>],
          )}
        </dl>
        {help && <p className="soft">{help}</p>}
        {aside}
        <Section title={t.steps} lead={t.stepsHelp}>
          {steps.length === 0 ? <p>{t.noSteps}</p> : <Steps steps={steps} />}
        </Section>
        <div className="no-print">{children}</div>
        <p className="soft small">{t.law(formatDay(language, legalPeriods.checkedOn))}</p>
      </div>
    </Page>
  );
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const { requests: t, language } = useText();
  const named = t.stepKinds as Record<string, string>;
  return (
    <ol className="case-steps">
      {steps.map(({ kind, on, words, toWhom, risk, writtenBy }, at) => (
        <li key={at}>
          <strong>
            {t.past[kind] ?? named[kind]}
            {risk && ` · ${t.risks[risk]}`}
          </strong>
          {toWhom !== '' && <bdi>{t.toWhom(toWhom)}</bdi>}
          {words !== '' && <bdi className="case-words">{words}</bdi>}
          <span className="soft small">
            <bdi>{t.stepBy(formatDay(language, on), writtenBy)}</bdi>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A person of the library by the name that a lead knows them by. */
export function PersonName({ id }: { id: PersonId }) {
  const { requests: t } = useText();
  const { data, error } = useQuery('people.get', { id });
  if (error) return t.hidden;
  if (!data) return null;
  return (
    <Link to={{ page: 'people', id }}>
      <bdi>{data.realName || data.displayName}</bdi>
    </Link>
  );
}

export function StoryName({ id }: { id: StoryId }) {
  const { requests: t } = useText();
  const { data, error } = useQuery('stories.get', { id });
  if (error) return t.hidden;
  if (!data) return null;
  return (
    <Link to={{ page: 'stories', id }}>
      <bdi>{`${storyNumber(data.number)} ${data.title}`.trim()}</bdi>
    </Link>
  );
}
