// Run as a process of its own by tests: opens a library and holds it until it is killed; on request it records, or brings in a sound.
import { createCore } from '../../electron/core/create-core.ts';
import { RecordingId } from '../../shared/model/ids.ts';

const [folder = '', appFolder = '', work = '', soundPath = ''] = process.argv.slice(2);
const core = createCore({
  clock: () => new Date(),
  newId: () => crypto.randomUUID(),
  log: { info: () => undefined, error: () => '' },
  appFolder,
  ffmpeg: () => Promise.reject(new Error('not used here')),
  scryptLogN: 4,
});

await core.api.library.open({ folder, passphrase: process.env.TEST_PASSPHRASE ?? '' });
process.stdout.write('open\n');

if (work === 'record') {
  const library = core.session.library;
  if (library === undefined) throw new Error('the library did not open');
  const writer = library.media.create(RecordingId.parse(crypto.randomUUID()), {
    live: true,
    facts: {
      kind: 'take',
      mimeType: 'audio/wav',
      startedAt: new Date().toISOString(),
      sampleRateHz: 48_000,
      channels: 1,
      bitsPerSample: 24,
    },
  });
  for (let block = 0; ; block += 1) {
    writer.append(Buffer.alloc(14_400, block % 251));
    process.stdout.write(`${writer.sizeBytes}\n`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
if (work === 'import') {
  await core.api.recordings.importFile(
    { path: soundPath, storyId: null },
    { onProgress: ({ state, fraction }) => process.stdout.write(`${state} ${fraction}\n`) },
  );
}
// Something must keep the process alive.
setInterval(() => undefined, 1000);
