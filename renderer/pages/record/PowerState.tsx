// Is the computer plugged in, and how long does the battery last: a take must not end with it.
import { useEffect, useState } from 'react';
import { Note } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';
import { powerWords } from './power-words.ts';
import type { PowerFacts } from './power-words.ts';

/** https://www.w3.org/TR/battery-status/ */
interface Battery extends EventTarget {
  charging: boolean;
  level: number;
  /** In seconds; Infinity when nobody knows. */
  dischargingTime: number;
}

const changes = ['chargingchange', 'levelchange', 'dischargingtimechange'];

function factsOf({ charging, level, dischargingTime }: Battery): PowerFacts {
  return {
    isPluggedIn: charging,
    level,
    leftMs: Number.isFinite(dischargingTime) ? dischargingTime * 1000 : undefined,
  };
}

function usePower(): PowerFacts | undefined {
  const [facts, setFacts] = useState<PowerFacts>();
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    const source = navigator as Navigator & { getBattery?: () => Promise<Battery> };
    const watch = async () => {
      const battery = await source.getBattery?.();
      if (battery === undefined || isGone) return;
      const tell = () => setFacts(factsOf(battery));
      for (const change of changes) battery.addEventListener(change, tell);
      stop = () => {
        for (const change of changes) battery.removeEventListener(change, tell);
      };
      tell();
    };
    // Where the computer does not say, nothing is shown.
    void watch().catch(() => setFacts(undefined));
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return facts;
}

export function PowerState() {
  const text = useText();
  const facts = usePower();
  if (facts === undefined) return null;
  const { words, isLow } = powerWords(facts, text);
  return isLow ? (
    <Note tone="warning" isAlert>
      {words}
    </Note>
  ) : (
    <p className="soft small">{words}</p>
  );
}
