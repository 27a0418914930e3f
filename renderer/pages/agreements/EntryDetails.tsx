// What an entry of the record holds beside the uses: how it was explained, who helped, each further choice, and what proves it.
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { StoredSignature } from '../../../shared/model/signature.ts';
import { useQuery } from '../../api/use-query.ts';
import { Films } from '../../film/Films.tsx';
import { Player } from '../../player/Player.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { Picture } from '../arrivals/PhotosAndPapers.tsx';

type Signed = Extract<AgreementEntry, { kind: 'participation' | 'recording' }>;
type Recording = Extract<AgreementEntry, { kind: 'recording' }>;

const DAY_MS = 86_400_000;

/** Written down more than a day after it was agreed. */
export function isFoundLater({ on, recordedAt }: Pick<Signed, 'on' | 'recordedAt'>): boolean {
  return Date.parse(recordedAt) - Date.parse(`${on}T00:00:00Z`) > 2 * DAY_MS;
}

export function HowItWasExplained({ entry }: { entry: Signed }) {
  const { conversation, language } = useText();
  const { record: t } = conversation;
  const { interpreter, capacity, witness, textSha256 } = entry;
  return (
    <ul className="small entry-details">
      {isFoundLater(entry) && (
        <li>
          <strong>{t.foundLater}</strong>
        </li>
      )}
      {interpreter !== null && (
        <li>
          <bdi>{t.interpretedBy(interpreter.name)}</bdi>:{' '}
          {[
            interpreter.statement ? t.interpreterSaid : t.interpreterDidNotSay,
            ...(interpreter.confidential ? [t.interpreterKeeps] : []),
          ].join(' · ')}
        </li>
      )}
      {witness !== '' && (
        <li>
          <bdi>{t.witnessedBy(witness)}</bdi>
        </li>
      )}
      {capacity !== null && (
        <li>
          {t.capacity(
            capacity.helpGiven,
            capacity.judgedBy,
            formatDay(language, capacity.judgedOn),
          )}
        </li>
      )}
      {textSha256 !== '' && <li className="soft">{t.words(textSha256.slice(0, 12))}</li>}
    </ul>
  );
}

export function FurtherChoices({ entry }: { entry: Recording }) {
  const { conversation, language } = useText();
  const { record: t } = conversation;
  const { naming, licence, closedParts, reviewOn } = entry;
  return (
    <ul className="small entry-details">
      {naming !== null && (
        <li>
          {t.namings[naming.attribution]}
          {naming.chosenName !== '' && (
            <>
              {': '}
              <bdi>{naming.chosenName}</bdi>
            </>
          )}
        </li>
      )}
      {entry.showFilm && <li>{t.showFilm}</li>}
      {entry.askAgain && <li>{t.askAgain}</li>}
      <li>{entry.copyright === 'assign' ? t.copyrightAssigned : t.copyrightKept}</li>
      {licence !== 'none' && <li>{t.licences[licence]}</li>}
      {closedParts !== '' && (
        <li>
          <bdi>{t.closedParts(closedParts)}</bdi>
        </li>
      )}
      {reviewOn !== null && <li>{t.reviewOn(formatDay(language, reviewOn))}</li>}
    </ul>
  );
}

/** Signed in a sign language: the film is the proof, and its sound is kept with it. */
export function FilmedRecord({
  signature,
}: {
  signature: Extract<StoredSignature, { method: 'filmed' }>;
}) {
  const { conversation } = useText();
  const { record: t } = conversation;
  const { name, recordingId } = signature;
  return (
    <div className="stack">
      <p>
        <bdi>{t.filmedBy(name)}</bdi>
      </p>
      {recordingId !== null && (
        <div className="no-print stack">
          <Player recordingId={recordingId} title={t.film(name)} />
          <Films recordingId={recordingId} name={name} isReadOnly />
        </div>
      )}
    </div>
  );
}

/** The scan of a paper that was signed, where there is one. */
export function ScanOfPaper({
  storyId,
  signature,
}: {
  storyId: StoryId;
  signature: Extract<StoredSignature, { method: 'on-paper' }>;
}) {
  const { conversation } = useText();
  const { record: t } = conversation;
  const { attachmentId } = signature;
  const { data } = useQuery('attachments.list', attachmentId === null ? null : { storyId });
  const scan = data?.find(({ id }) => id === attachmentId);
  if (scan === undefined) return null;
  return (
    <details className="no-print">
      <summary>{t.openScan}</summary>
      <Picture attachment={scan} name={t.scan} />
    </details>
  );
}
