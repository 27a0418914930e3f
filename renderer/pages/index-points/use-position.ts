// Where the sound of a recording is now, told often enough to read along.
import { useEffect, useState } from 'react';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { positionMs } from '../../player/playing-sound.ts';

const TOLD_EVERY_MS = 500;

export function usePosition(id: RecordingId | null): number {
  const [atMs, setAtMs] = useState(0);
  useEffect(() => {
    if (id === null) return undefined;
    const tell = () => setAtMs(Math.floor(positionMs(id) / 1000) * 1000);
    tell();
    const timer = setInterval(tell, TOLD_EVERY_MS);
    return () => clearInterval(timer);
  }, [id]);
  return id === null ? 0 : atMs;
}
