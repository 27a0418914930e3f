// A part of a recording for a stop: by the words that are said, or by listening and times. Closed parts cannot be chosen.
import { useEffect, useState } from 'react';
import type { StoryOffer } from '../../../shared/model/exhibition-output.ts';
import { ExhibitionItemId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { StopVoice } from '../../../shared/model/trail.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { Player } from '../../player/Player.tsx';
import { positionMs } from '../../player/playing-sound.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { useText } from '../../text/use-text.ts';
import { partOf } from './voice-part.ts';
import { StoryOfferChoice } from './StoryOfferChoice.tsx';
import { wordsForVoice } from './words-that-stay.ts';

interface VoiceDialogProps {
  voice: StopVoice | null;
  onTake: (voice: StopVoice) => void;
  onClose: () => void;
}

const FADE_MS = 300;

export function VoiceDialog({ voice, onTake, onClose }: VoiceDialogProps) {
  const { trails: t, parts } = useText();
  const [storyId, setStoryId] = useState<StoryId | null>(voice?.storyId ?? null);
  const [soundId, setSoundId] = useState<string | undefined>(voice?.recordingId);
  const [typed, setTyped] = useState({
    from: voice ? writeTimecode(voice.fromMs) : '0:00',
    to: voice ? writeTimecode(voice.toMs) : '',
  });
  const [isSoft, setSoft] = useState(voice === null || voice.fadeInMs > 0);
  const [offer, setOffer] = useState<StoryOffer>();
  const sound = offer?.sounds.find((one) => one.recordingId === soundId) ?? offer?.sounds[0];
  const part = sound && partOf(typed, sound);

  function take() {
    if (storyId === null || sound === undefined || part === undefined || 'problem' in part) return;
    const fade = isSoft ? FADE_MS : 0;
    onTake({
      id: voice?.id ?? ExhibitionItemId.parse(crypto.randomUUID()),
      ...{ storyId, recordingId: sound.recordingId, fadeInMs: fade, fadeOutMs: fade },
      ...part,
      ...wordsForVoice(voice, storyId),
    });
  }
  return (
    <Dialog
      title={t.chooseVoice}
      isOpen
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            onPress={take}
            isDisabled={part === undefined || 'problem' in part || offer?.storyId !== storyId}
          >
            {t.take}
          </Button>
        </>
      }
    >
      <StoryOfferChoice
        storyId={storyId}
        onStory={(id) => {
          setStoryId(id);
          setOffer(undefined);
          setTyped({ from: '0:00', to: '' });
        }}
      >
        {(found) => (
          <SoundPart
            offer={found}
            onOffer={setOffer}
            sound={found.sounds.find((one) => one.recordingId === soundId) ?? found.sounds[0]}
            onSound={setSoundId}
            typed={typed}
            onTyped={setTyped}
          />
        )}
      </StoryOfferChoice>
      {sound && <Checkbox label={t.fades} isSelected={isSoft} onChange={setSoft} />}
    </Dialog>
  );
}

interface SoundPartProps {
  offer: StoryOffer;
  onOffer: (offer: StoryOffer) => void;
  sound: StoryOffer['sounds'][number] | undefined;
  onSound: (id: string) => void;
  typed: { from: string; to: string };
  onTyped: (typed: { from: string; to: string }) => void;
}

function SoundPart({ offer, onOffer, sound, onSound, typed, onTyped }: SoundPartProps) {
  const { trails: t } = useText();
  // The buttons of the dialog stand outside of what is offered, and need to know it.
  useEffect(() => onOffer(offer), [offer, onOffer]);
  if (sound === undefined) return <p className="soft">{t.noSounds}</p>;
  const { recordingId, durationMs, closed } = sound;
  const part = typed.to === '' ? undefined : partOf(typed, sound);
  const problem = part && 'problem' in part ? part : undefined;
  const here = () => writeTimecode(positionMs(recordingId));
  const lines = offer.texts
    .filter((text) => text.recordingId === recordingId && !text.isTranslation)
    .flatMap((text) => text.lines)
    .filter(({ fromMs, toMs }) => fromMs !== null && toMs !== null);
  const options = [
    { id: '', label: t.noLine },
    ...lines.map(({ id, fromMs, text }) => ({
      id: id as string,
      label: `${clockTime(fromMs ?? 0)}  ${text.slice(0, 80)}`,
    })),
  ];
  const lineFrom = lines.find(({ fromMs }) => writeTimecode(fromMs ?? 0) === typed.from);
  const lineTo = lines.find(({ toMs }) => writeTimecode(toMs ?? 0) === typed.to);
  return (
    <>
      {offer.sounds.length > 1 && (
        <Select
          label={t.sound}
          options={offer.sounds.map((one, index) => ({
            id: one.recordingId as string,
            label: t.soundName(index + 1, clockTime(one.durationMs)),
          }))}
          value={recordingId}
          onChange={onSound}
        />
      )}
      <Player
        key={recordingId}
        recordingId={recordingId}
        title={offer.title}
        shaded={closed.map((one) => ({ ...one, label: '' }))}
      />
      {closed.length > 0 && (
        <p className="soft small">
          {t.closedParts(
            closed.map((one) => t.part(clockTime(one.fromMs), clockTime(one.toMs))).join(', '),
          )}
        </p>
      )}
      {lines.length > 0 && (
        <div className="trail-pair">
          <Select
            label={t.lineFrom}
            options={options}
            value={lineFrom?.id ?? ''}
            onChange={(id) => {
              const line = lines.find((one) => one.id === id);
              if (line) onTyped({ ...typed, from: writeTimecode(line.fromMs ?? 0) });
            }}
          />
          <Select
            label={t.lineTo}
            options={options}
            value={lineTo?.id ?? ''}
            onChange={(id) => {
              const line = lines.find((one) => one.id === id);
              if (line) onTyped({ ...typed, to: writeTimecode(line.toMs ?? 0) });
            }}
          />
        </div>
      )}
      <div className="trail-pair">
        <div className="trail-time">
          <TextField
            label={t.from}
            value={typed.from}
            onChange={(from) => onTyped({ ...typed, from })}
            error={problem?.field === 'from' ? t[problem.problem] : undefined}
            dir="ltr"
            maxLength={16}
          />
          <Button onPress={() => onTyped({ ...typed, from: here() })}>{t.fromHere}</Button>
        </div>
        <div className="trail-time">
          <TextField
            label={t.to}
            value={typed.to}
            placeholder={clockTime(durationMs)}
            onChange={(to) => onTyped({ ...typed, to })}
            error={problem?.field === 'to' ? t[problem.problem] : undefined}
            dir="ltr"
            maxLength={16}
          />
          <Button onPress={() => onTyped({ ...typed, to: here() })}>{t.toHere}</Button>
        </div>
      </div>
    </>
  );
}
