// The pages around the conversation, for whoever explains: before, after, and when somebody said no.
import type { ReactNode } from 'react';
import type { AgreementText, WholeText } from '../../../../shared/model/agreement-text.ts';
import type { Person } from '../../../../shared/model/person.ts';
import { Note, Page, PageHeader } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { BackLink } from '../../../parts/Link.tsx';
import { useText } from '../../../text/use-text.ts';
import type { AgreementDraft } from '../agreement-draft.ts';
import type { DraftProblem } from '../draft-steps.ts';
import type { NarratorRow } from '../use-story-narrators.ts';
import { Finish } from './Finish.tsx';
import { Preparation } from './Preparation.tsx';
import './worker.css';

interface WorkerPageProps {
  narrator: NarratorRow;
  draft: AgreementDraft;
  change: (patch: Partial<AgreementDraft>) => void;
  problem: DraftProblem | undefined;
  error: unknown;
}

function Header({ narrator, kind }: { narrator: NarratorRow; kind: AgreementDraft['kind'] }) {
  const { agreements, conversation: t } = useText();
  return (
    <PageHeader
      before={
        <BackLink to={{ page: 'agreements', id: narrator.storyId }}>{t.backToAgreements}</BackLink>
      }
      title={agreements.kinds[kind]}
      lead={
        <>
          <bdi>{narrator.displayName}</bdi> ·{' '}
          <bdi>{narrator.title || agreements.untitledStory}</bdi>
        </>
      }
    />
  );
}

function Column({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className="talk-column" aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p>{lead}</p>
      </div>
      {children}
    </section>
  );
}

interface PreparationPageProps extends WorkerPageProps {
  text: WholeText | undefined;
  needsInterpreter: boolean;
  person: Person;
  onStart: () => void;
}

export function PreparationPage(props: PreparationPageProps) {
  const { conversation: t } = useText();
  const { narrator, draft, problem, error, text, onStart } = props;
  return (
    <Page>
      <Header narrator={narrator} kind={draft.kind} />
      <Column title={t.prepare} lead={t.prepareLead}>
        <Preparation {...props} />
        <ErrorNote error={error} />
        {problem !== undefined && (
          <p className="field-error" role="alert">
            {t.problems[problem]}
          </p>
        )}
        <div>
          <Button tone="primary" size="giant" isDisabled={text === undefined} onPress={onStart}>
            {t.start}
          </Button>
        </div>
      </Column>
    </Page>
  );
}

interface FinishPageProps extends WorkerPageProps {
  text: AgreementText;
  isPending: boolean;
  /** The take is not whole yet. */
  isWaiting: boolean;
  onSaveTake: () => void;
  onBack: () => void;
  onFinish: () => void;
}

export function FinishPage(props: FinishPageProps) {
  const { agreements, conversation: t } = useText();
  const { narrator, draft, error, isPending, isWaiting, onSaveTake, onBack, onFinish } = props;
  return (
    <Page>
      <Header narrator={narrator} kind={draft.kind} />
      <Column title={t.finishTitle} lead={t.finishLead}>
        <Finish {...props} />
        <ErrorNote error={error} />
        {isWaiting && (
          <Note>
            <p>{t.savingTake}</p>
            <div>
              <Button onPress={onSaveTake}>{t.tryAgain}</Button>
            </div>
          </Note>
        )}
        <div className="row">
          <Button icon="back" onPress={onBack}>
            {t.backToStoryteller}
          </Button>
          <Button
            tone="primary"
            icon="check"
            isPending={isPending}
            isDisabled={isWaiting}
            onPress={onFinish}
          >
            {agreements.finish}
          </Button>
        </div>
      </Column>
    </Page>
  );
}

export function SaidNoPage({ narrator, onLeave }: { narrator: NarratorRow; onLeave: () => void }) {
  const { conversation: t } = useText();
  return (
    <Page>
      <PageHeader title={t.saidNoTitle(narrator.displayName)} lead={t.saidNoText} />
      <div>
        <Button tone="primary" onPress={onLeave}>
          {t.backToAgreements}
        </Button>
      </div>
    </Page>
  );
}
