// What is made in the place of something that left: whoever has the former one is told to put it up instead.
import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExhibitionOutput } from '../../../shared/model/exhibition-output.ts';
import type { ExhibitionId, PackageId, TrailId } from '../../../shared/model/ids.ts';
import { codeOf } from '../../support/error-code.ts';
import { withTrail } from '../../support/exhibition-with-trail.ts';

async function room() {
  const shown = await withTrail();
  const { api, library, items, exhibit } = shown;
  const exhibitions = [await exhibit(items.quote()), await exhibit(items.quote())] as const;
  const trails = [await shown.walk(), await shown.walk()] as const;
  const to = () => ({
    destination: mkdtempSync(join(library.root, 'out-')),
    recipient: 'The hall',
  });
  const make = (id: ExhibitionId, what: ExhibitionOutput, replaces?: PackageId) =>
    api.exhibitions.make({ id, what, ...to(), ...(replaces && { replaces }) });
  const makeTrail = (id: TrailId, replaces?: PackageId) =>
    api.trails.make({ id, ...to(), ...(replaces && { replaces }) });
  return { ...shown, exhibitions, trails, make, makeTrail };
}

test('an exhibition takes the place of the same kind of the same exhibition, and of nothing else', async () => {
  const { api, library, exhibitions, trails, make, makeTrail } = await room();
  const [one, other] = exhibitions;
  const kiosk = await make(one.id, 'kiosk');
  const wall = await make(one.id, 'wall');
  const trail = await makeTrail(trails[0].id);
  expect(await codeOf(make(one.id, 'kiosk', wall.id))).toBe('invalid-input');
  expect(await codeOf(make(other.id, 'kiosk', kiosk.id))).toBe('invalid-input');
  expect(await codeOf(make(one.id, 'kiosk', trail.id))).toBe('invalid-input');
  expect(await codeOf(make(one.id, 'kiosk', library.newId() as PackageId))).toBe('not-found');
  expect(await api.packages.list({})).toHaveLength(3);
  expect((await make(one.id, 'kiosk', kiosk.id)).replaces).toBe(kiosk.name);
}, 60_000);

test('a trail takes the place of the same trail, and of nothing else', async () => {
  const { exhibitions, trails, make, makeTrail } = await room();
  const [one, other] = trails;
  const former = await makeTrail(one.id);
  const kiosk = await make(exhibitions[0].id, 'kiosk');
  expect(await codeOf(makeTrail(other.id, former.id))).toBe('invalid-input');
  expect(await codeOf(makeTrail(one.id, kiosk.id))).toBe('invalid-input');
  expect((await makeTrail(one.id, former.id)).replaces).toBe(former.name);
}, 60_000);

test('what is still being made has no place to be taken', async () => {
  const { library, exhibitions, make } = await room();
  const { id } = exhibitions[0];
  const kiosk = await make(id, 'kiosk');
  library.opened().db.write({ action: 'test.undo', subject: kiosk.id }, (sql) => {
    sql.prepare("update packages set state = 'building' where id = ?").run(kiosk.id);
  });
  const before = readdirSync(library.root).length;
  expect(await codeOf(make(id, 'kiosk', kiosk.id))).toBe('not-found');
  expect(readdirSync(library.root)).toHaveLength(before + 1);
}, 60_000);
