import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { finishErasures } from '../../../electron/core/vault/erase-story.ts';
import { codeOf } from '../../support/error-code.ts';
import {
  library,
  sample,
  storyId,
  sounds,
  askedToDelete,
  erase,
  allWords,
  mediaFiles,
  format,
  prepareStory,
} from './story-to-erase.ts';

beforeEach(prepareStory);

describe('What still holds an erased story', () => {
  test('an older backup that is brought back has it erased again', async () => {
    const { api } = library;
    const { name } = await api.backups.make({});
    await askedToDelete();
    await erase();
    await api.backups.restore({ name });
    expect(allWords().toLowerCase()).not.toContain('canary');
    expect(await codeOf(api.stories.get({ id: storyId }))).toBe('not-found');
    expect((await api.erasures.list({})).erasures).toMatchObject([{ state: 'erased' }]);
    expect(mediaFiles()).toHaveLength(1);
    expect(await api.history.verify({})).toMatchObject({ intact: true });
  });

  test('a backup from before the story was there learns its number, so that letters stand', async () => {
    const { api, clock } = library;
    const { name } = await api.backups.make({});
    const draft = sample.bareStory({ title: 'Canary draft' });
    clock.advance(1000);
    const { number } = await api.erasures.plan({ id: draft });
    const confirm = String(number);
    await api.erasures.run({ storyId: draft, reason: 'before-agreement', confirm });
    await api.backups.restore({ name });
    const { erasures } = await api.erasures.list({});
    expect(erasures.map((one) => one.storyNumber)).toEqual([number]);
  });

  test('dated backups are made anew without it: first a fresh one, then the older ones go', async () => {
    const { api, clock, folder } = library;
    await api.backups.make({});
    await askedToDelete();
    clock.advance(60_000);
    await erase();
    expect((await api.erasures.list({})).stillHolds.backups).toBeGreaterThan(1);
    clock.advance(60_000);
    const { removed } = await api.erasures.renewBackups({});
    expect(removed).toBeGreaterThan(1);
    expect(await api.backups.list({})).toHaveLength(1);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
    expect((await api.erasures.list({})).stillHolds.backups).toBe(0);
  });

  test('full backups elsewhere are named with place and day; made anew there, they hold it no more', async () => {
    const { api, clock, root } = library;
    const destination = join(root, 'disk');
    mkdirSync(destination);
    const { folder } = await api.library.backUpEverything({ destination });
    const files = () => readdirSync(join(folder, 'media'));
    expect(files()).toHaveLength(3);
    await askedToDelete();
    clock.advance(60_000);
    await erase();
    expect((await api.erasures.list({})).stillHolds.wholeBackups).toMatchObject([
      { place: folder },
    ]);
    clock.advance(60_000);
    await api.library.backUpEverything({ destination });
    expect(files()).toHaveLength(1);
    expect((await api.erasures.list({})).stillHolds.wholeBackups).toEqual([]);
  });

  test('a file of it that comes back is taken away again', async () => {
    await askedToDelete();
    await erase();
    const { media } = library.opened();
    const [id] = sounds;
    if (id === undefined) throw new Error('there was a sound');
    const facts = { kind: 'take' as const, mimeType: 'audio/wav', startedAt: '', ...format };
    const writer = media.create(id, { live: true, facts });
    writer.append(Buffer.alloc(300));
    writer.finish();
    expect(existsSync(media.path(id))).toBe(true);
    finishErasures(library.opened());
    expect(existsSync(media.path(id))).toBe(false);
  });
});
