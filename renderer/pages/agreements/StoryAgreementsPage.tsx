// All agreements of one story: what may be shared, what each storyteller agreed to, and the record.
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Note, Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import { GivenCopies } from '../storyteller-copies/GivenCopies.tsx';
import { EraseStoryLink } from '../taking-back/EraseStoryLink.tsx';
import { FormerStorytellers } from '../taking-back/FormerStorytellers.tsx';
import { EntryRecord } from './EntryRecord.tsx';
import { NarratorAgreements } from './NarratorAgreements.tsx';
import { SharePanel } from './SharePanel.tsx';
import { useStoryNarrators } from './use-story-narrators.ts';

export function StoryAgreementsPage({ storyId }: { storyId: StoryId }) {
  const { agreements: t, forms, parts } = useText();
  const { data, error, reload } = useQuery('agreements.ofStory', { id: storyId });
  const { narrators } = useStoryNarrators(storyId);
  const mayWrite = useMay()('agreements.write');
  const begun = useQuery('agreements.begun', mayWrite ? { id: storyId } : null);
  const [first] = narrators ?? [];
  if (!data || !narrators)
    return (
      <Page>
        <PageHeader
          before={<BackLink to={{ page: 'agreements' }}>{t.backToRegister}</BackLink>}
          title={t.title}
        />
        {error ? (
          <ErrorNote error={error} onRetry={reload} />
        ) : (
          <p role="status">{parts.loading}</p>
        )}
      </Page>
    );
  const isInBin = data.decisions.archive.reasons.some(({ reason }) => reason === 'in-bin');
  const isToBeErased = data.entries.some(
    (entry) => entry.kind === 'withdrawal' && entry.level === 'delete',
  );
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'agreements' }}>{t.backToRegister}</BackLink>}
        title={first ? first.title || t.untitledStory : t.title}
        isPeoplesWords
        lead={
          first ? (
            <span className="row">
              <span>{t.formLabel}</span>
              <span>{storyNumber(first.number)}</span>
            </span>
          ) : (
            t.formLabel
          )
        }
        actions={
          <>
            {narrators.length > 0 && (
              <ButtonLink
                to={{ page: 'agreements', id: storyId, part: 'paper' }}
                icon="print"
                tone="quiet"
              >
                {forms.storyLink}
              </ButtonLink>
            )}
            <ButtonLink to={{ page: 'stories', id: storyId }} icon="stories" tone="quiet">
              {t.toStory}
            </ButtonLink>
          </>
        }
      />
      <ErrorNote error={error} onRetry={reload} />
      {narrators.length === 0 && (
        <Note>
          {/* The register leaves out what is in the bin. */}
          <p>{isInBin ? t.reasons['in-bin']('') : t.noStorytellers}</p>
          <div>
            <ButtonLink to={{ page: 'stories', id: storyId }}>{t.toStory}</ButtonLink>
          </div>
        </Note>
      )}
      <div className="agreement-columns">
        <div className="agreement-main">
          {narrators.map((narrator) => (
            <NarratorAgreements
              key={narrator.personId}
              narrator={narrator}
              entries={data.entries.filter(({ personId }) => personId === narrator.personId)}
              agreedAfter={data.agreedAfter}
              begun={begun.data?.filter(({ personId }) => personId === narrator.personId) ?? []}
            />
          ))}
          <FormerStorytellers
            storyId={storyId}
            entries={data.entries}
            narratorIds={narrators.map(({ personId }) => personId)}
            agreedAfter={data.agreedAfter}
          />
          <GivenCopies storyId={storyId} />
          {isToBeErased && <EraseStoryLink storyId={storyId} isAsked />}
          <Section title={t.historyTitle} lead={t.historyHelp}>
            <EntryRecord entries={data.entries} narrators={narrators} />
          </Section>
          {!isToBeErased && <EraseStoryLink storyId={storyId} />}
        </div>
        <aside className="agreement-side">
          <SharePanel storyId={storyId} isOnAgreements />
        </aside>
      </div>
    </Page>
  );
}
