// A straight line between the stops of a trail leads nobody past a home.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { between, here, north, page, withTrail } from '../../support/exhibition-with-trail.ts';

describe('Between stops no straight line is drawn past a home', () => {
  test('on no part of the map, so that nobody sees where one is missing', async () => {
    const { api, walk, show, make, home } = await withTrail();
    const { id: trail, stops } = await walk();
    const { id } = await show(trail);
    await home(between);
    const [verdict] = (await api.exhibitions.plan({ id, what: 'kiosk' })).trails;
    expect(verdict).toMatchObject({ reasons: [], isLineHidden: true });
    const walked = page((await make(id)).path, 'en/trail-1.html');
    expect(walked).not.toContain('class="way"');
    expect(walked.match(/class="sign"/gu)).toHaveLength(2);
    const away = { lat: 52.4897, lng: -1.9135 };
    await api.trails.update({ id: trail, path: [here, away, north], stops });
    expect((await api.exhibitions.plan({ id, what: 'kiosk' })).trails).toMatchObject([
      { reasons: [], isLineHidden: false },
    ]);
    expect(page((await make(id)).path, 'en/trail-1.html')).toContain('class="way"');
  }, 60_000);

  test('and of a single stop nothing is said of lines', async () => {
    const { api, walk, show, home, stop } = await withTrail();
    await home(here);
    const { id } = await show((await walk({ stops: [stop()] })).id);
    const [verdict] = (await api.exhibitions.plan({ id, what: 'kiosk' })).trails;
    expect(verdict).toMatchObject({ reasons: ['near-a-home'], isLineHidden: false });
  });

  test('nor in the files for maps and phones of a trail that goes alone', async () => {
    const { api, library, walk, home } = await withTrail();
    const { id, stops } = await walk();
    await home(between);
    const make = async () => {
      const destination = join(library.root, library.newId());
      mkdirSync(destination);
      return (await api.trails.make({ id, destination, recipient: 'The walkers' })).path;
    };
    expect(await api.trails.plan({ id })).toMatchObject({ isWayNear: false, isLineHidden: true });
    const alone = await make();
    expect(page(alone, 'trail.html')).not.toContain('class="way"');
    expect(page(alone, 'trail.gpx')).not.toMatch(/<rte>|<trk>/u);
    expect(page(alone, 'trail.gpx').match(/<wpt /gu)).toHaveLength(2);
    expect(page(alone, 'trail.kml')).not.toContain('<LineString>');
    expect(page(alone, 'trail.geojson')).not.toContain('LineString');
    // Somebody's phone would lead straight along a route, wherever the way was drawn.
    await api.trails.update({ id, path: [here, { lat: 52.4897, lng: -1.9135 }, north], stops });
    const drawn = page(await make(), 'trail.gpx');
    expect(drawn).toContain('<trk>');
    expect(drawn).not.toContain('<rte>');
  }, 60_000);
});
