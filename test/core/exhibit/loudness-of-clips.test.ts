// How loud clips are: −23 LUFS as samples for those who broadcast (EBU R 128), −16 LUFS as MP3 for those who listen, however loud they were recorded.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { readLoudness } from '../../../electron/core/media/loudness-report.ts';
import type { ExhibitionItemId, ExhibitionSectionId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';

const speech = join(import.meta.dirname, '../../../assets/sample/kitchen.flac');
const HIGHEST_TRUE_PEAK_DB = -1;

test('a clip is as loud as it should be, whether it was recorded softly, loudly, or with a bang in it', async () => {
  const { path: ffmpeg } = await findFfmpeg({});
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(ffmpeg, ['-hide_banner', '-nostats', ...args], {
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return stderr;
  };
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const narrator = sample.person();
  const storyId = sample.bareStory({ narrators: [narrator] });
  const recorded = {
    softly: 'volume=-10dB',
    loudly: 'volume=6dB,alimiter=level=false:limit=0.98',
    // A door falls into its lock.
    'with a bang': "volume=-6dB,volume='if(between(t,4,4.02),12,1)':eval=frame",
  };
  const recordingIds = [];
  for (const [name, filters] of Object.entries(recorded)) {
    const path = join(library.root, `${name}.wav`);
    run('-i', speech, '-af', filters, '-ar', '48000', path);
    recordingIds.push((await library.api.recordings.importFile({ path, storyId })).id);
  }
  for (const kind of ['participation', 'recording'] as const)
    sample.agree(storyId, narrator, { kind, uses: ['broadcast'], words: 'Signed' });
  sample.check(storyId);
  const items = recordingIds.map((recordingId) => ({
    ...{ kind: 'clip' as const, id: library.newId() as ExhibitionItemId, storyId, recordingId },
    ...{ fromMs: 1000, toMs: 22_000, fadeInMs: 100, fadeOutMs: 100, caption: {}, warning: {} },
  }));
  const section = { id: library.newId() as ExhibitionSectionId, title: {}, introduction: {} };
  const { id } = await library.api.exhibitions.create({
    ...{ title: { en: 'Rooms' }, sections: [{ ...section, items }] },
  });
  const destination = mkdtempSync(join(library.root, 'out-'));
  const { path } = await library.api.exhibitions.make({
    ...{ id, what: 'media-pack', destination, recipient: 'The example station' },
  });
  const clips = readdirSync(join(path, 'sounds')).toSorted();
  expect(clips).toHaveLength(6);
  for (const [index, name] of Object.keys(recorded).entries())
    for (const [ending, wanted, tolerance] of [
      ['wav', -23, 0.5],
      ['mp3', -16, 1],
    ] as const) {
      const file = join(path, 'sounds', clips[index * 2 + (ending === 'wav' ? 1 : 0)] ?? '');
      expect(file.endsWith(ending)).toBe(true);
      const { loudnessLufs, peakDb } = readLoudness(
        run('-i', file, '-af', 'ebur128=peak=true', '-f', 'null', '-'),
      );
      const where = `${name}, as ${ending}`;
      expect(Math.abs((loudnessLufs ?? 0) - wanted), where).toBeLessThanOrEqual(tolerance);
      expect(peakDb ?? 0, where).toBeLessThanOrEqual(HIGHEST_TRUE_PEAK_DB);
    }
}, 120_000);
