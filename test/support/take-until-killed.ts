// A program of its own that records into a library until somebody kills it. Prints the number of frames after each commit.
import { randomUUID } from 'node:crypto';
import { createCore } from '../../electron/core/create-core.ts';
import { pseudoNoise } from './noise.ts';

const [folder = '', passphrase = '', appFolder = ''] = process.argv.slice(2);
const core = createCore({
  clock: () => new Date(),
  newId: randomUUID,
  log: { info: () => undefined, error: () => '' },
  appFolder,
  ffmpeg: () => Promise.reject(new Error('not needed')),
});
await core.api.library.open({ folder, passphrase });
const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const { id } = await core.api.recordings.begin({ storyId: null, deviceName: 'Test', format });
const sound = pseudoNoise(3 * 480_000, 5);
for (let startFrame = 0; startFrame < 480_000; startFrame += 960) {
  const pcm = sound.subarray(startFrame * 3, (startFrame + 960) * 3);
  core.session.library?.capture.accept({ recordingId: id, startFrame, pcm, missingFrames: 0 });
  process.stdout.write(`${startFrame + 960}\n`);
  await new Promise((resolve) => setTimeout(resolve, 1));
}
