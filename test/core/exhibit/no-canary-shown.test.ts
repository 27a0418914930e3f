// Of what must stay in the library nothing is in anything that is made of an exhibition or a trail: no byte, no name, no sound.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { siteFile } from '../../../electron/dev/build-site.ts';
import { exhibitionOutputs } from '../../../shared/model/exhibition-output.ts';
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import { ExhibitionSectionId } from '../../../shared/model/ids.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { filesIn } from '../../support/build-bag.ts';
import type { FileOfBag } from '../../support/build-bag.ts';
import { canaries } from '../../support/canaries.ts';
import { canaryLibrary, CLOSED } from '../../support/canary-library.ts';
import type { CanaryLibrary } from '../../support/canary-library.ts';
import { holders, looked } from '../../support/look-everywhere.ts';

let ffmpeg = '';
beforeAll(async () => {
  ffmpeg = (await findFfmpeg({})).path;
});

const everything = [...exhibitionOutputs, 'trail'] as const;
const uses = ['exhibition', 'website', 'broadcast'] as const;

interface Row {
  id: string;
  story_id: StoryId;
}

/** All that can be put into an exhibition of this library, whether it may be shown or not. */
function allItems({ library }: CanaryLibrary): ExhibitionItem[] {
  const { sql } = library.opened().db;
  const rows = (query: string) => sql.prepare<[], Row>(query).all();
  const none = { caption: {}, warning: {} };
  const fades = { fadeInMs: 0, fadeOutMs: 0 };
  const items: object[] = rows('select id, id as story_id from stories').map(
    ({ story_id: storyId }) => ({ kind: 'story', storyId, withFilm: true }),
  );
  for (const { id, story_id: storyId } of rows('select id, story_id from recordings'))
    // One across what is closed, two behind it, and all that some sounds have.
    for (const [fromMs, toMs] of [
      [CLOSED.fromMs - 100, CLOSED.toMs + 300],
      [CLOSED.toMs + 150, 1400],
      [1500, 2900],
      [0, 1000],
    ])
      items.push({
        ...{ kind: 'clip', storyId, recordingId: id as RecordingId, fromMs, toMs, ...fades },
        withFilm: true,
      });
  for (const { id, story_id: storyId } of rows('select id, story_id from transcripts')) {
    const lines = sql
      .prepare<[string], string>(
        'select id from transcript_lines where transcript_id = ? order by position',
      )
      .pluck()
      .all(id);
    const [first, last] = [lines[0], lines.at(-1)];
    for (const line of lines)
      items.push({ kind: 'quote', storyId, transcriptId: id, fromLineId: line, toLineId: line });
    items.push({ kind: 'quote', storyId, transcriptId: id, fromLineId: first, toLineId: last });
  }
  for (const { id, story_id: storyId } of rows(
    'select id, story_id from attachments where story_id is not null',
  ))
    items.push({ kind: 'picture', storyId, attachmentId: id });
  return items.map((item) => ({ ...none, ...item, id: library.newId() })) as ExhibitionItem[];
}

/** Only while this test runs is the library there: all that is asked of what left comes from here. */
async function makeAll(made: CanaryLibrary): Promise<Map<string, FileOfBag[]>> {
  const { library } = made;
  const { api } = library;
  for (const storyId of [made.hidden, made.shown]) made.sample.check(storyId);
  const items = allItems(made);
  const section = ExhibitionSectionId.parse(library.newId());
  const { id } = await api.exhibitions.create({
    ...{ title: { en: 'Rooms' }, opening: { en: 'Welcome.' }, languages: ['en', 'ur'] },
    guestBook: true,
    sections: [{ id: section, title: { en: 'All' }, introduction: {}, items }],
  });
  const { id: trail, stops } = await api.trails.create({
    title: { en: 'A walk' },
    stops: allItems(made)
      .filter((item) => item.kind === 'clip')
      .map(({ kind: _kind, withFilm: _film, ...voice }, index) => ({
        ...{ id: library.newId() as never, lat: 52.45 + index / 1000, lng: -1.85, voice },
        ...{ title: { en: `Stop ${index}` }, text: {}, picture: null, host: '', accessWords: {} },
        access: { steps: 'no', toilets: 'not-known', benches: 'yes' } as const,
        ...{ locality: '', isPublicPlace: false },
      })),
  });
  const seen = stops.map((stop) => ({ ...stop, isPublicPlace: true }));
  await api.trails.update({ id: trail, stops: seen });
  await api.exhibitions.update({ id, trailIds: [trail] });
  const all = new Map<string, FileOfBag[]>();
  const recipient = 'Example Hall';
  for (const what of exhibitionOutputs) {
    const destination = join(library.root, what);
    mkdirSync(destination);
    const webAddress = 'https://example.invalid/rooms/';
    await api.exhibitions.make({ id, what, destination, recipient, webAddress });
    all.set(what, filesIn(destination));
  }
  const destination = join(library.root, 'trail');
  mkdirSync(destination);
  await api.trails.make({ id: trail, destination, recipient });
  all.set('trail', filesIn(destination));
  return all;
}

/** Every sample as a number of 16 bits, one channel. */
function decoded(bytes: Buffer): Int16Array {
  const form = ['-map', '0:a', '-ac', '1', '-ar', '48000', '-f', 's16le', '-'];
  const raw = execFileSync(ffmpeg, ['-v', 'error', '-i', '-', ...form], {
    ...{ input: bytes, maxBuffer: 1 << 28 },
  });
  return new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
}

const loudest = (samples: Int16Array) =>
  samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe('From a library full of what must stay', () => {
  let all: Promise<Map<string, FileOfBag[]>> | undefined;
  const once = () => (all ??= canaryLibrary(ffmpeg, uses, { siteFile }).then(makeAll));

  test.each(everything)(
    'nothing of it is in what is made as %s',
    async (what) => {
      const inside = looked((await once()).get(what) ?? []);
      const found = Object.entries(canaries)
        .map(([kind, word]) => [kind, holders(inside, word)] as const)
        .filter(([, files]) => files.length > 0);
      expect(Object.fromEntries(found)).toEqual({});
    },
    300_000,
  );

  test.each(everything)(
    'what may be shown is there: %s',
    async (what) => {
      const files = (await once()).get(what) ?? [];
      const inside = looked(files);
      expect(holders(inside, 'Wren').length).toBeGreaterThan(0);
      const sounds = files.filter(({ path }) => path.endsWith('.mp3'));
      expect(sounds.length > 0).toBe(what !== 'wall');
    },
    300_000,
  );

  test.each(everything)(
    'no sound holds anything of a closed part: %s',
    async (what) => {
      const files = (await once()).get(what) ?? [];
      const whole = files.filter(({ path }) => /hg-\d+-\d+\.mp3$/u.test(path));
      const silent = whole.filter(({ bytes }) => {
        const samples = decoded(bytes);
        const part = samples.subarray((CLOSED.fromMs + 80) * 48, (CLOSED.toMs - 80) * 48);
        return loudest(part) < 300 && loudest(samples.subarray(700 * 48)) > 3000;
      });
      // Two of the four sounds of each story have a closed part.
      expect(silent.length).toBe(whole.length / 2);
      const clips = files.filter(({ path }) => /-c\d+\.(?:mp3|wav)$/u.test(path));
      for (const { path, bytes } of clips) {
        const samples = decoded(bytes);
        expect(samples.length / 48, path).toBeLessThan(1450);
        expect(loudest(samples), path).toBeGreaterThan(1000);
      }
      // Two of each take, three of each sound without a closed part, one of the last; once more on the trail that the kiosk and the website show.
      const perForm = { kiosk: 36, website: 36, 'media-pack': 36, cards: 18, wall: 0, trail: 18 };
      expect(clips).toHaveLength(perForm[what]);
    },
    300_000,
  );
});
