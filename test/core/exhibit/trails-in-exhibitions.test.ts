// A trail in an exhibition is judged like everything in it: what may be shown is a page, and what may not is left out whole, with the reason.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eraseRows } from '../../../electron/core/db/erase-rows.ts';
import type { TrailId } from '../../../shared/model/ids.ts';
import { filesIn } from '../../support/build-bag.ts';
import { codeOf } from '../../support/error-code.ts';
import { between, here, north, page, withTrail } from '../../support/exhibition-with-trail.ts';
import { withdrawal } from '../features/story-builders.ts';

describe('A trail in an exhibition', () => {
  test('is a page in each language, that the first page and the story lead to', async () => {
    const { walk, show, make, stop, voice, picture } = await withTrail();
    const { id: trail } = await walk({
      stops: [stop({ voice: voice(), picture: picture() }), stop(north)],
    });
    const { id } = await show(trail);
    const { path } = await make(id);
    const walked = page(path, 'en/trail-1.html');
    expect(walked).toContain('<h2><span class="unseen">');
    for (const said of ['From the bus to bread', 'Heard at the stop', 'No steps', 'class="way"'])
      expect(walked).toContain(said);
    expect(walked).toMatch(/<audio[^>]*src="\.\.\/sounds\/hg-\d+-c01\.mp3"/u);
    expect(walked).toMatch(/<img src="\.\.\/pictures\//u);
    expect(walked).toContain('data-captions');
    expect(page(path, 'ur/trail-1.html')).toContain('پرانا اڈہ');
    expect(page(path, 'en/index.html')).toContain('href="trail-1.html"');
    expect(page(path, 'en/story-hg-0002.html')).toContain('href="trail-1.html#stop-1"');
  }, 60_000);

  test('is kept when something else of the exhibition is changed, and can be taken out', async () => {
    const { api, walk, show } = await withTrail();
    const [one, other] = [(await walk()).id, (await walk()).id];
    const { id } = await show(other, one);
    const changed = await api.exhibitions.update({ id, title: { en: 'Other' } });
    expect(changed.trailIds).toEqual([other, one]);
    const { trailIds } = await api.exhibitions.update({ id, trailIds: [one] });
    expect(trailIds).toEqual([one]);
  });

  test('is of this library, stands there once, and is one of at most twelve', async () => {
    const { api, library, walk, show } = await withTrail();
    const { id: trail } = await walk();
    const { id } = await show(trail);
    const put = (trailIds: TrailId[]) => codeOf(api.exhibitions.update({ id, trailIds }));
    expect(await put([library.newId() as TrailId])).toBe('not-found');
    expect(await put([trail, trail])).toBe('invalid-input');
    const many = [];
    for (let count = 0; count < 13; count += 1) many.push((await walk()).id);
    expect(await put(many)).toBe('invalid-input');
    expect((await api.exhibitions.get({ id })).trailIds).toEqual([trail]);
  });

  test('is no page of what shows no trails, and no sound of it goes along there', async () => {
    const { walk, show, make } = await withTrail({ uses: ['exhibition', 'website', 'learning'] });
    const { id } = await show((await walk()).id);
    const names = (await make(id, 'wall').then(({ path }) => filesIn(path))).map(
      (file) => file.path,
    );
    expect(names.filter((name) => /trail|sounds/u.test(name))).toEqual([]);
  }, 60_000);

  test('on the web goes along as files for maps, and on a screen in a room it does not', async () => {
    const { walk, show, make } = await withTrail({ uses: ['exhibition', 'website'] });
    const { id } = await show((await walk()).id);
    const web = await make(id, 'website');
    const walked = page(web.path, 'ur/trail-1.html');
    for (const name of ['trail-1.gpx', 'trail-1.geojson', 'trail-1.kml'])
      expect(walked).toContain(`href="../${name}" download`);
    expect(page(web.path, 'trail-1.gpx')).toMatch(/<link href="sounds\/hg-0002-c01\.mp3">/u);
    const room = await make(id);
    expect(filesIn(room.path).filter(({ path }) => /\.(?:gpx|kml|geojson)$/u.test(path))).toEqual(
      [],
    );
    expect(page(room.path, 'ur/trail-1.html')).not.toContain('.gpx');
  }, 60_000);

  test('on the web says nothing of a story that agreed to exhibitions alone', async () => {
    const { api, walk, show, make, items } = await withTrail();
    const { id: trail } = await walk();
    const { id, sections } = await show(trail);
    const [section] = sections;
    if (section === undefined) throw new Error('there is a section');
    await api.exhibitions.update({ id, sections: [{ ...section, items: [items.text('Hello.')] }] });
    const plan = await api.exhibitions.plan({ id, what: 'website' });
    expect(plan.trails).toMatchObject([
      { reasons: [], items: [{ stop: 1, reasons: ['story-may-not'] }] },
    ]);
    const { path } = await make(id, 'website');
    expect(page(path, 'en/trail-1.html')).toContain('The bakery');
    for (const { path: name, bytes } of filesIn(path)) {
      expect(name).not.toMatch(/hg-\d+|sounds/u);
      expect(bytes.includes('Heard at the stop'), name).toBe(false);
      expect(bytes.includes('We came by bus'), name).toBe(false);
    }
  }, 60_000);
});

describe('A trail that may not be shown is left out, and the rest is made', () => {
  test('near a home, until a lead says that the stop is a public place', async () => {
    const { api, walk, show, make, home, planned } = await withTrail();
    await home(here);
    const { id: trail, stops } = await walk();
    const { id } = await show(trail);
    expect(await planned(id)).toEqual([['near-a-home']]);
    const { path, storyCount } = await make(id);
    expect(storyCount).toBe(0);
    for (const { path: name, bytes } of filesIn(path)) {
      expect(name).not.toMatch(/trail-|sounds/u);
      expect(bytes.includes('From the bus to bread'), name).toBe(false);
    }
    await api.trails.update({
      id: trail,
      stops: stops.map((stop) => ({ ...stop, isPublicPlace: true })),
    });
    expect(await planned(id)).toEqual([[]]);
  }, 60_000);

  test('whose way was drawn past a home', async () => {
    const { walk, show, home, planned } = await withTrail();
    await home(between);
    const { id } = await show((await walk({ path: [here, north] })).id);
    expect(await planned(id)).toEqual([['way-near-a-home']]);
  });

  test('in whose words a name stands that another thing of the exhibition keeps back', async () => {
    const { api, walk, show, items, stop, planned, section } = await withTrail();
    const { id: trail } = await walk({ stops: [stop({ host: 'Zaynab Khanfiction' })] });
    const { id } = await show(trail);
    await api.exhibitions.update({ id, sections: [section(items.quote())] });
    expect(await planned(id)).toEqual([['name-in-words']]);
    await api.trails.update({ id: trail, stops: [stop({ host: 'Amina' })] });
    expect(await planned(id)).toEqual([[]]);
  });

  test('in the bin, or without a stop', async () => {
    const { api, walk, show, planned } = await withTrail();
    const [one, other] = [(await walk()).id, (await walk({ stops: [] })).id];
    const { id } = await show(one, other);
    await api.trails.bin({ id: one });
    expect(await planned(id)).toEqual([['in-the-bin'], ['no-stops']]);
  });

  test('and its names are looked for in the words around no longer', async () => {
    const { api, walk, show, stop, voice } = await withTrail();
    const { id: trail } = await walk({ stops: [stop({ voice: voice() })] });
    const { id } = await show(trail);
    await api.exhibitions.update({ id, opening: { en: 'With Zaynab, and many more.' } });
    const names = async () =>
      (await api.exhibitions.plan({ id, what: 'kiosk' })).names.filter((one) => one.isCertain);
    expect(await names()).toHaveLength(1);
    await api.trails.bin({ id: trail });
    expect(await names()).toEqual([]);
  });

  test('when it comes near a home while it is being made, nothing is made', async () => {
    const { walk, show, make, home, stop } = await withTrail();
    const { id } = await show((await walk({ stops: [stop()] })).id);
    const making = codeOf(make(id));
    await home(here);
    expect(await making).toBe('conflict');
  }, 60_000);
});

describe('A story on a trail of an exhibition', () => {
  test('that is taken back is named with the page of the trail to whoever has the kiosk', async () => {
    const { library, api, walk, show, make, storyId, teller } = await withTrail();
    const { id } = await show((await walk()).id);
    const made = await make(id);
    expect(await api.exhibitions.withStory({ storyId })).toMatchObject([{ id, itemCount: 1 }]);
    await api.agreements.add(withdrawal(storyId, teller));
    const [letter] = await api.takingBack.notices({});
    if (letter === undefined) throw new Error('there is a letter');
    expect(letter.packageName).toBe(made.name);
    const saved = await api.takingBack.saveRemoveNotice({ id: letter.id, folder: library.root });
    const told = readFileSync(saved.path, 'utf8');
    for (const path of ['en/trail-1.html', 'ur/trail-1.html', 'sounds/hg-0002-c01.mp3'])
      expect(told).toContain(path);
    const clean = await make(id);
    for (const { path, bytes } of filesIn(clean.path)) {
      expect(path).not.toMatch(/hg-0002/u);
      expect(bytes.includes('Heard at the stop'), path).toBe(false);
    }
    expect(page(clean.path, 'en/trail-1.html')).toContain('The bakery');
  }, 90_000);

  test('that is erased takes its name out of the words of the exhibition, too', async () => {
    const { library, api, walk, show, storyId } = await withTrail();
    const { id } = await show((await walk()).id);
    await api.exhibitions.update({ id, opening: { en: 'Zaynab Khanfiction told us of bread.' } });
    const at = library.clock.now().toISOString();
    library.opened().db.write({ action: 'test.erase', subject: storyId }, (sql) => {
      eraseRows(sql, storyId, at);
    });
    const { opening, trailIds } = await api.exhibitions.get({ id });
    expect(opening).toEqual({});
    expect(trailIds).toHaveLength(1);
  });
});
