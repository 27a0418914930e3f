// Erasing a story for good leaves nothing of it in the words that exhibitions and trails have of their own.
import { describe, expect, test } from 'vitest';
import type { ExhibitionItemId, TrailStopId } from '../../../shared/model/ids.ts';
import { libraryToShow } from '../../support/exhibition-builder.ts';
import { withdrawal } from './story-builders.ts';

async function toErase() {
  const show = await libraryToShow();
  const { api, storyId, teller } = show;
  const erase = async () => {
    await api.agreements.add({ ...withdrawal(storyId, teller), level: 'delete' });
    const { number } = await api.stories.get({ id: storyId });
    await api.erasures.run({ storyId, reason: 'storyteller', confirm: String(number) });
  };
  return { ...show, erase };
}

const stop = (id: TrailStopId) => ({
  ...{ id, lat: 52.4797, lng: -1.9085, title: { en: 'The library' }, accessWords: {} },
  ...{ voice: null, picture: null, isPublicPlace: false },
  access: { steps: 'not-known', toilets: 'not-known', benches: 'not-known' } as const,
});

describe('When a story is erased', () => {
  test('a text of an exhibition that names its teller does not go in afterwards', async () => {
    const { api, items, exhibit, reasons, erase } = await toErase();
    const { id } = await exhibit(
      ...[items.story(), items.text('With thanks to Zaynab Khanfiction.')],
      ...[items.text('Zaynab came by bus.'), items.text('The winter was long.')],
    );
    expect(await reasons(id)).toMatchObject([[], ['name-in-words'], ['name-in-words'], []]);
    await erase();
    const { sections } = await api.exhibitions.get({ id });
    const texts = sections.flatMap((one) => one.items.map(({ caption }) => caption));
    expect(texts).toEqual([{}, {}, { en: 'The winter was long.' }]);
    expect(await reasons(id)).toEqual([['empty'], ['empty'], []]);
  });

  test('the name that it was shown with goes as well, and what others are called stays', async () => {
    const { api, items, exhibit, erase } = await toErase();
    const other = await api.people.create({ realName: 'Omar Nobody' });
    const { id } = await exhibit(
      ...[items.story(), items.text('Amina came by bus.'), items.text('Thanks to Omar Nobody.')],
    );
    expect(other.realName).toBe('Omar Nobody');
    await erase();
    const { sections } = await api.exhibitions.get({ id });
    const texts = sections.flatMap((one) => one.items.map(({ caption }) => caption));
    expect(texts).toEqual([{}, { en: 'Thanks to Omar Nobody.' }]);
  });

  test('an exhibition that never held it names its teller nowhere, and keeps everything else', async () => {
    const { api, library, items, section, erase } = await toErase();
    const { id } = await api.exhibitions.create({
      ...{ title: { en: 'Winters' }, opening: { en: 'Zaynab Khanfiction told us.' } },
      ...{ credits: { en: 'A Zaynab of many.' }, sections: [section(items.text('Stay'))] },
    });
    library.opened().db.write({ action: 'test.insert', subject: id }, (sql) => {
      sql
        .prepare(
          "insert into exhibition_logos values (?, ?, 0, 'Khanfiction, Zaynab', 'image/png', x'00')",
        )
        .run(library.newId(), id);
    });
    await erase();
    const { title, opening, credits, logos, sections } = await api.exhibitions.get({ id });
    expect([title, opening, credits]).toEqual([
      ...[{ en: 'Winters' }, {}, { en: 'A Zaynab of many.' }],
    ]);
    expect(logos.map((logo) => logo.name)).toEqual(['']);
    expect(sections).toMatchObject([{ items: [{ caption: { en: 'Stay' } }] }]);
  });

  test('the captions and warnings of its things go with them, and those of others stay', async () => {
    const { library, items, exhibit, erase } = await toErase();
    const words = { caption: { en: 'A bus in the snow' }, warning: { en: 'Somebody is cold' } };
    const { id } = await exhibit(
      ...[{ ...items.story(), ...words }, { ...items.quote(), ...words }, items.text('Stay')],
    );
    await erase();
    const left = library
      .opened()
      .db.sql.prepare('select words from exhibition_words where exhibition_id = ? order by words')
      .pluck();
    expect(left.all(id)).toEqual(['Arrivals', 'First winters', 'Stay']);
  });

  test('the captions of its voice and its picture on a trail go with them', async () => {
    const { api, library, storyId, recordingId, attachmentId, erase } = await toErase();
    const item = () => ({ id: library.newId() as ExhibitionItemId, storyId });
    const part = { recordingId, fromMs: 0, toMs: 1000, fadeInMs: 0, fadeOutMs: 0 };
    const words = { caption: { en: 'Her bus' }, warning: { en: 'Cold' } };
    const picture = { ...item(), attachmentId, caption: { en: 'Her coat' } };
    const one = {
      ...stop(library.newId() as TrailStopId),
      ...{ text: {}, host: '', locality: '', voice: { ...item(), ...part, ...words }, picture },
    };
    await api.trails.create({ title: { en: 'Walk' }, stops: [one] });
    await erase();
    const left = library.opened().db.sql.prepare('select words from trail_words order by words');
    expect(left.pluck().all()).toEqual(['The library', 'Walk']);
  });

  test('a collection, and the list of what left, name its teller nowhere', async () => {
    const { api, library, storyId, erase } = await toErase();
    const { id } = await api.collections.create({
      ...{ title: 'Zaynab Khanfiction and others', introduction: 'Amina came by bus.' },
      items: [{ storyId, caption: 'Her coat' }],
    });
    const other = await api.collections.create({
      ...{ title: 'Winters', introduction: 'Many an Amina. Not Zaynab Khanfiction.' },
    });
    library.opened().db.write({ action: 'test.insert', subject: id }, (sql) => {
      const left = `insert into packages (id, collection_id, collection_title, name, path, form, use, state, made_at, made_by, payload_oxum, fingerprint)
        select ?, id, title, 'a', '/a', 'zip', 'archive', 'made', '', '', '', '' from collections where id = ?`;
      sql.prepare(left).run(library.newId(), id);
    });
    await erase();
    expect(await api.collections.get({ id })).toMatchObject({ title: '', introduction: '' });
    expect(await api.collections.get({ id: other.id })).toMatchObject({
      ...{ title: 'Winters', introduction: '' },
    });
    const titles = library.opened().db.sql.prepare('select collection_title from packages');
    expect(titles.pluck().all()).toEqual(['']);
  });

  test('a trail names its teller nowhere', async () => {
    const { api, library, erase } = await toErase();
    const named = {
      ...stop(library.newId() as TrailStopId),
      ...{ text: { en: 'Here stood Zaynab Khanfiction.' } },
      ...{ host: 'House of Zaynab Khanfiction', locality: 'Zaynab Khanfiction Road' },
    };
    const { id } = await api.trails.create({ title: { en: 'Walk' }, stops: [named] });
    await erase();
    const { title, stops } = await api.trails.get({ id });
    expect(title).toEqual({ en: 'Walk' });
    expect(stops).toEqual([{ ...named, text: {}, host: '', locality: '' }]);
  });

  test('the name stays away when an older backup is brought back', async () => {
    const { api, library, items, exhibit, erase } = await toErase();
    const { id } = await exhibit(items.text('With thanks to Zaynab Khanfiction.'));
    library.clock.advance(1000);
    const { name } = await api.backups.make({});
    library.clock.advance(1000);
    await erase();
    await api.backups.restore({ name });
    const { sections } = await api.exhibitions.get({ id });
    expect(sections[0]?.items.map(({ caption }) => caption)).toEqual([{}]);
  });
});
