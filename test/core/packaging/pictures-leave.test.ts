// Which pictures go along in a package, with what is said beside them, and which stay.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { loadStoryFacts } from '../../../electron/core/packaging/package-facts.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { Protection } from '../../../shared/model/person.ts';
import { addPicture } from '../../support/add-picture.ts';
import { buildBag } from '../../support/build-bag.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import { toldPicture } from '../../support/told-pictures.ts';

let ffmpeg = '';
let library: TestLibrary;
let sample: SampleLibrary;
let teller: PersonId;
let storyId: StoryId;
beforeAll(async () => {
  ffmpeg = (await findFfmpeg({})).path;
});
beforeEach(async () => {
  library = await makeLibrary();
  sample = sampleLibrary(library);
  teller = sample.person({ realName: 'Nadia Examplewala' });
  storyId = sample.story({ narrators: [teller] });
  sample.take(storyId, { frames: 4800 });
});

const today = '2026-11-22';
function leaving() {
  const entry = loadStoryFacts(library.opened(), { storyId, today }).stories[0];
  if (entry === undefined) throw new Error('there is a story');
  return entry;
}

async function plan(id = storyId) {
  const collectionId = sample.collection([id]);
  return library.api.packages.plan({ collectionId, use: 'archive' });
}

async function protect(protection: Protection) {
  await library.api.people.protect({ id: teller, protection });
}

describe('Pictures', () => {
  const told = { word: 'canary', latitude: 52, orientation: 1 };
  const photo = (kind: 'image/jpeg' | 'image/png' | 'image/webp' = 'image/jpeg') =>
    toldPicture(ffmpeg, kind, told);

  test('leave when everybody in them is shown by name and it was said that they may, and not before', async () => {
    const id = addPicture(library, { storyId, bytes: photo() });
    const pictures = () => leaving().story.pictures.length;
    expect(pictures()).toBe(0);
    const saying = { use: 'archive', saidBy: 'Nadia Examplewala', saidOn: today } as const;
    await library.api.attachments.describe({ id, permissions: [{ ...saying, agreed: true }] });
    expect(pictures()).toBe(0);
    await library.api.attachments.describe({ id, peopleListed: true });
    expect(pictures()).toBe(1);
    await library.api.attachments.describe({ id, people: [{ personId: null, name: 'Her aunt' }] });
    expect(pictures()).toBe(0);
    await library.api.attachments.describe({ id, people: [{ personId: teller, name: '' }] });
    expect(leaving().story.pictures[0]?.people).toEqual(['Nadia Examplewala']);
    await library.api.attachments.describe({ id, permissions: [{ ...saying, agreed: false }] });
    expect(pictures()).toBe(0);
  });

  test('are allowed for each use by itself', async () => {
    addPicture(library, { storyId, bytes: photo(), use: 'website' });
    expect(leaving().story.pictures).toEqual([]);
    const asked = { storyId, today, use: 'website' } as const;
    expect(loadStoryFacts(library.opened(), asked).stories[0]?.story.pictures).toHaveLength(1);
  });

  test('tell who gave them only when the story names that person, and the day only when it hides nobody', async () => {
    const id = addPicture(library, { storyId, bytes: photo(), use: 'archive' });
    const { describe: say } = library.api.attachments;
    await say({ id, givenBy: 'Canary Giver', takenOn: '1987-05', caption: 'The yard' });
    expect(leaving().story.pictures[0]).toMatchObject({ givenBy: '', takenOn: '1987-05' });
    await say({ id, givenBy: 'Nadia Examplewala' });
    expect(leaving().story.pictures[0]).toMatchObject({ givenBy: 'Nadia Examplewala' });
    await protect('careful');
    expect(leaving().story.pictures[0]).toMatchObject({ takenOn: '', caption: 'The yard' });
  });

  test('stay when their file cannot be made bare, and the plan says so', async () => {
    addPicture(library, { storyId, bytes: photo(), use: 'archive', mimeType: 'image/heic' });
    const { hints, goingIn } = await plan();
    expect(goingIn[0]?.pictures).toBe(0);
    expect(hints.map(({ hint }) => hint)).toContain('picture-left-out');
  });

  test('with a hidden name beside them keep the story back', async () => {
    sample.person({ realName: 'Yolanda Otherhidden', attribution: 'no-name' });
    const id = addPicture(library, { storyId, bytes: photo(), use: 'archive' });
    await library.api.attachments.describe({ id, altText: 'Yolanda Otherhidden waters a tree' });
    expect((await plan()).leftOut[0]?.blocks).toMatchObject([{ field: 'picture' }]);
  });

  test.each(['image/jpeg', 'image/png', 'image/webp'] as const)(
    'of the kind %s lie in the package bare, under a code of the story',
    async (mimeType) => {
      addPicture(library, { storyId, bytes: photo(mimeType), use: 'archive', mimeType });
      const { files } = await buildBag(library, sample.collection([storyId]));
      const { code } = leaving().story;
      const ending = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }[mimeType];
      const path = `data/interviews/${code}/images/${code}-p01.${ending}`;
      const found = files.find((file) => file.path === path);
      expect(found?.bytes.length).toBeGreaterThan(200);
      expect(found?.bytes.includes('canary')).toBe(false);
    },
  );

  test('that cannot be read stop the package, which names them', async () => {
    addPicture(library, {
      storyId,
      bytes: Buffer.from('\xff\xd8\xffnothing', 'latin1'),
      use: 'archive',
    });
    await expect(buildBag(library, sample.collection([storyId]))).rejects.toMatchObject({
      code: 'media-failed',
      message: expect.stringMatching(/HG-\d{4}-P01/u) as string,
    });
  });
});
