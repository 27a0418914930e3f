// Run as a process of its own by tests: opens a library and holds it until it is killed; on request it records, brings in a sound, makes a delivery, hands the library over, takes one in, or gives a storyteller's copy.
import { createCore } from '../../electron/core/create-core.ts';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';
import { usualShape } from '../../shared/model/deposit.ts';
import { CollectionId, PersonId, RecordingId, StoryId } from '../../shared/model/ids.ts';
import { PackageForm } from '../../shared/model/package.ts';

const [folder = '', appFolder = '', work = '', soundPath = ''] = process.argv.slice(2);
const core = createCore({
  clock: () => new Date(),
  newId: () => crypto.randomUUID(),
  log: { info: () => undefined, error: () => '' },
  appFolder,
  ffmpeg: () =>
    work === 'export' || work === 'copy'
      ? findFfmpeg({})
      : Promise.reject(new Error('not used here')),
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
if (work === 'export') {
  const [collectionId, destination = '', form] = soundPath.split('\n');
  await core.api.packages.exportArchive(
    {
      ...{ collectionId: CollectionId.parse(collectionId), destination, recipient: 'Archive' },
      shape: { ...usualShape, form: PackageForm.parse(form), unit: 'story' },
    },
    { onProgress: ({ state, fraction }) => process.stdout.write(`${state} ${fraction}\n`) },
  );
  process.stdout.write('made\n');
}
const onProgress = ({ state, fraction }: { state: string; fraction: number }) =>
  process.stdout.write(`${state} ${fraction}\n`);
if (work === 'handover') {
  const [destination = '', passphrase = ''] = soundPath.split('\n');
  await core.api.handovers.make({ destination, passphrase }, { onProgress });
  process.stdout.write('made\n');
}
if (work === 'receive') {
  const [path = '', passphrase = ''] = soundPath.split('\n');
  await core.api.handovers.receive({ path, passphrase }, { onProgress });
  process.stdout.write('made\n');
}
if (work === 'copy') {
  const [storyId, personId, destination = '', form] = soundPath.split('\n');
  const ids = { storyId: StoryId.parse(storyId), personId: PersonId.parse(personId) };
  const what = { ...ids, destination, form: PackageForm.parse(form) };
  await core.api.storytellerCopies.give(what, { onProgress });
  process.stdout.write('made\n');
}
// Something must keep the process alive, and the core: what nobody holds is collected, and its library closed.
setInterval(() => core, 1000);
