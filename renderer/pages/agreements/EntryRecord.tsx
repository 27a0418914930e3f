// The record: every entry that was ever made, newest first, whole.
import { uses } from '../../../shared/model/agreement.ts';
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import type { Signature } from '../../../shared/model/signature.ts';
import { formatDay, formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { languageName } from '../stories/languages.ts';
import { FilmedRecord, FurtherChoices, HowItWasExplained, ScanOfPaper } from './EntryDetails.tsx';
import { SpokenRecord } from './SpokenRecord.tsx';
import { signatureBox } from './signature-path.ts';
import type { NarratorRow } from './use-story-narrators.ts';

interface EntryRecordProps {
  entries: readonly AgreementEntry[];
  narrators: readonly NarratorRow[];
}

export function EntryRecord({ entries, narrators }: EntryRecordProps) {
  const { agreements: t, language } = useText();
  if (entries.length === 0) return <p className="soft">{t.historyEmpty}</p>;
  const nameOf = (entry: AgreementEntry) =>
    narrators.find(({ personId }) => personId === entry.personId)?.displayName;
  return (
    <ol className="entry-record">
      {entries
        .toSorted((a, b) => b.seq - a.seq)
        .map((entry) => (
          <li key={entry.id}>
            <h3>
              {t.kinds[entry.kind]}
              {nameOf(entry) !== undefined && (
                <>
                  {' · '}
                  <bdi>{nameOf(entry)}</bdi>
                </>
              )}
            </h3>
            <p>{formatDay(language, entry.on)}</p>
            <EntryFacts entry={entry} />
            <p className="soft small">
              {t.recordedBy(entry.recordedBy, formatMoment(language, entry.recordedAt))}
            </p>
          </li>
        ))}
    </ol>
  );
}

/** What one entry says, in sentences. */
export function EntryFacts({ entry }: { entry: AgreementEntry }) {
  const { agreements: t, conversation, language } = useText();
  const { record: words } = conversation;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const names = (answer: boolean) =>
    entry.kind === 'recording'
      ? list.format(
          uses.filter((use) => (entry.uses[use] ?? false) === answer).map((use) => t.useShort[use]),
        )
      : '';
  const yes = names(true);
  const no = names(false);
  return (
    <>
      {yes !== '' && <p>{t.saidYes(yes)}</p>}
      {no !== '' && <p>{t.saidNo(no)}</p>}
      {entry.kind === 'recording' && entry.closedUntil !== null && (
        <p>
          {t.summaryClosed(formatDay(language, entry.closedUntil))} <bdi>{entry.closedReason}</bdi>
        </p>
      )}
      {entry.kind === 'recording' && <FurtherChoices entry={entry} />}
      {entry.kind === 'withdrawal' && <p>{words.withdrawalLevels[entry.level]}</p>}
      {entry.kind === 'closing' && (
        <p>
          {entry.closedUntil === null
            ? words.closedUntilNotice
            : t.summaryClosed(formatDay(language, entry.closedUntil))}{' '}
          <bdi>{entry.closedReason}</bdi>
        </p>
      )}
      {entry.kind === 'asked-again' && (
        <p>
          {words.askedAgain(t.uses[entry.use], entry.agreed ? t.yes : t.no)}{' '}
          <bdi>{entry.forWhat}</bdi>
        </p>
      )}
      {entry.kind === 'review' && entry.reviewOn !== null && (
        <p>{words.reviewOn(formatDay(language, entry.reviewOn))}</p>
      )}
      {entry.kind === 'withdrawal' && entry.reason !== '' && <p dir="auto">{entry.reason}</p>}
      {(entry.kind === 'participation' || entry.kind === 'recording') && (
        <>
          <p className="soft small">
            {t.explainedByLine(entry.explainedBy, languageName(entry.language, language))} ·{' '}
            {words.levels[entry.level]} · <bdi>{entry.textVersion}</bdi>
          </p>
          <HowItWasExplained entry={entry} />
          {entry.signature.method === 'spoken' ? (
            <SpokenRecord signature={entry.signature} signed={entry} />
          ) : entry.signature.method === 'filmed' ? (
            <FilmedRecord signature={entry.signature} />
          ) : (
            <SignatureShown signature={entry.signature} />
          )}
          {entry.signature.method === 'on-paper' && (
            <ScanOfPaper storyId={entry.storyId} signature={entry.signature} />
          )}
          {entry.responsibleAdult && (
            <>
              <p>
                {t.adultLine(
                  entry.responsibleAdult.name,
                  t.adultRoles[entry.responsibleAdult.role],
                )}
              </p>
              {entry.responsibleAdult.authoritySeen !== '' && (
                <p className="small">{words.authority(entry.responsibleAdult.authoritySeen)}</p>
              )}
              <SignatureShown signature={entry.responsibleAdult.signature} />
            </>
          )}
        </>
      )}
      {entry.note !== '' && (
        <p className="small" dir="auto">
          {entry.note}
        </p>
      )}
    </>
  );
}

export function SignatureShown({ signature }: { signature: Signature }) {
  const { agreements: t, conversation } = useText();
  return (
    <div>
      <p>
        <bdi>{t.signedBy(signature.name)}</bdi>
      </p>
      {signature.method === 'on-paper' && <p className="small">{t.onPaperAt(signature.keptAt)}</p>}
      {signature.method === 'mark' && (
        <p className="small">{conversation.record.markBy(signature.witness)}</p>
      )}
      {signature.method === 'typed' && <p className="small soft">{t.typedSignature}</p>}
      {(signature.method === 'drawn' || signature.method === 'mark') && (
        <SignatureDrawing path={signature.path} label={t.drawnSignature(signature.name)} />
      )}
    </div>
  );
}

export function SignatureDrawing({ path, label }: { path: string; label: string }) {
  return (
    <svg
      className="signature-drawing"
      viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
      role="img"
      aria-label={label}
    >
      <path d={path} />
    </svg>
  );
}
