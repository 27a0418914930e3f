// Finds the person, the story and what was begun before the conversation is prepared.
import { useState } from 'react';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import type { DraftKind } from './agreement-draft.ts';
import { Conversation } from './conversation/Conversation.tsx';
import { useStoryNarrators } from './use-story-narrators.ts';

interface AgreementWizardPageProps {
  storyId: StoryId;
  personId: PersonId;
  kind: DraftKind;
}

export function AgreementWizardPage({ storyId, personId, kind }: AgreementWizardPageProps) {
  const { agreements: t, parts } = useText();
  const { data: person, error, reload } = useQuery('people.get', { id: personId });
  const begun = useQuery('agreements.begun', { id: storyId });
  const { data: story } = useQuery('stories.get', { id: storyId });
  const register = useStoryNarrators(storyId);
  const narrator = register.narrators?.find((row) => row.personId === personId);
  // What is kept while the conversation goes on is read again; how it began stays.
  const [before, setBefore] = useState<typeof begun.data>();
  if (before === undefined && begun.data !== undefined) setBefore(begun.data);
  if (person && narrator && story && before)
    return (
      <Conversation
        narrator={narrator}
        person={person}
        story={story}
        kind={kind}
        begun={before.find((one) => one.personId === personId && one.kind === kind)}
      />
    );
  return (
    <Page>
      <PageHeader title={t.kinds[kind]} />
      <ErrorNote error={error ?? register.error ?? begun.error} onRetry={reload} />
      <p role="status">{register.narrators && !narrator ? t.noStorytellers : parts.loading}</p>
    </Page>
  );
}
