// A clip that is cut while a part of its recording is erased does not keep the voice that was to be gone.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cutClip } from '../../../electron/core/exhibit/cut-clip.ts';
import { exhibitionFacts } from '../../../electron/core/exhibit/exhibition-with-trails.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { registerExport } from '../../../electron/core/packaging/running-exports.ts';
import type { ExhibitionId, StoryId } from '../../../shared/model/ids.ts';
import { codeOf } from '../../support/error-code.ts';
import { libraryToShow } from '../../support/exhibition-builder.ts';

async function aroundErasing() {
  const show = await libraryToShow();
  const { api, library, recordingId } = show;
  const erase = () =>
    api.recordings.erasePassage({
      ...{ id: recordingId, fromMs: 4000, toMs: 5000, reason: 'she asked', confirm: true },
    });
  const make = (id: ExhibitionId, destination: string) =>
    api.exhibitions.make({ id, what: 'kiosk', destination, recipient: 'The example library' });
  const kept = () => ({
    rows: library.opened().db.sql.prepare('select recipe from kept_clips').all().length,
    files: library.opened().copies.list().length,
  });
  return { ...show, erase, make, kept, folder: () => mkdtempSync(join(library.root, 'out-')) };
}

test('a clip that was being cut from the sound as it was is thrown away, and said so', async () => {
  const { library, storyId, items, exhibit, erase, kept } = await aroundErasing();
  const { id } = await exhibit(items.clip(3500, 5500));
  const opened = library.opened();
  const context = { library: opened, newId: library.newId, clock: () => library.clock.now() };
  const facts = exhibitionFacts(
    { ...context, today: () => '2026-01-01' },
    { id, use: 'exhibition', withTrails: false },
  );
  const sound = facts.verdicts.get(storyId)?.facts.story.sounds[0];
  if (sound === undefined) throw new Error('there is a sound');
  // The sound has been opened, and nothing of it read.
  const ffmpeg = async () => {
    await erase();
    return findFfmpeg({});
  };
  const cut = { fromMs: 3500, toMs: 5500, fadeInMs: 0, fadeOutMs: 0 };
  const { signal } = new AbortController();
  const cutting = cutClip({ sound, cut, form: 'mp3', context: { ...context, ffmpeg }, signal });
  expect(await codeOf(cutting)).toBe('conflict');
  expect(kept()).toEqual({ rows: 0, files: 0 });
});

test('what is being made with the story stops at once, and with any other story goes on', async () => {
  const { library, sample, storyId, erase } = await aroundErasing();
  const { signal } = new AbortController();
  const making = (id: StoryId) => registerExport(library.opened().db, { storyIds: [id], signal });
  const [withIt, without] = [making(storyId), making(sample.bareStory())];
  await erase();
  expect([withIt.signal.aborted, without.signal.aborted]).toEqual([true, false]);
});

test('two things that are cut alike share one file', async () => {
  const { items, exhibit, make, folder, kept } = await aroundErasing();
  const { id } = await exhibit(items.clip(0, 3000), items.clip(0, 3000));
  await make(id, folder());
  expect(kept()).toEqual({ rows: 1, files: 1 });
});
