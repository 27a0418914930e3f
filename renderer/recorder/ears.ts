// One microphone after another into one capture thread: when that of a take is lost the next is found, and where there is none it is waited for.
import type { CaptureThread } from './capture-thread.ts';
import { plainName, problemOf } from './microphones.ts';
import type { Microphone, OpenMicrophone } from './microphones.ts';
import { nextMicrophones } from './next-microphone.ts';
import type { DeviceTrouble, LossReason, RecorderMemory, SoundSource } from './recorder-view.ts';
import type { FromWorker, SourceEnd, SourceFacts } from './worker-messages.ts';

/** While there is no microphone: devices tell when they come, permissions do not. */
const LOOK_EVERY_MS = 2_000;
/** A device that is open and gives nothing for so long is not the one to go on with. */
const FIRST_SOUND_MS = 4_000;
/** Whatever is lost sooner than this after it was opened is tried last. */
const TRUSTED_AFTER_MS = 5_000;

export interface EarsParts {
  source: SoundSource;
  memory: RecorderMemory;
  onMessage: (message: FromWorker) => void;
  onMicrophone: (microphone: Microphone) => void;
  onTrouble: (trouble: DeviceTrouble | undefined) => void;
  /** The microphone ended, and no take goes on that would need the next. @param livedMs how long it was there */
  onEnd: (livedMs: number) => void;
}

export interface Ears {
  /** The number of the microphone that is heard. */
  readonly number: number;
  /** Of the microphone that is heard. */
  readonly track: MediaStreamTrack | undefined;
  /** @returns false when another opening came in between @throws what the browser throws: see `problemOf` */
  open(id: string | undefined): Promise<boolean>;
  send: CaptureThread['send'];
  /** From now on a lost microphone is followed by the next, brought to this rate. */
  holdOn(rateHz: number): void;
  /** No longer: the take has ended. */
  letBe(): void;
  /** Goes on with this one, chosen by a person; the present one stays until the first sound of the other. */
  change(id: string): Promise<void>;
  lookAgain(): void;
  close(): void;
}

interface Led {
  number: number;
  microphone: OpenMicrophone;
  sinceMs: number;
  stopLeading: () => void;
}

interface Search {
  reason: LossReason;
  lost: Microphone;
  isLooking: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

export function createEars(parts: EarsParts): Ears {
  const { source, memory, onMessage, onMicrophone, onTrouble, onEnd } = parts;
  const unreliable = new Set<string>();
  let openings = 0;
  let numbers = 0;
  let thread: CaptureThread | undefined;
  let takeRateHz: number | undefined;
  let heard: Led | undefined;
  let search: Search | undefined;
  let changing: Promise<void> | undefined;
  let awaited: { number: number; settle: (came: boolean) => void } | undefined;

  function firstSoundOf(number: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (came: boolean) => {
        clearTimeout(timer);
        awaited = undefined;
        resolve(came);
      };
      const timer = setTimeout(() => settle(false), FIRST_SOUND_MS);
      awaited = { number, settle };
    });
  }

  async function lead(
    microphone: OpenMicrophone,
    facts: Pick<SourceFacts, 'number' | 'reason'> & { deviceRateHz?: number | undefined },
    to: CaptureThread,
  ): Promise<Led> {
    const { track, name } = microphone;
    const { number, reason } = facts;
    track.addEventListener('ended', () => void end(number, 'ended'));
    const rateHz = facts.deviceRateHz ?? track.getSettings().sampleRate ?? takeRateHz ?? 0;
    const stopLeading = await to.lead({
      ...{ track, rateHz: takeRateHz },
      source: { number, reason, deviceName: plainName(name), deviceRateHz: rateHz },
    });
    return { number, microphone, stopLeading, sinceMs: performance.now() };
  }

  /** @returns whether its sound comes, and is what is heard from now on */
  async function goOnWith(
    microphone: OpenMicrophone,
    facts: { reason: SourceFacts['reason']; deviceRateHz?: number | undefined },
  ): Promise<boolean> {
    if (thread === undefined) return false;
    numbers += 1;
    const number = numbers;
    const came = firstSoundOf(number);
    try {
      const led = await lead(microphone, { ...facts, number }, thread);
      if (await came) {
        heard = led;
        onMicrophone({ id: microphone.id, name: microphone.name });
        return true;
      }
      led.stopLeading();
    } catch {
      awaited?.settle(false);
    }
    return false;
  }

  async function end(number: number, why: SourceEnd, deviceRateHz?: number): Promise<void> {
    if (awaited?.number === number) return awaited.settle(false);
    // A person may be changing to another at this moment, which then is the one that is heard.
    await changing;
    if (heard?.number !== number) return;
    const livedMs = performance.now() - heard.sinceMs;
    if (takeRateHz === undefined) return onEnd(livedMs);
    const { microphone, stopLeading } = heard;
    heard = undefined;
    const { id, name } = microphone;
    const endsAgainAndAgain = livedMs < TRUSTED_AFTER_MS && unreliable.has(id);
    if (livedMs < TRUSTED_AFTER_MS) unreliable.add(id);
    else unreliable.clear();
    const reason = why === 'rate-changed' ? why : 'unplugged';
    const mine: Search = { reason, lost: { id, name }, isLooking: true };
    search = mine;
    onTrouble({ kind: 'looking', reason, from: name });
    const goesOn = why === 'rate-changed' && (await goOnWith(microphone, { reason, deviceRateHz }));
    stopLeading();
    if (search !== mine || !goesOn) microphone.close();
    if (search !== mine) return;
    mine.isLooking = false;
    if (goesOn) tellFound(mine, name);
    // This must not keep the computer busy.
    else if (endsAgainAndAgain) wait(mine);
    else await look(mine);
  }

  function tellFound({ reason, lost }: Search, to: string) {
    search = undefined;
    onTrouble({ kind: 'went-on', reason, from: lost.name, to });
  }

  function wait(mine: Search) {
    onTrouble({ kind: 'waiting', reason: mine.reason, from: mine.lost.name });
    mine.timer = setTimeout(() => void look(mine), LOOK_EVERY_MS);
  }

  async function look(mine: Search): Promise<void> {
    if (mine.isLooking || search !== mine) return;
    mine.isLooking = true;
    clearTimeout(mine.timer);
    const { lost } = mine;
    const present = await source.listMicrophones().catch(() => []);
    for (const id of nextMicrophones({ lost, present, unreliable })) {
      if (search !== mine) return;
      if (await isFound(mine, id)) return;
    }
    if (search !== mine) return;
    mine.isLooking = false;
    wait(mine);
  }

  /** @returns true when there is nothing more to look for */
  async function isFound(mine: Search, id: string | undefined): Promise<boolean> {
    try {
      const microphone = await source.openMicrophone(id);
      const goesOn = search === mine && (await goOnWith(microphone, { reason: mine.reason }));
      if (search !== mine || !goesOn) microphone.close();
      if (search !== mine) return true;
      if (goesOn) tellFound(mine, microphone.name);
      else unreliable.add(microphone.id);
      return goesOn;
    } catch (error) {
      if (problemOf(error) === 'refused') mine.reason = 'permission-lost';
      return false;
    }
  }

  async function changeTo(id: string): Promise<void> {
    const [before, mine] = [heard, openings];
    const name = (await source.listMicrophones().catch(() => [])).find(
      (one) => one.id === id,
    )?.name;
    const microphone = await source.openMicrophone(id).catch(() => undefined);
    const isWanted = microphone !== undefined && mine === openings;
    if (isWanted && (await goOnWith(microphone, { reason: 'chosen' }))) {
      before?.stopLeading();
      before?.microphone.close();
      memory.set('microphone', id);
      return onTrouble(undefined);
    }
    microphone?.close();
    if (heard === before && takeRateHz !== undefined)
      onTrouble({ kind: 'not-changed', from: before?.microphone.name ?? '', to: name ?? '' });
  }

  function letBe() {
    takeRateHz = undefined;
    clearTimeout(search?.timer);
    search = undefined;
    awaited?.settle(false);
  }

  function close() {
    openings += 1;
    letBe();
    heard?.stopLeading();
    heard?.microphone.close();
    heard = undefined;
    thread?.close();
    thread = undefined;
  }

  async function openRemembered(id: string | undefined): Promise<OpenMicrophone> {
    try {
      return await source.openMicrophone(id ?? memory.get('microphone'));
    } catch (error) {
      const isRemembered = id === undefined && memory.get('microphone') !== undefined;
      // The one of last time is not plugged in today.
      if (isRemembered && problemOf(error) === 'none-found')
        return source.openMicrophone(undefined);
      throw error;
    }
  }

  async function begin(microphone: OpenMicrophone, mine: number): Promise<void> {
    const started = source.startCaptureThread({
      onMessage(message) {
        if (mine === openings) hear(message);
      },
    });
    thread = started;
    numbers += 1;
    const led = await lead(microphone, { number: numbers, reason: 'start' }, started);
    if (mine === openings) heard = led;
    else led.stopLeading();
  }

  function hear(message: FromWorker) {
    if (message.type === 'source-began') {
      if (awaited?.number === message.number) awaited.settle(true);
    } else if (message.type === 'source-ended')
      void end(message.number, message.why, message.sampleRateHz);
    else if (message.type === 'failed') void end(heard?.number ?? 0, 'ended');
    else onMessage(message);
  }

  return {
    get number() {
      return heard?.number ?? numbers;
    },
    get track() {
      return heard?.microphone.track;
    },
    async open(id) {
      close();
      const mine = openings;
      let microphone: OpenMicrophone | undefined;
      try {
        microphone = await openRemembered(id);
        if (mine === openings) await begin(microphone, mine);
      } catch (error) {
        microphone?.close();
        if (mine === openings) throw error;
      }
      if (mine !== openings || microphone === undefined) {
        microphone?.close();
        return false;
      }
      if (id !== undefined) memory.set('microphone', id);
      onMicrophone({ id: microphone.id, name: microphone.name });
      return true;
    },
    send: (message, transfer) => thread?.send(message, transfer),
    holdOn(rateHz) {
      takeRateHz = rateHz;
    },
    letBe,
    async change(id) {
      if (changing !== undefined || heard === undefined || heard.microphone.id === id) return;
      changing = changeTo(id).finally(() => (changing = undefined));
      await changing;
    },
    lookAgain() {
      if (search !== undefined && !search.isLooking) void look(search);
    },
    close,
  };
}
