// A film in an exhibition: what may be seen of it and nothing else, and no film at all where one answer is missing.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Use } from '../../../shared/model/agreement.ts';
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { ExhibitionOutput } from '../../../shared/model/exhibition-output.ts';
import type { ExhibitionId } from '../../../shared/model/ids.ts';
import { CANARY, coloursIn, colouredTake, loudestIn } from '../../support/coloured-film.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';

const every: readonly Use[] = ['exhibition', 'website'];

async function room() {
  const library = await makeLibrary({ siteFile: (name) => Promise.resolve(Buffer.from(name)) });
  const { api } = library;
  const sample = sampleLibrary(library);
  const teller = sample.person();
  const storyId = sample.bareStory({ narrators: [teller] });
  sample.agree(storyId, teller, { kind: 'participation' });
  const recordingId = await colouredTake(library, storyId);
  const agree = (showFilm: boolean, uses = every) => {
    sample.agree(storyId, teller, { kind: 'recording', uses, showFilm });
    sample.check(storyId);
  };
  const see = (isSaid = true) => api.voices.saySeen({ recordingId, isSaid });
  agree(true);
  await see();
  const item = (more: object = {}) =>
    ({
      ...{ id: library.newId(), kind: 'story', storyId, withFilm: true, caption: {}, warning: {} },
      ...more,
    }) as ExhibitionItem;
  const clip = (fromMs: number, toMs: number) =>
    item({ kind: 'clip', recordingId, fromMs, toMs, fadeInMs: 0, fadeOutMs: 0 });
  const show = async (...items: ExhibitionItem[]): Promise<ExhibitionId> => {
    const section = { id: library.newId() as never, title: {}, introduction: {}, items };
    return (await api.exhibitions.create({ title: { en: 'Rooms' }, sections: [section] })).id;
  };
  const make = (id: ExhibitionId, what: ExhibitionOutput = 'kiosk') =>
    api.exhibitions.make({
      ...{ id, what, destination: mkdtempSync(join(library.root, 'out-')), recipient: 'A library' },
      webAddress: 'https://example.org/rooms/',
    });
  const plan = async (id: ExhibitionId) => api.exhibitions.plan({ id, what: 'kiosk' });
  const why = async () => (await plan(await show(item()))).items[0]?.filmReasons;
  return {
    ...{ library, api, sample, teller, storyId, recordingId, agree, item, clip, show, make, plan },
    ...{ why, see },
  };
}

const second = (seen: readonly string[], from: number, to: number) => [
  ...new Set(seen.slice(Math.round(from * 25), Math.round(to * 25))),
];

test('is seen with its sound, at the right moment, black and silent where it is closed, without what was cut off', async () => {
  const { api, sample, storyId, recordingId, item, show, make, plan } = await room();
  // The film begins after one second: red until 3, green until 5, blue until 7.
  await api.recordings.trim({ id: recordingId, inMs: 3000, outMs: null });
  await api.passages.close({ recordingId, fromMs: 6500, toMs: 7000 });
  sample.check(storyId);
  const id = await show(item());
  expect((await plan(id)).filmBytes).toBeGreaterThan(0);
  const { path } = await make(id);
  const film = join(path, 'films/hg-0002-01.webm');
  const seen = await coloursIn(film);
  expect(seen).not.toContain('red');
  expect(seen.length / 25).toBeCloseTo(5, 0);
  // It is dark for a second on both sides of what is closed or cut off.
  expect(second(seen, 0.1, 0.9)).toEqual(['black']);
  expect(second(seen, 1.1, 1.9)).toEqual(['green']);
  expect(second(seen, 2.1, 2.4)).toEqual(['blue']);
  expect(second(seen, 2.6, 5)).toEqual(['black']);
  expect(await loudestIn(film, 3600, 3950)).toBeLessThan(0.001);
  expect(await loudestIn(film, 500, 2000)).toBeGreaterThan(0.05);
  const bytes = readFileSync(film);
  expect(bytes.includes(CANARY)).toBe(false);
  expect(readFileSync(join(path, 'en/story-hg-0002.html'), 'utf8')).toContain(
    '<video controls playsinline disablepictureinpicture preload="metadata" src="../films/hg-0002-01.webm"',
  );
});

test('has its place on the pages as a visitor sees them, before anything is made, where it may be shown and nowhere else', async () => {
  const { api, agree, clip, item, show } = await room();
  const placesOf = async (...things: ExhibitionItem[]) => {
    const id = await show(...things);
    const { pages } = await api.exhibitions.preview({ id, language: 'en' });
    const page = pages.find((path) => path.startsWith('en/section-1')) ?? '';
    const { html } = await api.exhibitions.preview({ id, language: 'en', page });
    const story = pages.find((path) => path.startsWith('en/story-')) ?? '';
    const whole = await api.exhibitions.preview({ id, language: 'en', page: story });
    const filmsOf = (text: string) =>
      [...text.matchAll(/<video [^>]*src="([^"]+)"/gu)].map(([, path]) => path);
    return [filmsOf(html), filmsOf(whole.html)];
  };
  const ofClip = '../films/hg-0002-c01.webm';
  const ofStory = '../films/hg-0002-01.webm';
  expect(await placesOf(clip(2000, 4000))).toEqual([[ofClip], [ofClip]]);
  expect((await placesOf(item()))[1]).toEqual([ofStory]);
  expect(await placesOf(clip(2000, 4000), item({ withFilm: false }))).toEqual([[ofClip], [ofClip]]);
  agree(false);
  expect(await placesOf(clip(2000, 4000), item())).toEqual([[], []]);
});

test('a clip shows its own part of the film, and is made once', async () => {
  const { library, clip, show, make } = await room();
  const id = await show(clip(2000, 4000));
  const { path } = await make(id);
  const seen = await coloursIn(join(path, 'films/hg-0002-c01.webm'));
  expect(second(seen, 0.1, 0.9)).toEqual(['red']);
  expect(second(seen, 1.1, 1.9)).toEqual(['green']);
  expect(seen.length).toBe(50);
  const kept = () => library.opened().copies.list().toSorted();
  const before = kept();
  await make(id, 'website');
  expect(kept()).toEqual(before);
});

test('is never made for cards or the press', async () => {
  const { agree, clip, item, show, make } = await room();
  agree(true, ['exhibition', 'website', 'broadcast']);
  for (const what of ['cards', 'media-pack'] as const) {
    const { path } = await make(await show(clip(2000, 4000), item()), what);
    expect(existsSync(join(path, 'films'))).toBe(false);
  }
});

test('stays, and the sound alone is heard, where one answer is missing', async () => {
  const { api, agree, sample, see, storyId, recordingId, item, show, make, why } = await room();
  expect(await why()).toEqual([]);
  agree(false);
  expect(await why()).toEqual(['film-not-agreed']);
  const { path } = await make(await show(item()));
  expect(existsSync(join(path, 'films'))).toBe(false);
  expect(existsSync(join(path, 'sounds/hg-0002-01.mp3'))).toBe(true);
  expect(readFileSync(join(path, 'en/story-hg-0002.html'), 'utf8')).not.toContain('<video');
  agree(true);
  const { id } = await api.voices.add({
    ...{ recordingId, label: 'A neighbour', agreedOn: '2026-11-20', agreedHow: 'on paper' },
  });
  sample.check(storyId);
  expect(await why()).toEqual(['film-others', 'film-seen-not-said']);
  await api.voices.agreeFilm({ id, agreed: true });
  expect(await why()).toEqual(['film-seen-not-said']);
  await see();
  expect(await why()).toEqual([]);
});

test('stays until somebody has said who can be seen in this very film, whoever is heard', async () => {
  const { api, library, sample, see, storyId, recordingId, why } = await room();
  await see(false);
  expect(await why()).toEqual(['film-seen-not-said']);
  const said = await see();
  expect(said).toMatchObject({ isSeenSaid: true, seenSaidBy: 'Lea Example' });
  expect(await why()).toEqual([]);
  const { sql } = library.opened().db;
  sql.prepare("update films_seen set sha256 = 'of another film'").run();
  expect(await why()).toEqual(['film-seen-not-said']);
  await see();
  await api.voices.reopen({ recordingId });
  sample.check(storyId);
  expect(await why()).toEqual(['film-seen-not-said']);
});

test('stays where somebody is shown under another name', async () => {
  const { api, teller, why, sample, storyId } = await room();
  await api.people.update({ id: teller, attribution: 'chosen-name', chosenName: 'Amina' });
  sample.check(storyId);
  expect(await why()).toEqual(['film-tells-who']);
});

test('is gone when it was put into the bin, and nothing is left of a story that was taken back', async () => {
  const { api, sample, recordingId, storyId, teller, item, show, make, plan, why } = await room();
  const id = await show(item());
  const { path } = await make(id);
  expect(existsSync(join(path, 'films/hg-0002-01.webm'))).toBe(true);
  const [film] = await api.films.list({ id: recordingId });
  if (film === undefined) throw new Error('there is a film');
  await api.films.bin({ id: film.id });
  expect(await why()).toEqual(['film-not-there']);
  await api.films.restore({ id: film.id });
  expect(await why()).toEqual([]);
  sample.agree(storyId, teller, { kind: 'withdrawal' });
  expect((await plan(id)).goingIn).toBe(0);
  const offer = await api.exhibitions.offer({ storyId });
  expect(offer.sounds).toEqual([]);
});

test('stays once a part of its recording was erased, and what was made of it is erased too', async () => {
  const { api, library, recordingId, clip, show, make, sample, storyId, why } = await room();
  await make(await show(clip(2000, 4000)));
  const kept = () => library.opened().db.sql.prepare('select 1 from kept_clips').all().length;
  expect(kept()).toBe(2);
  await api.recordings.erasePassage({
    ...{ id: recordingId, fromMs: 5000, toMs: 6000, reason: 'she asked', confirm: true },
  });
  sample.check(storyId);
  expect(kept()).toBe(0);
  expect(await why()).toEqual(['film-not-there']);
});
