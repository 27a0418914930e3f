import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type {
  ExhibitionItemId,
  RecordingId,
  StoryId,
  TrailId,
  TrailStopId,
} from '../../../shared/model/ids.ts';
import type { Protection } from '../../../shared/model/person.ts';
import type { TrailStop } from '../../../shared/model/trail.ts';
import { eraseRows } from '../../../electron/core/db/erase-rows.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import { withdrawal } from './story-builders.ts';

let library: TestLibrary;
let sample: SampleLibrary;
let destination = '';
beforeEach(async () => {
  library = await makeLibrary({ siteFile: (name) => Promise.resolve(Buffer.from(name)) });
  sample = sampleLibrary(library);
  destination = join(library.root, 'out');
  mkdirSync(destination);
});

const here = { lat: 52.4797, lng: -1.9085 };

function stop(changes: Partial<TrailStop> = {}): TrailStop {
  return {
    id: library.newId() as TrailStopId,
    ...here,
    ...{ title: { en: 'The library' }, text: { en: 'Look up.' }, accessWords: {} },
    ...{ voice: null, picture: null, host: '', locality: '', isPublicPlace: false },
    access: { steps: 'not-known', toilets: 'not-known', benches: 'not-known' },
    ...changes,
  };
}

function teller(protection: Protection = 'ordinary') {
  return sample.person({
    realName: 'Nadia Examplewala',
    attribution: protection === 'ordinary' ? 'full-name' : 'no-name',
    protection,
  });
}

function agreed(protection: Protection = 'ordinary', wardCode = 'E05011118') {
  const person = teller(protection);
  const storyId = sample.bareStory({ narrators: [person], wardCode });
  sample.agree(storyId, person, { kind: 'participation', words: 'Signed' });
  sample.agree(storyId, person, { kind: 'recording', uses: ['exhibition'], words: 'Signed' });
  const { sql } = library.opened().db;
  sample.take(storyId, { frames: 96_000 });
  sample.check(storyId);
  const recordingId = sql
    .prepare<[string], RecordingId>('select id from recordings where story_id = ?')
    .pluck()
    .get(storyId);
  if (recordingId === undefined) throw new Error('there is a sound');
  return { person, storyId, recordingId };
}

function voiceOf({ storyId, recordingId }: { storyId: StoryId; recordingId: RecordingId }) {
  const id = library.newId() as ExhibitionItemId;
  const part = { fromMs: 200, toMs: 1200, fadeInMs: 100, fadeOutMs: 100 };
  return { id, storyId, recordingId, ...part, caption: { en: 'A word' }, warning: {} };
}

const make = (id: TrailId) =>
  library.api.trails.make({ id, destination, recipient: 'The walkers' });

describe('A trail', () => {
  test('comes back as it was written, with its stops in their order', async () => {
    const one = agreed();
    const stops = [stop({ voice: voiceOf(one), host: 'Reading circle' }), stop({ lat: 52.49 })];
    const path = [here, { lat: 52.49, lng: -1.9085 }];
    const made = await library.api.trails.create({ title: { en: 'Walk', ur: 'سیر' }, stops, path });
    expect(await library.api.trails.get({ id: made.id })).toEqual(made);
    expect(made.stops).toEqual(stops);
    const turned = stops.toReversed();
    expect((await library.api.trails.update({ id: made.id, stops: turned })).stops).toEqual(turned);
  });

  test('keeps no place finer than four decimals', async () => {
    const fine = { lat: 52.479_712_3, lng: -1.908_512_3 };
    const made = await library.api.trails.create({ stops: [stop(fine)], path: [fine, here] });
    expect(made.stops[0]).toMatchObject(here);
    expect(made.path[0]).toEqual(here);
  });

  test('can be put into the bin and taken out, and in the bin nothing of it is changed', async () => {
    const { id } = await library.api.trails.create({ title: { en: 'Walk' } });
    await library.api.trails.bin({ id });
    expect(await library.api.trails.list({})).toEqual([]);
    expect(await codeOf(library.api.trails.update({ id, title: { en: 'Run' } }))).toBe('conflict');
    await library.api.trails.restore({ id });
    expect(await library.api.trails.list({})).toMatchObject([{ id, stopCount: 0 }]);
  });

  test('takes no sound of another story, and no stop twice', async () => {
    const [one, other] = [agreed(), agreed()];
    const wrong = { ...voiceOf(one), recordingId: other.recordingId };
    expect(await codeOf(library.api.trails.create({ stops: [stop({ voice: wrong })] }))).toBe(
      'not-found',
    );
    const twice = stop();
    expect(await codeOf(library.api.trails.create({ stops: [twice, twice] }))).toBe(
      'invalid-input',
    );
  });

  test('counts miles, localities and hosts of all trails, each host once', async () => {
    const far = stop({ lat: 52.58, lng: -1.83, host: 'The Example circle' });
    await library.api.trails.create({ stops: [stop({ host: 'the example Circle ' }), far] });
    await library.api.trails.create({ stops: [stop({ locality: 'Brum' })] });
    const { id } = await library.api.trails.create({ stops: [stop({ host: 'Binned' })] });
    await library.api.trails.bin({ id });
    const progress = await library.api.trails.progress({});
    expect(progress).toMatchObject({ trails: 2, hosts: 1 });
    expect(progress.localities).toContain('Brum');
    expect(progress.miles).toBeGreaterThan(7);
    expect(progress.promise).toEqual({ miles: 20, localities: 10, hosts: 50 });
    const promise = { miles: 12, localities: 5, hosts: 30 };
    expect((await library.api.trails.setPromise(promise)).promise).toEqual(promise);
  });

  test('is named to whoever is about to take a story back', async () => {
    const one = agreed();
    const title = { en: 'Walk' };
    const { id } = await library.api.trails.create({
      title,
      stops: [stop({ voice: voiceOf(one) })],
    });
    const asked = { storyId: one.storyId, personId: one.person };
    const { trails } = await library.api.takingBack.preview(asked);
    expect(trails).toEqual([{ id, title: 'Walk' }]);
  });

  test('is for leads alone', async () => {
    await library.signInAs('journalist');
    expect(await codeOf(library.api.trails.list({}))).toBe('not-permitted');
  });
});

describe('What is made of a trail', () => {
  test('holds the voice of an agreed story, the pages and the files for maps', async () => {
    const { id } = await library.api.trails.create({
      title: { en: 'Walk' },
      languages: ['en', 'ur'],
      stops: [stop({ voice: voiceOf(agreed()) }), stop({ lat: 52.49 })],
    });
    const { path, kind, trailId, name } = await make(id);
    expect({ kind, trailId }).toEqual({ kind: 'trail', trailId: id });
    expect(name).toMatch(/^hg-trail-/u);
    expect(readdirSync(path).toSorted()).toEqual([
      ...[
        'assets',
        'checksums.sha512',
        'full-screen.html',
        'leaflet-ur.html',
        'leaflet.html',
        'sounds',
        'trail-ur.html',
      ],
      ...['trail.geojson', 'trail.gpx', 'trail.html', 'trail.kml'],
    ]);
    const page = readFileSync(join(path, 'trail.html'), 'utf8');
    const [sound = ''] = readdirSync(join(path, 'sounds'));
    expect(page).toContain(`src="sounds/${sound}"`);
    expect(readFileSync(join(path, 'trail-ur.html'), 'utf8')).toContain(
      '<html lang="ur" dir="rtl"',
    );
  }, 30_000);

  test('leaves out the voice of a story that was taken back, and names why', async () => {
    const one = agreed();
    const voice = voiceOf(one);
    const { id } = await library.api.trails.create({
      stops: [stop({ voice }), stop({ lat: 52.49 })],
    });
    await library.api.agreements.add(withdrawal(one.storyId, one.person));
    expect(await library.api.trails.plan({ id })).toMatchObject({
      items: [{ itemId: voice.id, reasons: ['story-may-not'] }],
      ...{ goingIn: 0, leftOut: 1 },
    });
    const { path, storyCount } = await make(id);
    expect(storyCount).toBe(0);
    expect(readdirSync(path)).not.toContain('sounds');
    expect(readFileSync(join(path, 'trail.html'), 'utf8')).not.toContain('A word');
  }, 30_000);

  test('is named, with whoever has it, when a story in it is taken back later', async () => {
    const one = agreed();
    const { id } = await library.api.trails.create({ stops: [stop({ voice: voiceOf(one) })] });
    const made = await make(id);
    await library.api.agreements.add(withdrawal(one.storyId, one.person));
    const notices = await library.api.takingBack.notices({});
    expect(JSON.stringify(notices)).toContain(made.name);
    const files = library
      .opened()
      .db.sql.prepare<[string], string>(
        'select path from package_files where package_id = ? order by path',
      )
      .pluck()
      .all(made.id);
    expect(files).toContain('trail.html');
    expect(files.some((path) => path.startsWith('sounds/'))).toBe(true);
  }, 30_000);

  test('has left, also when an older backup is brought back in which there was no such trail', async () => {
    const one = agreed();
    const { name } = await library.api.backups.make({});
    const title = { en: 'Walk' };
    const stops = [stop({ voice: voiceOf(one) })];
    const { id } = await library.api.trails.create({ title, stops });
    const made = await make(id);
    await library.api.backups.restore({ name });
    const left = await library.api.packages.list({});
    expect(left).toMatchObject([{ id: made.id, kind: 'trail', trailId: id, storyCount: 1 }]);
    const kept = await library.api.trails.get({ id });
    expect(kept).toMatchObject({ title: { en: 'Walk' }, languages: ['en'], stops: [] });
    expect(kept.binnedAt).not.toBeNull();
  }, 30_000);

  test('is refused while a hidden name stands in the words of a stop or of its host', async () => {
    const { storyId } = agreed('careful', 'E05011119');
    expect(storyId).not.toBe('');
    for (const changes of [{ host: 'Nadia Examplewala' }, { text: { ur: 'Nadia Examplewala' } }]) {
      const { id } = await library.api.trails.create({ stops: [stop(changes)] });
      expect(await codeOf(make(id))).toBe('access-blocked');
    }
    expect(readdirSync(destination)).toEqual([]);
  });

  test('says before it is made in which stop and in which of its words a hidden name stands', async () => {
    agreed('careful', 'E05011119');
    const second = stop({ ...{ lat: 52.49, text: { ur: 'Nadia Examplewala' } } });
    const { id } = await library.api.trails.create({
      stops: [stop(), second],
      contact: { en: 'Ask Nadia Examplewala' },
    });
    const { names } = await library.api.trails.plan({ id });
    expect(names.map(({ stopId, field, isCertain }) => [stopId, field, isCertain])).toEqual([
      [null, 'contact', true],
      [second.id, 'text', true],
    ]);
    await expect(make(id)).rejects.toThrow(/how to reach you; .*, stop 2, what people read there/u);
  });

  test('is refused without a stop', async () => {
    const { id } = await library.api.trails.create({ title: { en: 'Walk' } });
    expect(await codeOf(make(id))).toBe('invalid-input');
  });

  test('is refused near a home until a lead says that it is a public place, and again when the stop is moved', async () => {
    const { storyId } = agreed();
    await library.api.places.add({ storyId, kind: 'settlement', words: 'home', ...here });
    const near = stop({ lat: 52.4801 });
    const { id } = await library.api.trails.create({ stops: [near] });
    expect((await library.api.trails.plan({ id })).warnings).toMatchObject([
      { stopId: near.id, why: 'near-a-place', storyId },
    ]);
    expect(await codeOf(make(id))).toBe('access-blocked');
    await library.api.trails.update({ id, stops: [{ ...near, isPublicPlace: true }] });
    expect((await library.api.trails.plan({ id })).warnings).toEqual([]);
    expect((await make(id)).kind).toBe('trail');
    const moved = await library.api.trails.update({
      id,
      stops: [{ ...near, lat: 52.4799, isPublicPlace: true }],
    });
    expect(moved.stops[0]?.isPublicPlace).toBe(false);
  });
});

describe('A story that is erased', () => {
  test('takes its voice and what was said of it out of every trail', async () => {
    const one = agreed();
    const { id, stops } = await library.api.trails.create({
      stops: [stop({ voice: voiceOf(one) })],
    });
    const at = library.clock.now().toISOString();
    library.opened().db.write({ action: 'test.erase', subject: one.storyId }, (sql) => {
      eraseRows(sql, one.storyId, at);
    });
    const left = await library.api.trails.get({ id });
    expect(left.stops).toEqual([{ ...stops[0], voice: null }]);
    const words = library.opened().db.sql.prepare('select words from trail_words').pluck().all();
    expect(words).not.toContain('A word');
  });
});
