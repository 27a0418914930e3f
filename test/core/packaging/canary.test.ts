import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { openZip } from '../../../electron/core/packaging/zip-reader.ts';
import { id3v1 } from '../../support/inner-tags.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { writeCases } from '../features/case-builders.ts';
import { sampleLibrary, taggedSound } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

/** Words that are in the library and must never be in a package. */
const canaries = {
  realName: 'Zephyrine Quillfeather',
  firstName: 'Zephyrine',
  surname: 'Quillfeather',
  contact: '0121-canary-contact',
  personNotes: 'canary-person-notes',
  storyNotes: 'canary-story-notes',
  leaveOut: 'canary-leave-out',
  notes: 'canary-interview-notes',
  ownCard: 'canary-question-card',
  case: 'canary-request-or-worry',
  originalName: 'canary-file-name',
  id3: 'canary-id3-artist',
  id3Comment: 'canary-id3-comment',
  listInfo: 'canary-list-artist',
  flacTag: 'canary-flac-artist',
  mp4Tag: 'canary-mp4-artist',
  withdrawn: 'canary-withdrawn-title',
  closed: 'canary-closed-title',
  notAgreed: 'canary-not-agreed-title',
  binned: 'canary-binned-title',
  otherUse: 'canary-other-use-title',
  ward: 'E05011137',
  sensitive: 'canary-sensitive-theme',
  agreement: 'canary-agreement-words',
  adult: 'Quentin Canaryparent',
  recordingTitle: 'canary-recording-title',
  device: 'canary-device-name',
  member: 'Lea Example',
  otherPerson: 'Yolanda Canaryother',
  otherContact: 'canary-other-contact',
  otherCollection: 'canary-other-collection',
  otherCaption: 'canary-other-caption',
  flacEnd: 'canary-flac-end',
  mp3End: 'canary-mp3-end',
  webmTag: 'canary-webm-tag',
  oggTag: 'canary-ogg-tag',
  exactTime: '10:00:00',
  shownId3: 'canary-shown-id3',
} as const;

/** Every way in which a word can lie in a file. */
function encodings(word: string): Buffer[] {
  return [word, word.toLowerCase(), word.toUpperCase()].flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'base64'),
    Buffer.from(Buffer.from(text).toString('hex')),
  ]);
}

function allFiles(folder: string): { name: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: path.slice(folder.length + 1), bytes: readFileSync(path) };
    });
}

async function unzipped(path: string): Promise<{ name: string; bytes: Buffer }[]> {
  const reader = await openZip(path, new AbortController().signal);
  if ('problem' in reader) throw new Error(reader.detail);
  const files: { name: string; bytes: Buffer }[] = [];
  for (const entry of reader.entries)
    files.push({ name: entry.path, bytes: await buffer(reader.open(entry.path)) });
  await reader.close();
  return files;
}

function holders(files: readonly { name: string; bytes: Buffer }[], word: string): string[] {
  return files
    .filter(
      ({ name, bytes }) =>
        name.toLowerCase().includes(word.toLowerCase()) ||
        encodings(word).some((form) => bytes.includes(form)),
    )
    .map(({ name }) => name);
}

async function makePackages() {
  const ffmpeg = (await findFfmpeg({})).path;
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const hidden = sample.person({
    realName: canaries.realName,
    attribution: 'chosen-name',
    chosenName: 'Wren',
    contact: canaries.contact,
    privateNotes: canaries.personNotes,
  });
  const shown = sample.person({ realName: 'Nadia Examplewala' });
  const hiddenStory = sample.story({
    title: 'A winter crossing',
    narrators: [hidden],
    interviewers: [hidden],
    wardCode: canaries.ward,
    privateNotes: canaries.storyNotes,
    leaveOut: canaries.leaveOut,
    tags: ['work', canaries.sensitive.toUpperCase()],
  });
  const words = { words: canaries.agreement, adultName: canaries.adult };
  sample.agree(hiddenStory, hidden, { kind: 'participation', ...words });
  sample.agree(hiddenStory, hidden, { kind: 'recording', ...words });
  sample.person({ realName: canaries.otherPerson, contact: canaries.otherContact });
  sample.take(hiddenStory, { frames: 4000 });
  const mp3 = ['-c:a', 'libmp3lame', '-f', 'mp3'];
  const imports: [Buffer, string][] = [
    [
      taggedSound(ffmpeg, mp3, { artist: canaries.id3, comment: canaries.id3Comment }),
      'audio/mpeg',
    ],
    [taggedSound(ffmpeg, ['-f', 'wav'], { artist: canaries.listInfo }), 'audio/wav'],
    [taggedSound(ffmpeg, ['-f', 'flac'], { artist: canaries.flacTag }), 'audio/flac'],
    [
      taggedSound(ffmpeg, ['-c:a', 'aac', '-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov'], {
        artist: canaries.mp4Tag,
      }),
      'audio/mp4',
    ],
    [Buffer.concat([taggedSound(ffmpeg, mp3, {}), id3v1(canaries.mp3End)]), 'audio/mpeg'],
    [
      Buffer.concat([taggedSound(ffmpeg, ['-f', 'flac'], {}), Buffer.from(canaries.flacEnd)]),
      'audio/flac',
    ],
    [
      taggedSound(ffmpeg, ['-c:a', 'libopus', '-f', 'webm'], { artist: canaries.webmTag }),
      'audio/webm',
    ],
    [
      taggedSound(ffmpeg, ['-c:a', 'libvorbis', '-f', 'ogg'], { artist: canaries.oggTag }),
      'audio/ogg',
    ],
  ];
  for (const [bytes, mimeType] of imports) {
    expect(Object.values(canaries).some((word) => bytes.includes(word))).toBe(true);
    sample.import(hiddenStory, bytes, mimeType, `${canaries.originalName}.mp3`);
  }
  const shownStory = sample.story({ title: 'Shown', narrators: [shown] });
  const tagged = taggedSound(ffmpeg, mp3, { artist: canaries.shownId3 });
  sample.import(shownStory, tagged, 'audio/mpeg', canaries.originalName);

  const withdrawn = sample.story({ title: canaries.withdrawn, narrators: [hidden] });
  sample.agree(withdrawn, hidden, { kind: 'withdrawal' });
  const closed = sample.bareStory({ title: canaries.closed, narrators: [shown] });
  sample.agree(closed, shown, { kind: 'participation' });
  sample.agree(closed, shown, { kind: 'recording', closedUntil: '2090-01-01' });
  const notAgreed = sample.bareStory({ title: canaries.notAgreed, narrators: [shown] });
  const otherUse = sample.bareStory({ title: canaries.otherUse, narrators: [shown] });
  sample.agree(otherUse, shown, { kind: 'participation' });
  sample.agree(otherUse, shown, { kind: 'recording', uses: ['research', 'website'] });
  const binned = sample.story({ title: canaries.binned });
  library.opened().db.write({ action: 'test.update', subject: binned }, (sql) => {
    sql.prepare('update stories set binned_at = updated_at where id = ?').run(binned);
    sql
      .prepare(
        "insert into themes (id, name, sensitive, retired, position) values ('t', ?, 1, 0, 99)",
      )
      .run(canaries.sensitive);
    sql.prepare("insert into story_themes values (?, 't', 0)").run(hiddenStory);
  });
  library.opened().db.write({ action: 'test.update', subject: 'recordings' }, (sql) => {
    sql
      .prepare('update recordings set title = ?, device_name = ?')
      .run(canaries.recordingTitle, canaries.device);
  });
  const privateWords = Object.fromEntries(
    ['summary', 'named', 'keepClosed', 'storytellerWords', 'interviewerWords', 'nextSteps'].map(
      (field) => [field, canaries.notes],
    ),
  );
  for (const { id } of await library.api.recordings.list({ storyId: hiddenStory }))
    await library.api.notes.save({ id, ...privateWords, storytellerFeels: 'upset' });
  await library.api.questions.add({ language: 'en', topic: 'home', text: canaries.ownCard });
  const about = { storyId: hiddenStory, personId: hidden };
  await writeCases(library, about, canaries.case);
  sample.collection([hiddenStory], {
    title: canaries.otherCollection,
    introduction: canaries.otherCollection,
    captions: [canaries.otherCaption],
  });
  for (const storyId of [withdrawn, closed, notAgreed, otherUse, binned])
    sample.take(storyId, { frames: 500, seed: 12_345 });

  const stories = [hiddenStory, withdrawn, closed, notAgreed, shownStory, otherUse, binned];
  const collectionId = sample.collection(stories);
  const destination = join(library.root, 'out');
  mkdirSync(destination);
  const make = (form: 'folder' | 'zip') =>
    exportPackage(library.api, {
      collectionId,
      destination,
      form,
      recipient: 'Example Archive',
    });
  const folder = await make('folder');
  const zip = await make('zip');
  return {
    folder: allFiles(folder.path).map(({ name, bytes }) => ({
      name: join(folder.name, name),
      bytes,
    })),
    zip: [...(await unzipped(zip.path)), { name: zip.name, bytes: readFileSync(zip.path) }],
  };
}

describe('Of what must stay in the library, a package holds nothing', () => {
  let made: Awaited<ReturnType<typeof makePackages>>;
  // Made inside the first test, since the library is taken away after it.
  const once = async () => (made ??= await makePackages());

  test.each(Object.entries(canaries))(
    'no %s, in no byte and no name',
    async (_, word) => {
      const { folder, zip } = await once();
      expect(holders(folder, word)).toEqual([]);
      expect(holders(zip, word)).toEqual([]);
    },
    60_000,
  );

  test('while what is shown is found, so that finding nothing means something', async () => {
    const { folder } = await once();
    expect(holders(folder, 'Nadia Examplewala').length).toBeGreaterThan(2);
    expect(holders(folder, 'Wren').length).toBeGreaterThan(2);
  }, 60_000);

  test('and the package says that tags were left out', async () => {
    const { folder } = await once();
    const crate = folder.find(({ name }) => name.endsWith('ro-crate-metadata.json'));
    const kinds = [...String(crate?.bytes).matchAll(/"masterKind": "(\w+)"/g)].map(
      ([, kind]) => kind,
    );
    expect(
      kinds
        .join(' ')
        .split(' ')
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual([
      ...[
        'capture',
        ...Array<string>(4).fill('wordless'),
        'wordless',
        'wordless',
        'wordless',
        'wordless',
        'wordless',
      ],
    ]);
  }, 60_000);
});
