// The recorder: one for the whole window, so that a take goes on whatever page is shown. The page only steers; sound goes past it.
import type { CaptureEvent } from './capture-states.ts';
import { isTaking, nextState } from './capture-states.ts';
import { startCaptureThread } from './capture-thread.ts';
import type { CaptureThread } from './capture-thread.ts';
import { listMicrophones, openMicrophone, problemOf } from './microphones.ts';
import type { OpenMicrophone } from './microphones.ts';
import type { Meter, Recorder, RecorderParts, RecorderView, SoundSource } from './recorder-view.ts';
import type { SenderState } from './take-sender.ts';
import type { FromWorker } from './worker-messages.ts';

/** Sound that waits longer than this to be written is told. */
const LATE_MS = 2_000;
const thisComputer: SoundSource = { listMicrophones, openMicrophone, startCaptureThread };

export function createRecorder({
  api,
  attachCapture,
  memory,
  source = thisComputer,
}: RecorderParts): Recorder {
  const listeners = new Set<() => void>();
  const meterListeners = new Set<() => void>();
  let view: RecorderView = {
    state: { name: 'idle' },
    microphones: [],
    microphone: undefined,
    format: undefined,
    isStereo: false,
    storyId: null,
    error: undefined,
    isShown: false,
  };
  let meter: Meter = { levels: [], take: undefined };
  let opened: OpenMicrophone | undefined;
  let thread: CaptureThread | undefined;
  let chosenChannels: 1 | 2 | undefined;
  let openings = 0;

  function show(change: Partial<RecorderView>) {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }
  function happen(event: CaptureEvent) {
    const state = nextState(view.state, event);
    if (state !== view.state) show({ state });
  }
  function showMeter(next: Meter) {
    meter = next;
    for (const listener of meterListeners) listener();
  }

  function letGo() {
    thread?.close();
    opened?.close();
    thread = undefined;
    opened = undefined;
    chosenChannels = undefined;
    show({ microphone: undefined, format: undefined, isStereo: false });
    showMeter({ levels: [], take: undefined });
  }

  function hear(message: FromWorker) {
    switch (message.type) {
      case 'format': {
        if (isTaking(view.state)) return;
        const heard = message.hears === 1 || message.channels === 1 ? 1 : 2;
        show({
          isStereo: message.channels > 1,
          format: {
            sampleRateHz: message.sampleRateHz,
            channels: message.channels === 1 ? 1 : (chosenChannels ?? heard),
            bitsPerSample: 24,
          },
        });
        break;
      }
      case 'levels':
        showMeter({ levels: message.levels, take: message.take });
        if (message.take) watch(message.take);
        break;
      case 'source-ended':
        endOfSource();
        break;
      case 'waiting':
        showMeter({ ...meter, take: message.take });
        watch(message.take);
        break;
      case 'stopped':
        void complete(message.take.missingFrames);
        break;
      case 'take-refused':
        happen({ type: 'trouble', trouble: 'take-lost' });
        happen({ type: 'stop-pressed' });
        void complete();
        break;
      case 'core-port-closed':
        if (isTaking(view.state)) happen({ type: 'trouble', trouble: 'not-connected' });
        break;
      case 'failed':
        endOfSource();
        break;
    }
  }

  function watch({ totalFrames, committedFrames, trouble, missingFrames }: SenderState) {
    const lateMs = ((totalFrames - committedFrames) / (view.format?.sampleRateHz ?? 1)) * 1000;
    if (trouble !== undefined && lateMs > LATE_MS) happen({ type: 'trouble', trouble });
    else if (trouble === undefined && missingFrames > 0)
      happen({ type: 'trouble', trouble: 'samples-missing' });
    else if (trouble === undefined && 'trouble' in view.state && view.state.trouble)
      happen({ type: 'trouble-over' });
  }

  /** The microphone was unplugged: the take ends in good order, and the person is told. */
  function endOfSource() {
    const wasTaking = view.state.name === 'recording' || view.state.name === 'paused';
    if (wasTaking) {
      happen({ type: 'source-ended' });
      thread?.send({ type: 'stop' });
    } else if (!isTaking(view.state)) {
      letGo();
      happen({ type: 'microphone-failed', problem: 'none-found' });
    }
  }

  /** @param missingSamples of the whole take, as far as this side knows */
  async function complete(missingSamples = 0) {
    if (view.state.name !== 'saving') return;
    const { recordingId } = view.state;
    if (missingSamples > 0) happen({ type: 'trouble', trouble: 'samples-missing' });
    try {
      await api.recordings.finish({ id: recordingId, missingSamples });
      happen({ type: 'saved' });
    } catch (error) {
      show({ error });
      happen({ type: 'save-failed' });
    }
    letGo();
  }

  function connect() {
    const { port1, port2 } = new MessageChannel();
    attachCapture(port1);
    thread?.send({ type: 'core-port', port: port2 }, [port2]);
  }

  async function refreshMicrophones() {
    show({ microphones: await source.listMicrophones() });
  }

  async function openChosen(id: string | undefined): Promise<OpenMicrophone> {
    try {
      return await source.openMicrophone(id ?? memory.get());
    } catch (error) {
      // The one of last time is not plugged in today.
      if (id === undefined && memory.get() !== undefined && problemOf(error) === 'none-found')
        return source.openMicrophone(undefined);
      throw error;
    }
  }

  async function open(microphoneId?: string) {
    show({ isShown: true });
    if (isTaking(view.state)) return;
    openings += 1;
    const thisOpening = openings;
    letGo();
    happen({ type: 'asked' });
    try {
      const microphone = await openChosen(microphoneId);
      if (thisOpening !== openings) return microphone.close();
      opened = microphone;
      const { track, id, name } = microphone;
      track.addEventListener('ended', () => {
        if (opened?.track === track) endOfSource();
      });
      const started = await source.startCaptureThread({
        track,
        onMessage: (message) => {
          if (thisOpening === openings) hear(message);
        },
      });
      if (thisOpening !== openings) {
        started.close();
        return microphone.close();
      }
      thread = started;
      if (microphoneId !== undefined) memory.set(microphoneId);
      show({ microphone: { id, name }, error: undefined });
      happen({ type: 'granted' });
      await refreshMicrophones();
    } catch (error) {
      if (thisOpening !== openings) return;
      letGo();
      show({ error });
      happen({ type: 'microphone-failed', problem: problemOf(error) });
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => view,
    subscribeMeter(listener) {
      meterListeners.add(listener);
      return () => meterListeners.delete(listener);
    },
    meter: () => meter,
    open,
    release() {
      show({ isShown: false });
      if (isTaking(view.state)) return;
      openings += 1;
      letGo();
      happen({ type: 'released' });
    },
    chooseChannels(channels) {
      if (isTaking(view.state) || view.format === undefined) return;
      chosenChannels = channels;
      show({ format: { ...view.format, channels } });
    },
    async record(storyId) {
      const { format, microphone } = view;
      if (view.state.name !== 'ready' || format === undefined || microphone === undefined) return;
      happen({ type: 'record-pressed' });
      show({ storyId, error: undefined });
      try {
        const deviceName = microphone.name.replace(/\p{Cc}/gu, ' ').slice(0, 300);
        const { id } = await api.recordings.begin({ storyId, deviceName, format });
        thread?.send({ type: 'start', recordingId: id, format });
        connect();
        happen({ type: 'started', recordingId: id });
      } catch (error) {
        show({ error });
        happen({ type: 'start-failed' });
      }
    },
    async moveTo(storyId) {
      if (!('recordingId' in view.state) || view.state.recordingId === undefined) return;
      try {
        await api.recordings.update({ id: view.state.recordingId, storyId });
        show({ storyId });
      } catch (error) {
        show({ error });
      }
    },
    pause() {
      thread?.send({ type: 'pause' });
      happen({ type: 'pause-pressed' });
    },
    resume() {
      thread?.send({ type: 'resume' });
      happen({ type: 'resume-pressed' });
    },
    stop() {
      if (view.state.name !== 'recording' && view.state.name !== 'paused') return;
      happen({ type: 'stop-pressed' });
      thread?.send({ type: 'stop' });
    },
    giveUp: () => thread?.send({ type: 'give-up' }),
    async saveAgain() {
      const { state } = view;
      if (state.name !== 'troubled' || state.problem !== 'not-saved') return;
      if (state.recordingId === undefined) return;
      show({ state: { name: 'saving', recordingId: state.recordingId } });
      await complete();
    },
    reconnect() {
      if (isTaking(view.state) && view.state.name !== 'starting') connect();
    },
    tellTrouble(recordingId, trouble) {
      if ('recordingId' in view.state && view.state.recordingId === recordingId)
        happen({ type: 'trouble', trouble });
    },
    refreshMicrophones,
    soundTrack: () => opened?.track.clone(),
  };
}
