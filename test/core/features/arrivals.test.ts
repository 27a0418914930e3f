import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { png, withStory } from '../../support/arrival-card.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { participation, tell, withdrawal } from './story-builders.ts';
import { writeLongOpus, writeNoiseWav, writeTone } from '../../support/sounds.ts';

const look = ({ api }: TestLibrary, ...paths: string[]) => api.arrivals.inspect({ paths });

describe('Looking through files', () => {
  test('says of each what it is and what is wrong with it, and brings in nothing', async () => {
    const library = await withStory();
    const { at, card, api, storyId } = library;
    writeNoiseWav(at('ZOOM0001.WAV'), { frames: 44_100 });
    writeNoiseWav(at('ZOOM0001_1.WAV'), { frames: 22_050, seed: 4 });
    writeNoiseWav(at('ZOOM0002_Tr2.WAV'), { frames: 500, seed: 5 });
    await writeTone(at('memo.amr'), ['-ar', '8000']);
    copyFileSync(at('memo.amr'), at('memo copy.mp3'));
    writeNoiseWav(at('known.wav'), { frames: 900, seed: 6 });
    const known = await api.recordings.importFile({ path: at('known.wav'), storyId });
    writeFileSync(at('photo.jpg'), png(40, 30));
    writeFileSync(at('bomb.png'), png(200_000, 200_000));
    writeFileSync(at('phone.heic'), Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
    writeFileSync(at('empty.wav'), '');
    writeFileSync(at('letter.doc'), 'Dear friend');
    symlinkSync(at('known.wav'), at('link.wav'));
    mkdirSync(at('a/b/c/d'), { recursive: true });
    mkdirSync(at('folder.wav'));
    for (const name of ['._ZOOM0001.WAV', '.DS_Store', 'ZOOM0001.hprj'])
      writeFileSync(at(name), 'x');

    const { items, junkCount, hasMore } = await look(library, card);
    const found = Object.fromEntries(
      items.map(({ name, kind, problem }) => [name, problem?.problem ?? kind]),
    );
    expect(found).toEqual({
      'ZOOM0001.WAV': 'sound',
      'ZOOM0002_Tr2.WAV': 'sound',
      'memo copy.mp3': 'sound',
      'memo.amr': 'twice-here',
      'known.wav': 'duplicate',
      'photo.jpg': 'photo',
      'bomb.png': 'too-large',
      'phone.heic': 'photo',
      'empty.wav': 'empty',
      'letter.doc': 'not-ours',
      'link.wav': 'link',
      d: 'too-deep',
    });
    expect([junkCount, hasMore]).toEqual([3, false]);
    const item = (name: string) => items.find((one) => one.name === name);
    expect(item('ZOOM0001.WAV')).toMatchObject({ durationMs: 1500, parts: [{}, {}] });
    expect(item('ZOOM0002_Tr2.WAV')?.track).toBe('2');
    expect(item('memo copy.mp3')).toMatchObject({ mimeType: 'audio/amr', hasWrongEnding: true });
    expect(item('known.wav')?.problem).toMatchObject({ recordingId: known.id, storyId });
    expect(library.opened().media.list()).toEqual([known.id]);
  });

  test('ends at five hundred files, and says that there were more', async () => {
    const library = await withStory();
    for (let index = 0; index < 520; index += 1) writeFileSync(library.at(`${index}.txt`), 'x');
    const { items, hasMore } = await look(library, library.card);
    expect([items.length, hasMore]).toEqual([500, true]);
  });

  test('is not for archivists', async () => {
    const library = await withStory();
    await library.signInAs('archivist');
    await expect(look(library, library.card)).rejects.toMatchObject({ code: 'not-permitted' });
  });
});

describe('Bringing in', () => {
  test('goes on after one that fails, and tells how each ended', async () => {
    const { api, at, request, storyId } = await withStory();
    writeNoiseWav(at('one.wav'), { frames: 100 });
    writeFileSync(at('two.wav'), 'no sound');
    writeFileSync(at('three.png'), png(4, 3));
    const names = ['one.wav', 'two.wav', 'gone.wav', 'three.png', 'one.wav'];
    const { ends, isCancelled } = await api.arrivals.bringIn({
      storyId,
      items: names.map((name) => request(name, { title: 'Track 1' })),
    });
    expect(isCancelled).toBe(false);
    expect(ends.map(({ outcome, error }) => error?.code ?? outcome)).toEqual([
      ...['came', 'invalid-input', 'not-found', 'came', 'conflict'],
    ]);
    const [recording] = await api.recordings.list({ storyId });
    expect(recording).toMatchObject({ title: 'Track 1', originalName: 'one.wav' });
  });

  test('that is cancelled keeps what had come, and nothing of the one that was coming', async () => {
    const library = await withStory();
    const { api, at, request, storyId } = library;
    writeNoiseWav(at('small.wav'), { frames: 100 });
    await writeLongOpus(at('long.opus'), 60);
    writeFileSync(at('photo.png'), png(4, 3));
    const abort = new AbortController();
    const { ends, isCancelled } = await api.arrivals.bringIn(
      { storyId, items: ['small.wav', 'long.opus', 'photo.png'].map((name) => request(name)) },
      {
        signal: abort.signal,
        onProgress: ({ file }) => {
          if (file === 'long.opus') abort.abort();
        },
      },
    );
    expect(isCancelled).toBe(true);
    expect(ends.map(({ outcome }) => outcome)).toEqual(['came', 'not-begun', 'not-begun']);
    expect(library.opened().media.list()).toEqual([ends[0]?.recordingId]);
    expect(readdirSync(join(library.folder, 'media'))).toHaveLength(1);
  });
});

test('a journalist is told that a file is there already, and nothing of the withdrawn story that it is in', async () => {
  const library = await withStory();
  const { at, api, request } = library;
  const { storyId, personId } = await tell(library);
  writeNoiseWav(at('hers.wav'), { frames: 900 });
  writeFileSync(at('her.png'), png(3, 2));
  const items = [request('hers.wav', { title: 'Nadia' }), request('her.png', { title: 'Nadia' })];
  const came = await api.arrivals.bringIn({ storyId, items });
  await api.agreements.add(participation(storyId, personId));
  await api.agreements.add(withdrawal(storyId, personId));
  await library.signInAs('journalist');
  const { items: seen } = await look(library, at('hers.wav'), at('her.png'));
  expect(seen.map(({ problem }) => problem?.problem)).toEqual(['duplicate', 'duplicate']);
  const { ends } = await api.arrivals.bringIn({ storyId: library.storyId, items });
  expect(ends.map(({ error }) => error?.code)).toEqual(['conflict', 'conflict']);
  const told = JSON.stringify([seen, ends.map(({ error }) => error)]);
  const secrets = [
    storyId,
    'Nadia',
    ...came.ends.map((end) => end.recordingId ?? end.attachmentId),
  ];
  expect(secrets.filter((secret) => told.includes(secret ?? '?'))).toEqual([]);
});
