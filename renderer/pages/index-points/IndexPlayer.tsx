// The sound beside an index: it stays in sight while the points are read or written.
import type { ReactNode } from 'react';
import { Select } from '../../parts/Select.tsx';
import { Player } from '../../player/Player.tsx';
import { useText } from '../../text/use-text.ts';
import type { PlayedSound } from './played-sound.tsx';

const none = 'none';

interface IndexPlayerProps {
  sounds: PlayedSound;
  /** Under the player: what can be done while listening. */
  children?: ReactNode;
  /** Points without a sound can be written too. */
  canBeSilent?: boolean;
}

export function IndexPlayer({ sounds, children, canBeSilent = false }: IndexPlayerProps) {
  const { indexPoints: t, stories } = useText();
  const { recordings = [], chosen, choose } = sounds;
  const name = (index: number) =>
    t.sound(index + 1, recordings[index]?.title || stories.parts.index);
  const options = recordings.map(({ id, title }, index) => ({
    id: String(id),
    label: t.sound(index + 1, title || t.recording),
  }));
  if (canBeSilent) options.push({ id: none, label: t.withoutSound });
  return (
    <div className="index-player">
      {options.length > 1 && (
        <Select
          label={t.recording}
          options={options}
          value={chosen?.id ?? none}
          onChange={(id) => choose(recordings.find((one) => one.id === id)?.id ?? null)}
        />
      )}
      {chosen && (
        <Player
          key={chosen.id}
          recordingId={chosen.id}
          title={chosen.title || name(recordings.indexOf(chosen))}
        />
      )}
      {children}
    </div>
  );
}

export function ReadingPlayer({ sounds }: Pick<IndexPlayerProps, 'sounds'>) {
  return sounds.chosen === null ? null : <IndexPlayer sounds={sounds} />;
}
