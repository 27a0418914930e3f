// Before the first question: whoever had begun these questions may go on where they stopped, or start again.
import { useState } from 'react';
import type { AgeBand } from '../../../shared/model/person.ts';
import { useSession } from '../../app/session.ts';
import { Note, Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { newDraft } from './agreement-draft.ts';
import type { DraftKind } from './agreement-draft.ts';
import { AgreementWizard } from './AgreementWizard.tsx';
import { begunAt, goOnWith } from './begun-agreements.ts';
import type { BegunAgreement } from './begun-agreements.ts';
import { todayHere } from './today.ts';
import type { NarratorRow } from './use-story-narrators.ts';

interface AgreementStartProps {
  narrator: NarratorRow;
  ageBand: AgeBand;
  kind: DraftKind;
}

export function AgreementStart({ narrator, ageBand, kind }: AgreementStartProps) {
  const { agreements: t, language } = useText();
  const { member } = useSession();
  const { storyId, personId } = narrator;
  const place = { storyId, personId, kind, memberId: member.id };
  const fresh = (): BegunAgreement => ({
    draft: newDraft({ kind, ageBand, today: todayHere(), explainedBy: member.name, language }),
    wording: language,
    at: 0,
    ageAtStart: ageBand,
  });
  const [former] = useState(() => begunAt(place));
  const [start, setStart] = useState(() => (former === undefined ? fresh() : undefined));

  if (start) return <AgreementWizard narrator={narrator} place={place} start={start} />;
  return (
    <Page>
      <PageHeader
        title={t.kinds[kind]}
        lead={
          <>
            <bdi>{narrator.displayName}</bdi> · <bdi>{narrator.title || t.untitledStory}</bdi>
          </>
        }
      />
      <Note title={t.begunTitle}>
        <p>{t.begunText}</p>
        <div className="row">
          <Button tone="primary" onPress={() => former && setStart(goOnWith(former, ageBand))}>
            {t.goOn}
          </Button>
          <Button onPress={() => setStart(fresh())}>{t.startAgain}</Button>
        </div>
      </Note>
    </Page>
  );
}
