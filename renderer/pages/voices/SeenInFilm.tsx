// Beside who can be heard: whether somebody has looked at the film and said that nobody is in it who was not asked.
import type { RecordingVoices } from '../../../shared/model/voice.ts';
import { useCommand } from '../../api/use-command.ts';
import { Checkbox } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function SeenInFilm({
  heard: { recordingId, isListed, isSeenSaid, seenSaidAt, seenSaidBy },
  isReadOnly,
}: {
  heard: RecordingVoices;
  isReadOnly: boolean;
}) {
  const { voices: t, language } = useText();
  const say = useCommand('voices.saySeen');
  const saidBy =
    seenSaidAt === null ? '' : t.listedBy(seenSaidBy, formatDay(language, seenSaidAt.slice(0, 10)));
  return (
    <div className="recording-voices" role="group" aria-label={t.seenTitle}>
      <div>
        <strong>{t.seenTitle}</strong>
        <p className="small soft" role="status">
          {isSeenSaid ? saidBy : t.seenNotSaid}
        </p>
      </div>
      <Checkbox
        isSelected={isSeenSaid}
        isDisabled={isReadOnly || say.isRunning || (!isListed && !isSeenSaid)}
        onChange={(isSaid) => void say.run({ recordingId, isSaid })}
        label={t.seenSaid}
        help={isListed || isSeenSaid ? t.seenWhy : t.seenFirst}
      />
      <ErrorNote error={say.error} />
    </div>
  );
}
