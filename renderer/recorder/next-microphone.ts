// Which microphones are tried, in which order, when the one of a take is lost: pure.
import type { Microphone } from './microphones.ts';

/** @returns ids; undefined is the one that the system prefers */
export function nextMicrophones({
  lost,
  present,
  unreliable,
}: {
  lost: Microphone;
  present: readonly Microphone[];
  /** Lost as soon as they were opened: the last ones to be tried again. */
  unreliable: ReadonlySet<string>;
}): (string | undefined)[] {
  const ids = present.map(({ id }) => id);
  const others = ids.filter((id) => id !== lost.id && id !== 'default');
  const order = [...(ids.includes(lost.id) ? [lost.id] : []), undefined, ...others];
  const isBad = (id: string | undefined) => unreliable.has(id ?? 'default');
  return [...order.filter((id) => !isBad(id)), ...order.filter(isBad)];
}
