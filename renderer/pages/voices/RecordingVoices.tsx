// Beside a recording: who can be heard in it, whether each has agreed, and one press to say that these are all.
import { useState } from 'react';
import type { Recording } from '../../../shared/model/recording.ts';
import type { VoiceSuggestion } from '../../../shared/model/voice.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { OtherVoiceForm } from './OtherVoiceForm.tsx';
import { SeenInFilm } from './SeenInFilm.tsx';
import { VoiceItem } from './VoiceItem.tsx';
import '../marks/marks.css';
import './voices.css';

interface RecordingVoicesProps {
  recording: Recording;
  isReadOnly?: boolean;
}

/** Nothing for those who may not know who is heard; and tests and spoken agreements need no list. */
export function RecordingVoices({ recording, isReadOnly = false }: RecordingVoicesProps) {
  const may = useMay();
  const { id: recordingId, purpose, state } = recording;
  const isAsked = may('recordings.make') && purpose === 'interview' && state === 'ready';
  if (!isAsked || recording.storyId === null) return null;
  return <Voices recordingId={recordingId} isReadOnly={isReadOnly} />;
}

type VoicesProps = { recordingId: Recording['id']; isReadOnly: boolean };

function Voices({ recordingId, isReadOnly }: VoicesProps) {
  const { voices: t, language } = useText();
  const { data, error, reload } = useQuery('voices.list', { recordingId });
  const reopen = useCommand('voices.reopen');
  const [isAdding, setAdding] = useState(false);
  if (!data) return <ErrorNote error={error} onRetry={reload} />;
  const { voices, suggestions, isListed, checkedAt, checkedBy } = data;
  return (
    <div className="recording-voices" role="group" aria-label={t.title}>
      <div>
        <strong>{t.title}</strong>
        <p className="small soft" role="status">
          {isListed
            ? `${t.listed} ${checkedAt === null ? '' : t.listedBy(checkedBy, formatDay(language, checkedAt.slice(0, 10)))}`
            : t.notListed}
        </p>
      </div>
      {voices.length > 0 && (
        <ul className="mark-list">
          {voices.map((voice) => (
            <VoiceItem
              key={voice.id}
              voice={voice}
              isReadOnly={isReadOnly}
              isFilmed={data.isFilmed}
            />
          ))}
        </ul>
      )}
      {!isReadOnly && !isListed && (
        <Confirm
          recordingId={recordingId}
          suggestions={suggestions}
          hasVoices={voices.length > 0}
        />
      )}
      {data.voiceCanIdentify && <Note>{t.protection.voice}</Note>}
      {isAdding && <OtherVoiceForm recordingId={recordingId} onEnd={() => setAdding(false)} />}
      {!isReadOnly && !isAdding && (
        <div className="row">
          <Button icon="plus" tone="quiet" onPress={() => setAdding(true)}>
            {t.addOther}
          </Button>
          {isListed && (
            <Button
              tone="quiet"
              isPending={reopen.isRunning}
              onPress={() => void reopen.run({ recordingId })}
            >
              {t.reopen}
            </Button>
          )}
        </div>
      )}
      <ErrorNote error={reopen.error} />
      {data.isFilmed && <SeenInFilm heard={data} isReadOnly={isReadOnly} />}
    </div>
  );
}

interface ConfirmProps {
  recordingId: Recording['id'];
  suggestions: readonly VoiceSuggestion[];
  hasVoices: boolean;
}

const keyOf = ({ personId, kind }: VoiceSuggestion) => `${personId} ${kind}`;

/** Whoever has a part in the story is proposed; who was not there is unticked. */
function Confirm({ recordingId, suggestions, hasVoices }: ConfirmProps) {
  const { voices: t } = useText();
  const confirm = useCommand('voices.confirm');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = suggestions.filter((one) => !left.has(keyOf(one)));
  const words = chosen.length > 0 ? t.only : hasVoices ? t.confirm : t.nobody;

  function choose(key: string, isHeard: boolean) {
    const next = new Set(left);
    if (isHeard) next.delete(key);
    else next.add(key);
    setLeft(next);
  }
  async function say() {
    const people = chosen.map(({ personId, kind }) => ({ personId, kind }));
    if (!(await confirm.run({ recordingId, people }))) return;
    showToast({
      message: t.confirmed,
      action: { label: t.undo, run: () => void api.voices.reopen({ recordingId }) },
    });
  }
  return (
    <>
      {suggestions.length > 0 && (
        <div className="voice-suggestions">
          <span className="small soft">{t.suggested}</span>
          {suggestions.map((one) => (
            <Checkbox
              key={keyOf(one)}
              label={
                <>
                  <bdi>{one.name}</bdi> · {t.kinds[one.kind]}
                </>
              }
              isSelected={!left.has(keyOf(one))}
              onChange={(isHeard) => choose(keyOf(one), isHeard)}
            />
          ))}
        </div>
      )}
      <p className="small soft">{t.why}</p>
      <div>
        <Button icon="check" isPending={confirm.isRunning} onPress={() => void say()}>
          {words}
        </Button>
      </div>
      <ErrorNote error={confirm.error} />
    </>
  );
}
