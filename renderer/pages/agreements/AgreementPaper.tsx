// The agreements of a story as paper: what was agreed, or an empty form to sign by hand.
import type { AgreementText } from '../../../shared/model/agreement-text.ts';
import { uses } from '../../../shared/model/agreement.ts';
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSession } from '../../app/session.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import type { DraftKind } from './agreement-draft.ts';
import { AgreementWords, Statement } from './AgreementWords.tsx';
import { EntryFacts } from './EntryRecord.tsx';
import { standingOfEntries } from './register-rows.ts';
import type { AgreementStanding } from './register-rows.ts';
import { useAgreementText, useSignedText } from './use-agreement-text.ts';
import { todayHere } from './today.ts';
import { useStoryNarrators } from './use-story-narrators.ts';

export function AgreementPaper({ storyId }: { storyId: StoryId }) {
  const { agreements: t, parts } = useText();
  const { status } = useSession();
  const { data, error } = useQuery('agreements.ofStory', { id: storyId });
  const { narrators } = useStoryNarrators(storyId);
  const print = useCommand('desktop.print');
  const savePdf = useCommand('desktop.savePdf');
  const [first] = narrators ?? [];
  const title = first ? first.title || t.untitledStory : t.title;
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'agreements', id: storyId }}>{parts.back}</BackLink>}
        title={title}
        isPeoplesWords
        lead={
          <>
            {t.formLabel} · {first && storyNumber(first.number)} · <bdi>{status.organisation}</bdi>
          </>
        }
        actions={
          <>
            <Button icon="print" tone="primary" onPress={() => void print.run({})}>
              {t.print}
            </Button>
            <Button
              onPress={() =>
                void savePdf.run({
                  title: t.savePdf,
                  suggestedName: `${t.printName}-${first ? storyNumber(first.number) : ''}.pdf`,
                })
              }
            >
              {t.savePdf}
            </Button>
          </>
        }
      />
      <ErrorNote error={error ?? print.error ?? savePdf.error} />
      {data &&
        narrators?.map(({ personId, displayName }) => {
          const entries = data.entries.filter((entry) => entry.personId === personId);
          const standing = standingOfEntries(entries, {
            agreedAfter: data.agreedAfter,
            today: todayHere(),
          });
          return (['participation', 'recording'] as const).map((kind) => (
            <PaperSheet
              key={`${personId} ${kind}`}
              kind={kind}
              displayName={displayName}
              standing={standing}
            />
          ));
        })}
    </Page>
  );
}

interface PaperSheetProps {
  kind: DraftKind;
  displayName: string;
  standing: AgreementStanding;
}

function PaperSheet({ kind, displayName, standing }: PaperSheetProps) {
  const { agreements: t, language } = useText();
  const entry = standing[kind];
  const signed = useSignedText(entry && 'textVersion' in entry ? entry : undefined);
  const blank = useAgreementText(kind, language);
  const text = signed ?? blank;
  const spoken = spokenWordsOf(entry);
  if (text === undefined) return null;
  return (
    <section className="paper-sheet">
      <h2>
        {t.kinds[kind]} · <bdi>{displayName}</bdi>
      </h2>
      {spoken === undefined ? (
        <AgreementWords text={text} />
      ) : (
        <p className="agreement-words spoken-read" lang={text.language} dir="auto">
          {spoken}
        </p>
      )}
      {entry ? (
        <>
          {spoken === undefined && <Statement text={text} />}
          <p>
            <strong>{t.signedOn(formatDay(language, entry.on))}</strong>
          </p>
          <EntryFacts entry={entry} />
          {standing.withdrawal && (
            <p>
              <strong>
                {t.states.withdrawn}: {formatDay(language, standing.withdrawal.on)}
              </strong>
            </p>
          )}
        </>
      ) : (
        <BlankForm kind={kind} text={text} />
      )}
    </section>
  );
}

/** What was read aloud, word for word; undefined for what was signed, and for those who are not told the words. */
function spokenWordsOf(entry: AgreementEntry | undefined): string | undefined {
  if (entry?.kind !== 'participation' || entry.signature.method !== 'spoken') return undefined;
  return entry.signature.words || undefined;
}

function BlankForm({ kind, text }: { kind: DraftKind; text: AgreementText }) {
  const { agreements: t } = useText();
  return (
    <>
      {kind === 'recording' && (
        <ul className="paper-questions">
          {uses.map((use) => (
            <li key={use}>
              <span>{t.useQuestions[use]}</span>
              <span>☐ {t.yes}</span>
              <span>☐ {t.no}</span>
            </li>
          ))}
        </ul>
      )}
      <Statement text={text} />
      <dl className="paper-lines">
        {kind === 'recording' && <PaperLine label={t.closedUntilLabel} />}
        <PaperLine label={t.signatureName} />
        <PaperLine label={t.stepTitles.signature} />
        <PaperLine label={t.adultName} />
        <PaperLine label={t.explainedBy} />
        <PaperLine label={t.day} />
      </dl>
    </>
  );
}

function PaperLine({ label }: { label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd />
    </div>
  );
}
