// A program of its own that records in real time until somebody kills it: node take-in-real-time.ts FOLDER. Prints when the sound began,
// in milliseconds of the clock that all processes share.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createCore } from '../../electron/core/create-core.ts';

const FORMAT = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const BLOCK_FRAMES = 4_800;
const BLOCK_MS = 100;

const [folder = '', passphrase = ''] = process.argv.slice(2);
const core = createCore({
  clock: () => new Date(),
  newId: randomUUID,
  log: { info: () => undefined, error: (message) => message },
  appFolder: join(folder, 'app'),
  ffmpeg: () => Promise.reject(new Error('not needed')),
});
await core.api.library.open({ folder: join(folder, 'library'), passphrase });
const begun = { storyId: null, deviceName: 'Test', format: FORMAT };
const { id: recordingId } = await core.api.recordings.begin(begun);
const pcm = randomBytes(BLOCK_FRAMES * 3);
const beganMs = performance.timeOrigin + performance.now();
process.stdout.write(`${beganMs}\n`);
let block = 0;
setInterval(() => {
  const heardMs = performance.timeOrigin + performance.now() - beganMs;
  // A block is there when all of it was heard.
  for (; (block + 1) * BLOCK_MS <= heardMs; block += 1)
    core.session.library?.capture.accept({
      ...{ recordingId, startFrame: block * BLOCK_FRAMES, pcm, missingFrames: 0 },
    });
}, 5);
