import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { codeOf } from '../../support/error-code.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { tell } from '../features/story-builders.ts';
import { bring, fieldKitAndHub, handOver, PASS, receive } from './two-libraries.ts';

describe('A whole library is handed over', () => {
  test('everything of it is in the other library: story, person, agreement and sound', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const sample = sampleLibrary(kit);
    const storyId = sample.story({ title: 'The boat that came back', tags: ['rivers'] });
    const pcm = sample.take(storyId, { frames: 3000 });
    const report = await bring(kit, hub);
    expect(report).toMatchObject({ counts: { added: 1 }, files: 1, isFirst: true, questions: 0 });
    const story = await hub.api.stories.get({ id: storyId });
    expect(story).toMatchObject({ title: 'The boat that came back', tags: ['rivers'] });
    const kinds = hub
      .opened()
      .db.sql.prepare<[string], string>('select kind from agreement_entries where story_id = ?')
      .pluck()
      .all(storyId);
    expect(kinds.toSorted()).toEqual(['participation', 'recording']);
    const [sound] = await hub.api.recordings.list({ storyId });
    const reader = hub.opened().media.open(sound?.id ?? ('' as never));
    expect(reader.sizeBytes).toBe(pcm.length);
    reader.close();
  });

  test('nothing in the folder can be read without the passphrase, and no key of the library is in it', async () => {
    const { kit } = await fieldKitAndHub();
    const sample = sampleLibrary(kit);
    sample.take(sample.story({ title: 'Canarytitle' }), { frames: 3000 });
    const path = await handOver(kit);
    const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name));
      for (const word of ['Canarytitle', 'Nadia', 'Example Street', 'SQLite format'])
        expect(bytes.includes(word), `${word} in ${file.name}`).toBe(false);
    }
    const [slot, ...others] = JSON.parse(
      readFileSync(join(path, 'data/library.json'), 'utf8'),
    ).slots;
    expect(others).toEqual([]);
    const { slots } = JSON.parse(readFileSync(join(kit.folder, 'library.json'), 'utf8'));
    expect(slots.map(({ id }: { id: string }) => id)).not.toContain(slot.id);
  });

  test('its lists of checksums can be checked with what every system has', async () => {
    const { kit } = await fieldKitAndHub();
    sampleLibrary(kit).story();
    const path = await handOver(kit);
    for (const list of ['manifest-sha512.txt', 'tagmanifest-sha512.txt'])
      expect(execFileSync('sha512sum', ['--check', list], { cwd: path }).toString()).not.toContain(
        'FAILED',
      );
  });

  test('the register says what left', async () => {
    const { kit } = await fieldKitAndHub();
    sampleLibrary(kit).story();
    await handOver(kit);
    expect(await kit.api.handovers.list({})).toMatchObject([
      { storyCount: 1, madeBy: 'Lea Example' },
    ]);
  });

  test('with a wrong passphrase nothing is taken', async () => {
    const { kit, hub } = await fieldKitAndHub();
    sampleLibrary(kit).story();
    const path = await handOver(kit);
    expect(
      await codeOf(hub.api.handovers.receive({ path, passphrase: 'another one, quite wrong' })),
    ).toBe('wrong-passphrase');
    expect(await hub.api.stories.list({})).toMatchObject({ total: 0 });
    expect(readdirSync(hub.folder).filter((name) => name.startsWith('receiving'))).toEqual([]);
  });

  test('one changed byte in any file is found, and nothing is taken', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const sample = sampleLibrary(kit);
    sample.take(sample.story(), { frames: 3000 });
    const path = await handOver(kit);
    const catalogue = join(path, 'data/catalogue.db');
    const bytes = readFileSync(catalogue);
    bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
    writeFileSync(catalogue, bytes);
    expect(await codeOf(receive(hub, path))).toBe('package-invalid');
    expect(await hub.api.stories.list({})).toMatchObject({ total: 0 });
  });

  test('a file that does not belong to it is named', async () => {
    const { kit, hub } = await fieldKitAndHub();
    sampleLibrary(kit).story();
    const path = await handOver(kit);
    writeFileSync(join(path, 'data/run-me.exe'), 'x');
    await expect(receive(hub, path)).rejects.toThrow('run-me.exe');
  });

  test('the same handover twice adds nothing', async () => {
    const { kit, hub } = await fieldKitAndHub();
    await tell(kit, { story: { title: 'Once' }, agreed: ['archive'] });
    const path = await handOver(kit);
    await receive(hub, path);
    const again = await receive(hub, path);
    expect(again).toMatchObject({
      wasReceived: true,
      counts: { added: 0, changed: 0, same: 1 },
      questions: 0,
    });
    expect(await hub.api.stories.list({})).toMatchObject({ total: 1 });
  });

  test('looking at it first changes nothing', async () => {
    const { kit, hub } = await fieldKitAndHub();
    await tell(kit, { story: { title: 'Once' }, agreed: ['archive'] });
    const path = await handOver(kit);
    const report = await hub.api.handovers.check({ path, passphrase: PASS });
    expect(report).toMatchObject({ intakeId: null, counts: { added: 1 } });
    expect(await hub.api.stories.list({})).toMatchObject({ total: 0 });
    expect(await hub.api.organisations.list({})).toEqual([]);
    expect(existsSync(hub.folder)).toBe(true);
  });

  test('a recording that cannot be put in its place yet is not lost: it is there after the next start', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const sample = sampleLibrary(kit);
    const storyId = sample.story();
    const pcm = sample.take(storyId, { frames: 3000 });
    const path = await handOver(kit);
    const { media } = hub.opened();
    vi.spyOn(media, 'path').mockImplementation(() => {
      throw new Error('the disk does not answer');
    });
    await expect(receive(hub, path)).rejects.toThrow('put in place at the next start');
    vi.restoreAllMocks();
    await hub.signInAs('lead');
    const [sound] = await hub.api.recordings.list({ storyId });
    const reader = hub.opened().media.open(sound?.id ?? ('' as never));
    expect(reader.sizeBytes).toBe(pcm.length);
    reader.close();
    expect(readdirSync(hub.folder).filter((name) => name.startsWith('receiving'))).toEqual([]);
  });

  test('a number that is taken here becomes the next free one', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const { storyId } = await tell(kit, { story: { title: 'Theirs' } });
    await tell(hub, { story: { title: 'Ours' } });
    await bring(kit, hub);
    expect(await hub.api.stories.get({ id: storyId })).toMatchObject({ number: 2 });
  });
});
