// A spoken agreement in the record: who said it, what was answered when, who helped, and the take to listen to.
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import type { StoredSignature } from '../../../shared/model/signature.ts';
import { clockTime } from '../../parts/player/clock-time.ts';
import { Player } from '../../player/Player.tsx';
import { useText } from '../../text/use-text.ts';
import { spokenScriptOfVersion } from './spoken-script.ts';

interface SpokenRecordProps {
  signature: Extract<StoredSignature, { method: 'spoken' }>;
  textVersion: Extract<AgreementEntry, { kind: 'participation' }>['textVersion'];
}

export function SpokenRecord({ signature, textVersion }: SpokenRecordProps) {
  const { purposes: t } = useText();
  const { name, recordingId, answers, interpreter, witness, wordsSha256 } = signature;
  const script = spokenScriptOfVersion(textVersion);
  const askOf = (question: string) =>
    script?.questions.find(({ key }) => key === question)?.ask ?? question;
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
                <span lang={script?.language} dir="auto">
                  {askOf(question)}
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
