// What becomes of an exhibition when something is decided later: a story is erased, an older backup is brought back, a library is handed
// over; and how those are told who have something that left.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packagesWith } from '../../../electron/core/db/notices.ts';
import type { ExhibitionId, PackageId, StoryId } from '../../../shared/model/ids.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { libraryToShow } from '../../support/exhibition-builder.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { bring, fieldKitAndHub } from '../handover/two-libraries.ts';
import { tell, withdrawal } from './story-builders.ts';

/** Notes that a kiosk of it has left, as making one does. @returns its id */
function hasLeft(
  library: TestLibrary,
  { id, stories, files }: { id: ExhibitionId; stories: StoryId[]; files: [string, StoryId][] },
): PackageId {
  const packageId = library.newId() as PackageId;
  const at = library.clock.now().toISOString();
  library.opened().db.write({ action: 'test.insert', subject: packageId }, (sql) => {
    sql
      .prepare(
        `insert into packages (id, kind, exhibition_id, collection_title, name, path, form, use, state, made_at, made_by, payload_oxum, fingerprint, recipient)
         values (?, 'kiosk', ?, 'First winters', ?, '/out/kiosk', 'folder', 'exhibition', 'made', ?, 'Lea Example', '1.1', 'abcd', 'City Library')`,
      )
      .run(packageId, id, `hg-kiosk-${packageId.slice(-4)}`, at);
    for (const story of stories)
      sql.prepare('insert into package_stories values (?, ?)').run(packageId, story);
    for (const [path, story] of files)
      sql.prepare('insert into package_files values (?, ?, ?)').run(packageId, path, story);
  });
  return packageId;
}

describe('When a story is taken back', () => {
  test('every exhibition that holds it is named, also one of which nothing has left', async () => {
    const { api, items, exhibit, storyId, teller } = await libraryToShow();
    const { id } = await exhibit(items.story(), items.clip(0, 1000));
    const { id: binned } = await exhibit(items.story());
    await api.exhibitions.bin({ id: binned });
    await exhibit(items.text('Nothing of it'));
    const holding = [{ id, title: 'First winters', itemCount: 2 }];
    expect(await api.exhibitions.withStory({ storyId })).toEqual(holding);
    const before = await api.takingBack.preview({ storyId, personId: teller });
    expect(before).toMatchObject({ exhibitions: holding, packages: [] });
  });

  test('the letter about a kiosk says of which exhibition it was made, and that a clean one has taken its place', async () => {
    const { api, library, items, exhibit, storyId, teller } = await libraryToShow();
    const { id } = await exhibit(items.story());
    const first = hasLeft(library, { id, stories: [storyId], files: [['index.html', storyId]] });
    await api.agreements.add(withdrawal(storyId, teller));
    expect(await api.takingBack.notices({})).toMatchObject([
      { packageId: first, exhibitionId: id, kind: 'kiosk', fileCount: 1, replacedBy: null },
    ]);
    const clean = hasLeft(library, { id, stories: [], files: [] });
    library.opened().db.write({ action: 'test.update', subject: clean }, (sql) => {
      sql.prepare('update packages set replaces = ? where id = ?').run(first, clean);
    });
    expect(await api.takingBack.notices({})).toMatchObject([
      { replacedBy: `hg-kiosk-${clean.slice(-4)}` },
    ]);
    await api.exhibitions.bin({ id });
    expect(await api.takingBack.notices({})).toMatchObject([{ exhibitionId: null }]);
  });

  test('REMOVE.txt lists the files to delete, tells apart those that hold others too, and names nobody', async () => {
    const { api, library, sample, items, exhibit, storyId, teller } = await libraryToShow();
    const { id } = await exhibit(items.story());
    const other = sample.story({ title: 'The garden behind the mill' });
    hasLeft(library, {
      ...{ id, stories: [storyId, other] },
      files: [
        ...([['stories/hg-0001.html', storyId]] as [string, StoryId][]),
        ...([['index.html', storyId]] as [string, StoryId][]),
        ...([['index.html', other]] as [string, StoryId][]),
        ...([['stories/hg-0002.html', other]] as [string, StoryId][]),
      ],
    });
    await api.agreements.add(withdrawal(storyId, teller));
    const [letter] = await api.takingBack.notices({});
    if (letter === undefined) throw new Error('there is a letter');
    const folder = join(library.root, 'stick');
    mkdirSync(folder);
    const saved = await api.takingBack.saveRemoveNotice({ id: letter.id, folder });
    expect(saved).toEqual({ path: join(folder, 'REMOVE.txt'), fileCount: 2 });
    const text = readFileSync(saved.path, 'utf8');
    expect(text).toMatch(/hold nothing else:\r\n\r\n {2}stories\/hg-0001\.html\r\n/u);
    expect(text).toMatch(/and of others.*\r\n\r\n {2}index\.html\r\n/u);
    expect(text).not.toContain('hg-0002.html');
    for (const word of ['Zaynab', 'Khanfiction', 'Amina', 'bus', 'garden'])
      expect(text).not.toContain(word);
    // What lies there already is never written over.
    const again = await api.takingBack.saveRemoveNotice({ id: letter.id, folder });
    expect(again.path).toBe(join(folder, 'REMOVE (2).txt'));
  });

  test('REMOVE.txt names the story by the code that it has in that package', async () => {
    const { api, library, items, exhibit, storyId, teller } = await libraryToShow();
    const { id } = await exhibit(items.story());
    const packageId = hasLeft(library, { id, stories: [storyId], files: [] });
    library.opened().db.write({ action: 'test.sent', subject: packageId }, (sql) => {
      sql
        .prepare(
          `insert into deliveries (id, name, path, shape, preset_name, state, made_at, made_by)
           values ('d', '', '', '{"codePrefix":"bham"}', '', 'made', '', '')`,
        )
        .run();
      sql.prepare("update packages set delivery_id = 'd' where id = ?").run(packageId);
    });
    await api.agreements.add(withdrawal(storyId, teller));
    const [letter] = await api.takingBack.notices({});
    if (letter === undefined) throw new Error('there is a letter');
    const { path } = await api.takingBack.saveRemoveNotice({ id: letter.id, folder: library.root });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(`bham-${String(letter.storyNumber).padStart(4, '0')}`);
    expect(text).not.toContain('hg-00');
  });

  test('REMOVE.txt of a package of which no files were written down asks for the whole of it', async () => {
    const { api, library, items, exhibit, storyId, teller } = await libraryToShow();
    const { id } = await exhibit(items.story());
    hasLeft(library, { id, stories: [storyId], files: [] });
    await api.agreements.add(withdrawal(storyId, teller));
    const [letter] = await api.takingBack.notices({});
    if (letter === undefined) throw new Error('there is a letter');
    const { path } = await api.takingBack.saveRemoveNotice({ id: letter.id, folder: library.root });
    expect(readFileSync(path, 'utf8')).toContain('delete the whole folder');
  });
});

test('erasing a story takes its things out of every exhibition, and keeps which files to ask for', async () => {
  const { api, library, items, exhibit, storyId, teller } = await libraryToShow();
  const { id } = await exhibit(items.story(), items.quote(), items.picture(), items.text('Stay'));
  hasLeft(library, { id, stories: [storyId], files: [['stories/hg-0001.html', storyId]] });
  await api.agreements.add({ ...withdrawal(storyId, teller), level: 'delete' });
  const { number } = await api.stories.get({ id: storyId });
  const confirm = `HG-${String(number).padStart(4, '0')}`;
  await api.erasures.run({ storyId, reason: 'storyteller', confirm });
  const { sections } = await api.exhibitions.get({ id });
  expect(sections.flatMap((one) => one.items.map(({ kind }) => kind))).toEqual(['text']);
  expect(packagesWith(library.opened().db.sql, storyId)).toHaveLength(1);
  expect(await api.takingBack.notices({})).toMatchObject([{ asks: 'delete', fileCount: 1 }]);
});

test('an older backup is told of exhibitions that have left since, in the bin, with what they were called', async () => {
  const { api, library, items, exhibit, storyId, teller } = await libraryToShow();
  library.clock.advance(1000);
  const { name } = await api.backups.make({});
  library.clock.advance(1000);
  const { id } = await exhibit(items.story());
  hasLeft(library, { id, stories: [storyId], files: [['index.html', storyId]] });
  await api.backups.restore({ name });
  expect(await api.exhibitions.list({ bin: true })).toMatchObject([
    { id, title: { en: 'First winters' }, languages: ['en'] },
  ]);
  expect(await api.exhibitions.get({ id })).toMatchObject({ title: { en: 'First winters' } });
  await api.agreements.add(withdrawal(storyId, teller));
  expect(await api.takingBack.notices({})).toMatchObject([{ fileCount: 1 }]);
});

test('an exhibition is handed over with the whole library', async () => {
  const { kit, hub } = await fieldKitAndHub();
  const { storyId } = await tell(kit, { story: { title: 'The boat' }, agreed: ['exhibition'] });
  const item = { id: kit.newId(), caption: { en: 'A boat' }, warning: {} };
  const made = await kit.api.exhibitions.create({
    ...{ title: { en: 'Rivers' }, languages: ['en', 'ur'] },
    sections: [
      {
        ...{ id: kit.newId(), title: { en: 'Boats' }, introduction: {} },
        items: [{ ...item, kind: 'story', storyId }],
      },
    ],
  });
  await bring(kit, hub);
  expect(await hub.api.exhibitions.get({ id: made.id })).toMatchObject({
    ...{ title: { en: 'Rivers' }, languages: ['en', 'ur'] },
    sections: made.sections,
  });
});

describe('When a story was taken back at the library that receives', () => {
  test('the exhibition comes in again without it and without its caption, and so does all else', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const gone = await tell(kit, { story: { title: 'The boat' }, agreed: ['exhibition'] });
    const stays = await tell(kit, { story: { title: 'The mill' }, agreed: ['exhibition'] });
    const item = (en: string) => ({ id: kit.newId(), caption: { en }, warning: {} });
    const made = await kit.api.exhibitions.create({
      title: { en: 'Rivers' },
      sections: [
        {
          ...{ id: kit.newId(), title: { en: 'Boats' }, introduction: {} },
          items: [
            { ...item('Her boat'), kind: 'story', storyId: gone.storyId },
            { ...item('A mill'), kind: 'story', storyId: stays.storyId },
          ],
        },
      ],
    });
    await bring(kit, hub);
    await hub.api.agreements.add(withdrawal(gone.storyId, gone.personId));
    await kit.api.stories.update({ id: stays.storyId, title: 'The old mill' });
    await kit.api.exhibitions.update({ id: made.id, title: { en: 'Rivers and mills' } });
    await bring(kit, hub);
    expect(await hub.api.stories.get({ id: stays.storyId })).toMatchObject({
      title: 'The old mill',
    });
    const { title, sections } = await hub.api.exhibitions.get({ id: made.id });
    expect(title).toEqual({ en: 'Rivers and mills' });
    expect(sections[0]?.items.map(({ caption }) => caption)).toEqual([{ en: 'A mill' }]);
    const words = hub.opened().db.sql.prepare('select words from exhibition_words').pluck().all();
    expect(words).not.toContain('Her boat');
    expect(await bring(kit, hub)).toMatchObject({ questions: 0 });
  });

  test('the trail comes in again without its voice, whose caption does not become the trail’s own', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const { storyId, personId } = await tell(kit, { agreed: ['exhibition'] });
    sampleLibrary(kit).take(storyId, { frames: 48_000 });
    const [sound] = await kit.api.recordings.list({ storyId });
    if (sound === undefined) throw new Error('there is a sound');
    const part = { recordingId: sound.id, fromMs: 0, toMs: 500, fadeInMs: 0, fadeOutMs: 0 };
    const caption = { en: 'Her boat' };
    const voice = { id: kit.newId(), storyId, ...part, caption, warning: {} };
    const access = { steps: 'not-known', toilets: 'not-known', benches: 'not-known' } as const;
    const stop = {
      ...{ id: kit.newId(), lat: 52.4797, lng: -1.9085, title: { en: 'The lock' }, text: {} },
      ...{ accessWords: {}, voice, picture: null, host: '', locality: '', isPublicPlace: false },
      access,
    };
    const made = await kit.api.trails.create({ title: { en: 'Canals' }, stops: [stop] });
    await bring(kit, hub);
    await hub.api.agreements.add(withdrawal(storyId, personId));
    await kit.api.trails.update({ id: made.id, title: { en: 'Old canals' } });
    await bring(kit, hub);
    const { title, stops } = await hub.api.trails.get({ id: made.id });
    expect(title).toEqual({ en: 'Old canals' });
    expect(stops).toMatchObject([{ title: { en: 'The lock' }, voice: null }]);
    const words = hub.opened().db.sql.prepare('select words from trail_words order by words');
    expect(words.pluck().all()).toEqual(['Old canals', 'The lock']);
    const held = hub.opened().db.sql.prepare('select story_id from recordings').pluck();
    expect(held.all()).toEqual([storyId]);
  });
});
