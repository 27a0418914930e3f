// A spoken agreement in the record: who said it, what was answered when, who helped, and the take to listen to.
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import type { StoredSignature } from '../../../shared/model/signature.ts';
import { clockTime } from '../../parts/player/clock-time.ts';
import { Player } from '../../player/Player.tsx';
import { useText } from '../../text/use-text.ts';
import { askOf } from './spoken-script.ts';
import { useSignedText } from './use-agreement-text.ts';

interface SpokenRecordProps {
  signature: Extract<StoredSignature, { method: 'spoken' }>;
  /** The entry that it belongs to. */
  signed: Pick<Extract<AgreementEntry, { kind: 'participation' }>, 'textVersion' | 'textSha256'>;
}

export function SpokenRecord({ signature, signed }: SpokenRecordProps) {
  const { purposes: t } = useText();
  const { name, recordingId, answers, interpreter, witness, wordsSha256 } = signature;
  const text = useSignedText(signed);
  return (
    <div className="stack">
      <p>{t.spokenBy(name)}</p>
      <p className="small soft">{t.spokenShort}</p>
      {recordingId !== null && (
        <div className="no-print">
          <Player recordingId={recordingId} title={t.listen(name)} />
        </div>
      )}
      {answers.length > 0 && (
        <div className="small">
          <p>{t.answersTitle}</p>
          <ol className="spoken-answers">
            {answers.map(({ question, atMs }) => (
              <li key={question}>
                <span dir="ltr">{clockTime(atMs)}</span>
                <span lang={text?.language} dir="auto">
                  {(text && askOf(text, question)) ?? question}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
      {interpreter !== '' && <p className="small">{t.interpretedBy(interpreter)}</p>}
      {witness !== '' && <p className="small">{t.witnessedBy(witness)}</p>}
      {wordsSha256 !== '' && <p className="small soft spoken-hash">{t.wordsHash(wordsSha256)}</p>}
    </div>
  );
}
