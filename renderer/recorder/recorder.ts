// The recorder: one for the whole window, so that a take goes on whatever page is shown. The page only steers; sound goes past it.
import type { TakeFormat } from '../../shared/model/recording.ts';
import { isTaking } from './capture-states.ts';
import { startCaptureThread } from './capture-thread.ts';
import { createEars } from './ears.ts';
import { listMicrophones, openMicrophone, plainName, problemOf } from './microphones.ts';
import { createRecorderStore } from './recorder-store.ts';
import type { Recorder, RecorderParts, Sample, SoundSource } from './recorder-view.ts';
import type { SenderState } from './take-sender.ts';
import type { FromWorker } from './worker-messages.ts';

/** Sound that waits longer than this to be written is told. */
const LATE_MS = 2_000;
/** A microphone that ends sooner after it was opened is not opened again by itself. */
const WORTH_TRYING_MS = 2_000;
const thisComputer: SoundSource = { listMicrophones, openMicrophone, startCaptureThread };

export function createRecorder({
  api,
  attachCapture,
  memory,
  source = thisComputer,
}: RecorderParts): Recorder {
  const store = createRecorderStore();
  const { view, meter, show, happen, showMeter } = store;
  let chosenChannels: 1 | 2 | undefined;
  let sampled: ((sample: Sample | undefined) => void) | undefined;
  /** Of the whole take that was stopped, as far as this side knows. */
  let missingSamples = 0;

  const ears = createEars({
    source,
    memory,
    onMessage: hear,
    onMicrophone: (microphone) => show({ microphone }),
    onTrouble(deviceTrouble) {
      show({ deviceTrouble });
      if (deviceTrouble?.kind === 'looking') showMeter({ ...meter(), levels: [] });
      void refreshMicrophones();
    },
    onEnd(livedMs) {
      if (isTaking(view().state)) return;
      letGo();
      if (livedMs > WORTH_TRYING_MS && view().isShown) void open();
      else happen({ type: 'microphone-failed', problem: 'none-found' });
    },
  });

  function letGo() {
    ears.close();
    chosenChannels = undefined;
    endSample(undefined);
    show({ microphone: undefined, format: undefined, isStereo: false, deviceTrouble: undefined });
    showMeter({ levels: [], take: undefined });
  }

  function endSample(sample: Sample | undefined) {
    sampled?.(sample);
    sampled = undefined;
  }

  function learnFormat({ sampleRateHz, channels, hears }: FromWorker & { type: 'format' }) {
    if (isTaking(view().state)) return;
    const heard = hears === 1 || channels === 1 ? 1 : 2;
    show({
      isStereo: channels > 1,
      format: {
        sampleRateHz,
        channels: channels === 1 ? 1 : (chosenChannels ?? heard),
        bitsPerSample: memory.get('bits') === '16' ? 16 : 24,
      },
    });
  }

  function hear(message: FromWorker) {
    switch (message.type) {
      case 'format':
        learnFormat(message);
        break;
      case 'levels':
        showMeter({ levels: message.levels, take: message.take });
        if (message.take) watch(message.take);
        break;
      case 'waiting':
        showMeter({ ...meter(), take: message.take });
        watch(message.take);
        break;
      case 'sampled': {
        const { sampleRateHz } = message;
        const planes = message.planes.slice(0, view().format?.channels);
        endSample({ planes, sampleRateHz });
        break;
      }
      case 'stopped':
        missingSamples = message.take.missingFrames;
        void complete();
        break;
      case 'take-refused':
        happen({ type: 'trouble', trouble: 'take-lost' });
        happen({ type: 'stop-pressed' });
        void complete();
        break;
      case 'core-port-closed':
        if (isTaking(view().state)) happen({ type: 'trouble', trouble: 'not-connected' });
        break;
      // The rest is for the ears.
      case 'source-began':
      case 'source-ended':
      case 'failed':
        break;
    }
  }

  function watch({ totalFrames, committedFrames, trouble, missingFrames }: SenderState) {
    const { state, format } = view();
    const lateMs = ((totalFrames - committedFrames) / (format?.sampleRateHz ?? 1)) * 1000;
    if (trouble !== undefined && lateMs > LATE_MS) happen({ type: 'trouble', trouble });
    else if (trouble === undefined && missingFrames > 0)
      happen({ type: 'trouble', trouble: 'samples-missing' });
    else if (trouble === undefined && 'trouble' in state && state.trouble)
      happen({ type: 'trouble-over' });
  }

  async function complete() {
    const { state } = view();
    if (state.name !== 'saving') return;
    const { recordingId } = state;
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
    ears.send({ type: 'core-port', port: port2 }, [port2]);
  }

  async function refreshMicrophones() {
    show({ microphones: await source.listMicrophones().catch(() => view().microphones) });
  }

  async function open(microphoneId?: string) {
    show({ isShown: true });
    if (isTaking(view().state)) {
      if (microphoneId !== undefined) await ears.change(microphoneId);
      return;
    }
    letGo();
    happen({ type: 'asked' });
    try {
      if (!(await ears.open(microphoneId))) return;
      show({ error: undefined });
      happen({ type: 'granted' });
      await refreshMicrophones();
    } catch (error) {
      letGo();
      show({ error });
      happen({ type: 'microphone-failed', problem: problemOf(error) });
    }
  }

  function changeFormat(change: Partial<TakeFormat>) {
    const { state, format } = view();
    if (!isTaking(state) && format !== undefined) show({ format: { ...format, ...change } });
  }

  return {
    subscribe: store.subscribe,
    view,
    subscribeMeter: store.subscribeMeter,
    meter,
    open,
    release() {
      show({ isShown: false });
      if (isTaking(view().state)) return;
      letGo();
      happen({ type: 'released' });
    },
    chooseChannels(channels) {
      if (!isTaking(view().state)) chosenChannels = channels;
      changeFormat({ channels });
    },
    chooseBits(bitsPerSample) {
      memory.set('bits', String(bitsPerSample));
      changeFormat({ bitsPerSample });
    },
    sample(seconds) {
      endSample(undefined);
      if (view().state.name !== 'ready') return Promise.resolve(undefined);
      ears.send({ type: 'sample', seconds });
      return new Promise((resolve) => (sampled = resolve));
    },
    cancelSample() {
      endSample(undefined);
      ears.send({ type: 'sample', seconds: 0 });
    },
    async record({ storyId, purpose, personId }) {
      const { state, format, microphone } = view();
      if (state.name !== 'ready' || format === undefined || microphone === undefined) return;
      happen({ type: 'record-pressed' });
      endSample(undefined);
      show({ storyId, purpose, error: undefined });
      missingSamples = 0;
      const { number } = ears;
      ears.holdOn(format.sampleRateHz);
      try {
        const deviceName = plainName(microphone.name);
        const take = { storyId, purpose, personId, deviceName, format };
        const { id } = await api.recordings.begin(take);
        ears.send({ type: 'start', recordingId: id, format, sourceNumber: number });
        connect();
        happen({ type: 'started', recordingId: id });
      } catch (error) {
        ears.letBe();
        show({ error });
        happen({ type: 'start-failed' });
        // The page was left meanwhile: nobody would close it.
        if (!view().isShown) letGo();
      }
    },
    async moveTo(storyId) {
      const { state } = view();
      if (!('recordingId' in state) || state.recordingId === undefined) return;
      try {
        await api.recordings.update({ id: state.recordingId, storyId });
        show({ storyId });
      } catch (error) {
        show({ error });
      }
    },
    pause() {
      ears.send({ type: 'pause' });
      happen({ type: 'pause-pressed' });
    },
    resume() {
      ears.send({ type: 'resume' });
      happen({ type: 'resume-pressed' });
    },
    stop() {
      const { name } = view().state;
      if (name !== 'recording' && name !== 'paused') return;
      happen({ type: 'stop-pressed' });
      ears.letBe();
      if (view().deviceTrouble?.kind !== 'went-on') show({ deviceTrouble: undefined });
      ears.send({ type: 'stop' });
    },
    giveUp: () => ears.send({ type: 'give-up' }),
    async saveAgain() {
      const { state } = view();
      if (state.name !== 'troubled' || state.problem !== 'not-saved') return;
      if (state.recordingId === undefined) return;
      show({ state: { name: 'saving', recordingId: state.recordingId } });
      await complete();
    },
    tryAgain: () => ears.lookAgain(),
    seen() {
      const { deviceTrouble } = view();
      if (deviceTrouble?.kind === 'went-on' || deviceTrouble?.kind === 'not-changed')
        show({ deviceTrouble: undefined });
    },
    reconnect() {
      const { state } = view();
      if (isTaking(state) && state.name !== 'starting') connect();
    },
    tellTrouble(recordingId, trouble) {
      const { state } = view();
      if ('recordingId' in state && state.recordingId === recordingId)
        happen({ type: 'trouble', trouble });
    },
    async refreshMicrophones() {
      ears.lookAgain();
      await refreshMicrophones();
      const { state, isShown } = view();
      const isMissing = state.name === 'troubled' && state.problem === 'none-found';
      if (isMissing && isShown && view().microphones.length > 0) await open();
    },
    soundTrack: () => ears.track?.clone(),
  };
}
