import { beforeEach, describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { AttachmentId, PersonId, StoryId } from '../../../shared/model/ids.ts';
import { addPicture } from '../../support/add-picture.ts';
import { plainPicture } from '../../support/told-pictures.ts';
import { twoLibraries } from '../../support/two-libraries.ts';
import type { TwoLibraries } from '../../support/two-libraries.ts';

const NADIA = 'Nadia Examplewala';

let libraries: TwoLibraries;
let storyId: StoryId;
let teller: PersonId;
let pictureThere: AttachmentId;
beforeEach(async () => {
  libraries = await twoLibraries();
  const { sender, sample } = libraries;
  storyId = sample.story({ title: 'The bread oven' });
  sample.take(storyId, { frames: 480 });
  const [person] = await sender.api.people.list({});
  if (person === undefined) throw new Error('nobody tells it');
  teller = person.id;
  const { path: ffmpeg } = await findFfmpeg({});
  const bytes = plainPicture(ffmpeg, 'image/jpeg');
  pictureThere = addPicture(sender, { storyId, bytes, use: 'archive' });
  await say({ caption: 'The oven.', people: [{ personId: teller, name: '' }] });
  await receive();
});

type Said = Omit<Parameters<TwoLibraries['sender']['api']['attachments']['describe']>[0], 'id'>;

async function say(said: Said): Promise<void> {
  await libraries.sender.api.attachments.describe({ id: pictureThere, ...said });
}
async function receive(): Promise<void> {
  await libraries.receiver.api.intakes.receive({ path: await libraries.send([storyId]) });
}
async function pictureHere() {
  const [picture] = await libraries.receiver.api.attachments.list({ storyId });
  if (picture === undefined) throw new Error('no picture came in');
  return picture;
}
/** Whoever is in it is somebody of this library, with whom one must be careful. */
async function linkHere(): Promise<PersonId> {
  const { api } = libraries.receiver;
  const [person] = await api.people.list({});
  if (person === undefined) throw new Error('nobody came in');
  await api.people.protect({ id: person.id, protection: 'careful' });
  const { id } = await pictureHere();
  await api.attachments.describe({ id, people: [{ personId: person.id, name: NADIA }] });
  return person.id;
}
const asked = async () =>
  (await libraries.receiver.api.intakeQuestions.list({ decided: false })).map(
    ({ about, ours, theirs }) => ({ about, ours, theirs }),
  );
const namesHere = async () => (await pictureHere()).people.map(({ name }) => name);

describe('A newer package, of a picture that is here', () => {
  test('takes nobody out of it who was linked here with a person, and asks', async () => {
    const person = await linkHere();
    await say({ caption: 'The oven, in 1961.', people: [] });
    await receive();
    const { people, caption } = await pictureHere();
    expect(people).toMatchObject([{ personId: person }]);
    expect(caption).toBe('The oven.');
    expect(await asked()).toEqual([
      { about: 'pictures', ours: `The oven.\n${NADIA}`, theirs: 'The oven, in 1961.' },
    ]);
  });

  test('keeps who was linked here where its other words are new', async () => {
    const person = await linkHere();
    await say({ caption: 'The oven, in 1961.' });
    await receive();
    expect((await pictureHere()).people).toMatchObject([{ personId: person }]);
    expect(await asked()).toEqual([
      { about: 'pictures', ours: 'The oven.', theirs: 'The oven, in 1961.' },
    ]);
  });

  test('takes no name out of it that nobody has touched here, and asks', async () => {
    await say({ people: [] });
    await receive();
    expect(await namesHere()).toEqual([NADIA]);
    expect(await asked()).toEqual([
      { about: 'pictures', ours: `The oven.\n${NADIA}`, theirs: 'The oven.' },
    ]);
  });

  test('asks nothing where it tells of the picture what was told before', async () => {
    const person = await linkHere();
    await libraries.sender.api.stories.update({ id: storyId, summary: 'Other words.' });
    await receive();
    expect((await pictureHere()).people).toMatchObject([{ personId: person }]);
    expect(await asked()).toEqual([]);
  });
});
