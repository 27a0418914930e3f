// Somebody whose story may not be shown is not named in the words around it either, by the name that they chose.
import { expect, test } from 'vitest';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '../../../shared/contract/methods.ts';
import type { TrailStopId } from '../../../shared/model/ids.ts';
import { libraryToShow } from '../../support/exhibition-builder.ts';
import { codeOf } from '../../support/error-code.ts';
import { participation, recordingAgreement, withdrawal } from '../features/story-builders.ts';

const certain = [{ word: 'Amina', isCertain: true }];

test('the shown name of whoever took their story back is found in every own word of an exhibition', async () => {
  const { api, items, exhibit, section, reasons, storyId, teller } = await libraryToShow();
  const { id } = await exhibit(items.story(), items.text('Amina came by bus.'));
  const { names } = await api.exhibitions.plan({ id, what: 'kiosk' });
  expect(names).toEqual([]);
  expect(await reasons(id)).toEqual([[], []]);
  await api.agreements.add(withdrawal(storyId, teller));
  expect(await reasons(id)).toEqual([['story-may-not'], ['name-in-words']]);
  const other = section(items.story());
  const patches: Omit<InputOf<'exhibitions.update'>, 'id'>[] = [
    { title: { en: 'Amina and the winter' } },
    { title: { en: 'Winter' }, credits: { ur: 'Thanks to Amina' } },
    { credits: {}, sections: [{ ...other, introduction: { en: 'With Amina.' } }] },
  ];
  for (const patch of patches) {
    await api.exhibitions.update({ id, ...patch });
    expect((await api.exhibitions.plan({ id, what: 'kiosk' })).names).toEqual(certain);
  }
  await api.exhibitions.update({ id, sections: [other] });
  expect((await api.exhibitions.plan({ id, what: 'kiosk' })).names).toEqual([]);
});

test('a name that a story shows which goes in is no secret', async () => {
  const { api, items, exhibit, sample, storyId, teller } = await libraryToShow();
  const namesake = sample.person({
    ...{ realName: 'Mirhan Samplewala', attribution: 'chosen-name', chosenName: 'Amina' },
  });
  const bakery = sample.bareStory({ narrators: [namesake], title: 'The bakery' });
  await api.agreements.add(participation(bakery, namesake));
  await api.agreements.add(recordingAgreement(bakery, namesake, ['exhibition']));
  sample.take(bakery);
  sample.check(bakery);
  const shown = { ...items.story(), storyId: bakery } as ReturnType<typeof items.story>;
  const { id } = await exhibit(items.story(), shown);
  await api.agreements.add(withdrawal(storyId, teller));
  await api.exhibitions.update({ id, credits: { en: 'Thanks to Amina' } });
  expect((await api.exhibitions.plan({ id, what: 'kiosk' })).names).toEqual([]);
});

test('a stop whose voice falls away keeps its words only where they do not name who took it back', async () => {
  const { api, library, items, storyId, teller } = await libraryToShow();
  const clip = items.clip(0, 1000);
  if (clip.kind !== 'clip') throw new Error('it is a clip');
  const { kind: _kind, ...voice } = clip;
  const stop = {
    ...{ id: library.newId() as TrailStopId, lat: 52.4797, lng: -1.9085, voice, picture: null },
    ...{ title: { en: 'The bus stop' }, text: { en: 'Here Amina got off.' }, accessWords: {} },
    ...{ host: '', locality: '', isPublicPlace: false },
    access: { steps: 'not-known', toilets: 'not-known', benches: 'not-known' } as const,
  };
  const destination = join(library.root, 'out');
  mkdirSync(destination);
  const { id } = await api.trails.create({ stops: [stop] });
  expect((await api.trails.plan({ id })).names).toEqual([]);
  await api.agreements.add(withdrawal(storyId, teller));
  const place = { field: 'text', stopId: stop.id };
  expect((await api.trails.plan({ id })).names).toEqual(
    certain.map((name) => ({ ...name, ...place })),
  );
  const make = () => api.trails.make({ id, destination, recipient: 'The walkers' });
  expect(await codeOf(make())).toBe('access-blocked');
  await api.trails.update({ id, stops: [{ ...stop, text: { en: 'Here people got off.' } }] });
  expect((await make()).storyCount).toBe(0);
});
