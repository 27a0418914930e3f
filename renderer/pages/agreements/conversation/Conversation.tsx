// The conversation about one agreement: prepared by whoever explains, answered by the storyteller alone, put into the record by a last button.
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/methods.ts';
import type { BegunAgreement } from '../../../../shared/model/begun-agreement.ts';
import type { Person } from '../../../../shared/model/person.ts';
import { useSession } from '../../../app/session.ts';
import { Note, Page, PageHeader } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { useText } from '../../../text/use-text.ts';
import { formatDay } from '../../../text/format.ts';
import { newDraft, readDraft } from '../agreement-draft.ts';
import type { AgreementDraft, DraftKind } from '../agreement-draft.ts';
import { todayHere } from '../today.ts';
import type { NarratorRow } from '../use-story-narrators.ts';
import { Talk } from './Talk.tsx';

interface ConversationProps {
  narrator: NarratorRow;
  person: Person;
  story: OutputOf<'stories.get'>;
  kind: DraftKind;
  begun: BegunAgreement | undefined;
}

export function Conversation({ narrator, person, story, kind, begun }: ConversationProps) {
  const { agreements, conversation: t, language } = useText();
  const { member } = useSession();
  const former = begun && readDraft(begun.body);
  const fresh = (): AgreementDraft => {
    const last = narrator.latest
      .toSorted((a, b) => b.seq - a.seq)
      .find((entry) => entry.kind === 'participation' || entry.kind === 'recording');
    const draft = newDraft({
      ...{ kind, ageBand: person.ageBand, today: todayHere(), explainedBy: member.name },
      language: last?.language ?? story.languages[0] ?? language,
      level: last?.level ?? 'standard',
    });
    const name = last?.interpreter?.name ?? '';
    return { ...draft, interpreter: { ...draft.interpreter, name } };
  };
  const [start, setStart] = useState(() => (begun === undefined ? fresh() : undefined));
  if (start)
    return (
      <Talk
        narrator={narrator}
        person={person}
        protection={person.protection ?? 'high'}
        start={start}
      />
    );
  return (
    <Page>
      <PageHeader
        title={agreements.kinds[kind]}
        lead={
          <>
            <bdi>{narrator.displayName}</bdi> ·{' '}
            <bdi>{narrator.title || agreements.untitledStory}</bdi>
          </>
        }
      />
      <Note title={agreements.begunTitle}>
        <p>{begun && t.begunOn(formatDay(language, begun.updatedAt.slice(0, 10)), begun.member)}</p>
        {!former && <p>{t.begunOther}</p>}
        <div className="row">
          {former && (
            <Button tone="primary" onPress={() => setStart(goOnWith(former, person))}>
              {t.begunGoOn}
            </Button>
          )}
          <Button onPress={() => setStart(fresh())}>{t.begunAgain}</Button>
        </div>
      </Note>
    </Page>
  );
}

/** The age in the record decides whether an adult signs too: when it has changed, all is gone through again, with the answers there. */
function goOnWith(draft: AgreementDraft, { ageBand }: Person): AgreementDraft {
  if (ageBand === draft.ageAtStart) return draft;
  return { ...draft, ageBand, ageAtStart: ageBand, way: 'sign', step: '', isRight: undefined };
}
