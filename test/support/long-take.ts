// A program of its own that records a long take as fast as the disk takes it, block by block as they come from a recorder.
// node long-take.ts FOLDER MINUTES: prints one line of JSON, see LongTake.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createCore } from '../../electron/core/create-core.ts';
import { CaptureMessage } from '../../shared/contract/capture.ts';

export interface LongTake {
  durationMs: number;
  tookMs: number;
  /** Memory of the process after ten minutes of sound, and the most that it was since, in bytes. */
  warmBytes: number;
  mostBytes: number;
  /** Milliseconds of each commit of 100 ms of sound: half of them, 99 of 100, the longest; in the first and the last quarter. */
  first: Commits;
  last: Commits;
}

export interface Commits {
  half: number;
  ninetyNine: number;
  longest: number;
}

const FORMAT = { sampleRateHz: 48_000, channels: 2, bitsPerSample: 24 } as const;
const BLOCK_FRAMES = FORMAT.sampleRateHz / 10;
const BLOCK_BYTES = BLOCK_FRAMES * 6;
const BLOCKS_A_MINUTE = 600;
/** Sound comes hundreds of times faster than anybody speaks: until then the collector has not come to rest. */
const WARM_MINUTES = 10;

function commitsOf(times: Float64Array): Commits {
  const sorted = times.toSorted();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { half: at(0.5), ninetyNine: at(0.99), longest: at(1) };
}

let said = '';

async function record(folder: string, minutes: number): Promise<LongTake> {
  const core = createCore({
    clock: () => new Date(),
    newId: randomUUID,
    log: {
      info: () => undefined,
      error: (message, error) => (said = `${message}: ${String(error)}`),
    },
    appFolder: join(folder, 'app'),
    ffmpeg: () => Promise.reject(new Error('not needed')),
  });
  await core.api.library.create({
    folder: join(folder, 'library'),
    organisation: 'Example',
    memberName: 'Example',
    passphrase: 'four plain measuring words',
  });
  const begun = { storyId: null, deviceName: 'Test', format: FORMAT };
  const { id: recordingId } = await core.api.recordings.begin(begun);
  // As a recorder does; a take for which nobody speaks ends after a minute.
  core.session.library?.capture.attend(recordingId);
  const sound = randomBytes(4 * BLOCK_BYTES);
  const blocks = minutes * BLOCKS_A_MINUTE;
  const times = new Float64Array(blocks);
  let warmBytes = 0;
  let mostBytes = 0;
  const startMs = performance.now();
  for (let block = 0; block < blocks; block += 1) {
    const offset = block % (3 * BLOCK_BYTES);
    // Each message arrives as a copy of its own.
    const pcm = new Uint8Array(sound.subarray(offset, offset + BLOCK_BYTES));
    const startFrame = block * BLOCK_FRAMES;
    const message = { type: 'block', recordingId, startFrame, pcm, missingFrames: 0 };
    const beforeMs = performance.now();
    const checked = CaptureMessage.parse(message);
    const answer = checked.type === 'block' && core.session.library?.capture.accept(checked);
    times[block] = performance.now() - beforeMs;
    if (!answer || answer.frames !== startFrame + BLOCK_FRAMES)
      throw new Error(`Block ${block} was not taken: ${said || 'the take is gone'}`);
    if (block % 100 !== 99) continue;
    // As between messages.
    await new Promise((resolve) => setImmediate(resolve));
    const { rss } = process.memoryUsage();
    if (block < WARM_MINUTES * BLOCKS_A_MINUTE) warmBytes = Math.max(warmBytes, rss);
    mostBytes = Math.max(mostBytes, rss);
  }
  const tookMs = performance.now() - startMs;
  const { durationMs } = await core.api.recordings.finish({ id: recordingId });
  await core.close();
  const quarter = blocks >> 2;
  return {
    ...{ durationMs, tookMs, warmBytes, mostBytes },
    first: commitsOf(times.subarray(0, quarter)),
    last: commitsOf(times.subarray(3 * quarter)),
  };
}

const [folder = '', minutes = ''] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await record(folder, Number(minutes)))}\n`);
