// Finds the person and the story before the first question is asked.
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import type { DraftKind } from './agreement-draft.ts';
import { AgreementStart } from './AgreementStart.tsx';
import { useStoryNarrators } from './use-story-narrators.ts';

interface AgreementWizardPageProps {
  storyId: StoryId;
  personId: PersonId;
  kind: DraftKind;
}

export function AgreementWizardPage({ storyId, personId, kind }: AgreementWizardPageProps) {
  const { agreements: t, parts } = useText();
  const { data: person, error, reload } = useQuery('people.get', { id: personId });
  const register = useStoryNarrators(storyId);
  const narrator = register.narrators?.find((row) => row.personId === personId);
  if (person && narrator)
    return <AgreementStart narrator={narrator} ageBand={person.ageBand} kind={kind} />;
  return (
    <Page>
      <PageHeader title={t.kinds[kind]} />
      <ErrorNote error={error ?? register.error} onRetry={reload} />
      <p role="status">{register.narrators && !narrator ? t.noStorytellers : parts.loading}</p>
    </Page>
  );
}
