import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import type { Core } from '../../electron/core/create-core.ts';
import { attachCapturePort } from '../../electron/doors/capture-port.ts';
import { linkOfNodePort } from '../../electron/doors/link.ts';
import type { CaptureMessage, CaptureReply } from '../../shared/contract/capture.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import { createSoundIntake } from '../../renderer/recorder/sound-intake.ts';
import type { FromWorker } from '../../renderer/recorder/worker-messages.ts';
import { fakeLater, makeCore, makeLibrary, PASSPHRASES } from '../support/make-core.ts';
import { pseudoNoise } from '../support/noise.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const begin = { storyId: null, deviceName: 'Test', format };

function openPort({ core }: { core: Core }) {
  const { port1: ours, port2: theirs } = new MessageChannel();
  attachCapturePort(core, linkOfNodePort(theirs));
  const replies: CaptureReply[] = [];
  const waiting: ((reply: CaptureReply) => void)[] = [];
  let closed = false;
  ours.on('message', (reply: CaptureReply) => {
    replies.push(reply);
    waiting.shift()?.(reply);
  });
  ours.on('close', () => {
    closed = true;
  });
  onTestFinished(() => ours.close());
  return {
    ours,
    replies,
    isClosed: () => closed,
    ask: (message: CaptureMessage) =>
      new Promise<CaptureReply>((resolve) => {
        waiting.push(resolve);
        ours.postMessage(message);
      }),
  };
}

/** Both ends know that the port is closed. */
const settled = async (port: MessagePort) => {
  await once(port, 'close');
  await new Promise((resolve) => setTimeout(resolve, 20));
};

test('a block is acknowledged once it is on the disk', async () => {
  const library = await makeLibrary();
  const { id: recordingId } = await library.api.recordings.begin(begin);
  const { ask } = openPort(library);
  expect(await ask({ type: 'join', recordingId })).toEqual({
    type: 'committed',
    recordingId,
    frames: 0,
  });
  const pcm = pseudoNoise(300, 1);
  const reply = await ask({ type: 'block', recordingId, startFrame: 0, pcm, missingFrames: 0 });
  expect(reply).toEqual({ type: 'committed', recordingId, frames: 100 });
  const take = await library.api.recordings.finish({ id: recordingId });
  expect(take.sha256).toBe(createHash('sha256').update(pcm).digest('hex'));
});

test('nothing is taken for an unknown take, by an archivist, or while the library is locked', async () => {
  const library = await makeLibrary();
  const { ask } = openPort(library);
  const recordingId = '00000000-0000-4000-8000-00000000ffff' as RecordingId;
  const reasonOf = async () => {
    const reply = await ask({ type: 'join', recordingId });
    return reply.type === 'refused' ? reply.reason : reply.type;
  };
  expect(await reasonOf()).toBe('unknown-take');
  await library.signInAs('archivist');
  expect(await reasonOf()).toBe('not-permitted');
  await library.api.library.lock({});
  expect(await reasonOf()).toBe('locked');
});

test('messages that make no sense are dropped, and after some of them the port is closed', async () => {
  const library = await makeLibrary();
  const { id: recordingId } = await library.api.recordings.begin(begin);
  const { ours, ask, isClosed } = openPort(library);
  const good = { type: 'block', recordingId, startFrame: 0, missingFrames: 0 } as const;
  const bad: unknown[] = [
    null,
    'sound',
    { ...good, pcm: [1, 2, 3] },
    { ...good, pcm: new Uint8Array(0) },
    { ...good, pcm: new Uint8Array(9_000_000) },
    { ...good, pcm: new Uint8Array(3), startFrame: -1 },
    { ...good, pcm: new Uint8Array(3), recordingId: '../../etc/passwd' },
    { ...good, pcm: new Uint8Array(3), extra: 1 },
  ];
  for (const message of bad) ours.postMessage(message);
  expect(await ask({ type: 'join', recordingId })).toMatchObject({ frames: 0 });
  for (let count = bad.length; count < 20; count += 1) ours.postMessage('sound');
  await expect.poll(isClosed).toBe(true);
});

/** The recorder's own capture thread, fed with sound and connected to a core by a real port. */
function startIntake() {
  const told: FromWorker[] = [];
  const intake = createSoundIntake((message) => told.push(message));
  let frame = 0;
  let current: MessagePort | undefined;
  return {
    intake,
    told,
    connect: (core: { core: Core }) => {
      const { ours } = openPort(core);
      // As the worker does: a former port, whose end may be told late, has no say any more.
      current = ours;
      ours.on('message', (reply: CaptureReply) => {
        if (ours === current) intake.receive(reply);
      });
      ours.on('close', () => {
        if (ours === current) intake.disconnect();
      });
      intake.connect((message) => ours.postMessage(message));
      return ours;
    },
    say: (seconds: number, sound: Float32Array) => {
      for (let done = 0; done < seconds * 100; done += 1) {
        const planes = [sound.slice(frame, frame + 480)];
        intake.add({ planes, sampleRateHz: 48_000, timestampUs: (frame / 48_000) * 1e6 });
        frame += 480;
      }
    },
  };
}

function noiseAsFloats(frames: number) {
  const pcm = pseudoNoise(frames * 3, 17);
  const sound = Float32Array.from(
    { length: frames },
    (_, index) => pcm.readIntLE(index * 3, 3) / 2 ** 23,
  );
  return { pcm, sound };
}

test('what the microphone gave is what the recording holds, bit for bit, pauses left out', async () => {
  const library = await makeLibrary();
  const { id: recordingId } = await library.api.recordings.begin(begin);
  const { intake, told, connect, say } = startIntake();
  const { pcm, sound } = noiseAsFloats(48_000 * 3);
  connect(library);
  intake.start({ recordingId, format, sourceNumber: 0 });
  say(1, sound);
  intake.pause();
  say(1, sound);
  intake.resume();
  say(1, sound);
  intake.stop();
  await expect.poll(() => told.at(-1)?.type, { timeout: 20_000 }).toBe('stopped');
  const take = await library.api.recordings.finish({ id: recordingId });
  const second = 48_000 * 3;
  const heard = Buffer.concat([pcm.subarray(0, second), pcm.subarray(2 * second)]);
  expect(take.sha256).toBe(createHash('sha256').update(heard).digest('hex'));
  expect(take.missingSamples).toBe(0);
});

test('when the core dies in the middle of a take and is started anew, the take goes on and no sample is lost', async () => {
  const library = await makeLibrary();
  const { id: recordingId } = await library.api.recordings.begin(begin);
  const { intake, told, connect, say } = startIntake();
  const { pcm, sound } = noiseAsFloats(48_000 * 6);
  const port = connect(library);
  intake.start({ recordingId, format, sourceNumber: 0 });
  say(2, sound);
  const committed = () => library.opened().capture.committedFrames(recordingId);
  await expect.poll(committed, { timeout: 20_000 }).toBe(96_000);

  // The files as they lie there in this moment are what a kill leaves behind.
  const left = join(library.root, 'left-behind');
  cpSync(library.folder, left, { recursive: true });
  port.close();
  intake.disconnect();
  say(2, sound);

  const next = makeCore();
  // At first it is still locked: the take waits.
  connect(next);
  say(1, sound);
  await next.api.library.open({ folder: left, passphrase: PASSPHRASES.lead });
  expect(await next.api.recordings.listInterrupted({})).toHaveLength(1);
  connect(next);
  say(1, sound);
  intake.stop();
  await expect.poll(() => told.at(-1)?.type, { timeout: 20_000 }).toBe('stopped');
  const take = await next.api.recordings.finish({ id: recordingId });
  expect(take).toMatchObject({ state: 'ready', missingSamples: 0, durationMs: 6000 });
  expect(take.sha256).toBe(createHash('sha256').update(pcm).digest('hex'));
});

const historyOf = async ({ api }: Awaited<ReturnType<typeof makeLibrary>>) =>
  (await api.history.list({})).map(({ action }) => action);

test('when the page dies during a take and does not come back, the take ends in good order and the library can be locked', async () => {
  const time = fakeLater();
  const library = await makeLibrary({ later: time.later });
  const { id: recordingId } = await library.api.recordings.begin(begin);
  const { ours, ask } = openPort(library);
  const pcm = pseudoNoise(48_000 * 3, 1);
  await ask({ type: 'join', recordingId });
  await ask({ type: 'block', recordingId, startFrame: 0, pcm, missingFrames: 0 });
  // As long as the port is open the take goes on, however quiet it is: it may be paused.
  time.advance(24 * 3_600_000);
  expect(library.opened().capture.activeIds).toEqual([recordingId]);

  ours.close();
  await settled(ours);
  time.advance(59_000);
  expect(library.opened().capture.activeIds).toEqual([recordingId]);
  time.advance(1_000);
  expect(library.opened().capture.activeIds).toEqual([]);
  expect(await library.api.recordings.get({ id: recordingId })).toMatchObject({
    state: 'ready',
    durationMs: 1000,
    sha256: createHash('sha256').update(pcm).digest('hex'),
  });
  expect((await historyOf(library))[0]).toBe('recordings.endedEarly');
  expect(library.events).toContainEqual({
    event: 'take-troubled',
    payload: { recordingId, trouble: 'source-ended', missingSamples: 0 },
  });
  expect((await library.api.recordings.finish({ id: recordingId })).state).toBe('ready');
  await library.api.library.lock({});
});

test('a page that dies before it has sent any sound does not hold the library either', async () => {
  const time = fakeLater();
  const library = await makeLibrary({ later: time.later });
  const { id } = await library.api.recordings.begin(begin);
  time.advance(60_000);
  expect(await library.api.recordings.get({ id })).toMatchObject({ state: 'ready', sizeBytes: 0 });
  await library.api.library.lock({});
});

test('a recorder that comes back in time goes on with its take, and its old port has no say any more', async () => {
  const time = fakeLater();
  const library = await makeLibrary({ later: time.later });
  const { id: recordingId } = await library.api.recordings.begin(begin);
  const first = openPort(library);
  await first.ask({ type: 'join', recordingId });
  first.ours.close();
  await settled(first.ours);
  time.advance(50_000);
  const second = openPort(library);
  await second.ask({ type: 'join', recordingId });
  const third = openPort(library);
  await third.ask({ type: 'join', recordingId });
  second.ours.close();
  await settled(second.ours);
  time.advance(3_600_000);
  const pcm = pseudoNoise(300, 2);
  expect(
    await third.ask({ type: 'block', recordingId, startFrame: 0, pcm, missingFrames: 0 }),
  ).toMatchObject({ type: 'committed', frames: 100 });
  await library.api.recordings.finish({ id: recordingId });
  time.advance(3_600_000);
  expect(await historyOf(library)).not.toContain('recordings.endedEarly');
});

test('a take that cannot be completed when its page is gone is offered at the next opening', async () => {
  const time = fakeLater();
  const library = await makeLibrary({ later: time.later });
  const { id: recordingId } = await library.api.recordings.begin(begin);
  const { capture, db } = library.opened();
  const pcm = pseudoNoise(300, 1);
  capture.accept({ recordingId, startFrame: 0, pcm, missingFrames: 0 });
  db.sql.exec(
    "create temp trigger no before update on recordings begin select raise(abort, 'no'); end",
  );
  time.advance(60_000);
  expect(capture.activeIds).toEqual([]);
  expect(library.log.errors).toHaveLength(1);
  await library.api.library.lock({});
  await library.api.library.open({ folder: library.folder, passphrase: PASSPHRASES.lead });
  const [offered] = await library.api.recordings.listInterrupted({});
  expect(offered?.id).toBe(recordingId);
  expect((await library.api.recordings.recover({ id: recordingId })).sizeBytes).toBe(300);
});
