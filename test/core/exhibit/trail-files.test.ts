// The files of a trail for maps and phones, as others read them.
import { check } from '@placemarkio/check-geojson';
import { describe, expect, test } from 'vitest';
import type { TrailContent } from '../../../electron/core/exhibit/trail-content.ts';
import { trailGeojson } from '../../../electron/core/exhibit/trail-geojson.ts';
import { trailGpx } from '../../../electron/core/exhibit/trail-gpx.ts';
import { trailKml } from '../../../electron/core/exhibit/trail-kml.ts';
import { trailMap } from '../../../electron/core/exhibit/trail-map.ts';
import { kmlSchema, runValidator, schemaFile, validator } from '../../support/validators.ts';
import { schemaErrors } from '../../support/valid-xml.ts';
import { sampleTrail } from '../../support/sample-trail.ts';

const withPath: TrailContent = sampleTrail({
  path: [
    { lat: 52.4797, lng: -1.9085 },
    { lat: 52.481, lng: -1.9 },
    { lat: 52.4775, lng: -1.8939 },
  ],
});

describe('A trail as GPX', () => {
  test('keeps the schema, with a drawn way and without, and with words that look like markup', async () => {
    const schema = schemaFile('gpx-1.1.xsd');
    if (schema === undefined) return;
    for (const content of [withPath, sampleTrail(), sampleTrail({ title: {}, organisation: '' })])
      expect(await schemaErrors(trailGpx(content), schema)).toEqual([]);
    const turned = trailGpx(withPath)
      .replace(/<wpt[\s\S]*<\/wpt>/u, '')
      .replace('</trk>', '</trk><wpt lat="1" lon="1"/>');
    expect(await schemaErrors(turned, schema)).not.toEqual([]);
  });

  test('has the latitude of the Library of Birmingham as its latitude', () => {
    const gpx = trailGpx(withPath);
    expect(gpx).toContain('<wpt lat="52.4797" lon="-1.9085">');
    expect(gpx.match(/<rtept /gu)).toHaveLength(2);
    expect(gpx.match(/<trkpt /gu)).toHaveLength(3);
    expect(trailGpx(sampleTrail())).not.toContain('<trk>');
  });

  test('is read by another program, which finds as many stops', () => {
    const python = validator('python3');
    if (python === undefined) return;
    const program = `import sys
try:
  import gpxpy
except ImportError:
  print('skipped: gpxpy'); sys.exit(0)
g=gpxpy.parse(sys.stdin.read()); print(len(g.waypoints), len(g.routes[0].points), len(g.tracks), g.waypoints[0].latitude)`;
    const { ok, output } = runValidator(python, ['-c', program], { input: trailGpx(withPath) });
    expect(ok).toBe(true);
    if (output.startsWith('skipped')) console.log(output.trim());
    else expect(output.trim()).toBe('2 2 1 52.4797');
  });
});

describe('A trail as GeoJSON', () => {
  test('keeps RFC 7946, longitude first, and tells its words in every language', () => {
    const text = trailGeojson(withPath);
    expect(() => check(text)).not.toThrow();
    const [stop, , line] = JSON.parse(text).features;
    expect(stop.geometry).toEqual({ type: 'Point', coordinates: [-1.9085, 52.4797] });
    expect(stop.properties.title).toEqual({ en: 'The <library> & its roof', ur: 'کتب خانہ' });
    expect(line.geometry.coordinates).toHaveLength(3);
  });

  test('of one stop holds a point and no line', () => {
    const one = sampleTrail();
    const { features } = JSON.parse(trailGeojson({ ...one, stops: one.stops.slice(0, 1) }));
    expect(features).toHaveLength(1);
  });
});

describe('A trail as KML', () => {
  test('keeps the schema of OGC, with a drawn way and without', () => {
    const schema = kmlSchema();
    const xmllint = validator('xmllint');
    if (schema === undefined || xmllint === undefined) return;
    const keeps = (kml: string) =>
      runValidator(xmllint, ['--nonet', '--noout', '--schema', schema, '-'], { input: kml });
    for (const content of [withPath, sampleTrail(), sampleTrail({ title: {}, organisation: '' })])
      expect(keeps(trailKml(content))).toMatchObject({ ok: true });
    const turned = trailKml(withPath).replace(/(<coordinates>[^<]*<\/coordinates>)/u, '$1$1');
    expect(turned).not.toBe(trailKml(withPath));
    expect(keeps(turned)).toMatchObject({ ok: false });
  });

  test('writes longitude, then latitude, and the colour of the way from blue to red', () => {
    const kml = trailKml(withPath);
    expect(kml).toContain('<coordinates>-1.9085,52.4797</coordinates>');
    expect(kml).toContain('<color>ff392f8c</color>');
  });
});

describe('The map of a trail', () => {
  test('has a sign for each stop, also where two stops are on the same spot', () => {
    const { stops } = sampleTrail();
    const [first] = stops;
    if (first === undefined) throw new Error('there is a stop');
    const svg = trailMap(
      { stops: [...stops, { ...first, number: 3 }], path: [], isStraightShown: true },
      'Map',
    );
    const signs = [...svg.matchAll(/class="sign" cx="([\d.]+)" cy="([\d.]+)"/gu)].map(
      (one) => `${one[1]} ${one[2]}`,
    );
    expect(new Set(signs).size).toBe(3);
    expect(svg).not.toMatch(/NaN|undefined/u);
  });

  test('of one stop shows the wards around it', () => {
    const { stops } = sampleTrail();
    const svg = trailMap({ stops: stops.slice(0, 1), path: [], isStraightShown: true }, 'Map');
    expect(svg).not.toMatch(/NaN|Infinity/u);
    expect(svg).toContain('class="ward"');
  });
});
