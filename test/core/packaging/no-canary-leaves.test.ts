// Of what must stay in the library nothing leaves, in whatever shape a deposit is made: no byte, no name, no sound.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { loadCollectionFacts } from '../../../electron/core/packaging/package-facts.ts';
import { recordFormats, usualShape } from '../../../shared/model/deposit.ts';
import { filesIn } from '../../support/build-bag.ts';
import type { FileOfBag } from '../../support/build-bag.ts';
import { canaries, presetName, shownWords } from '../../support/canaries.ts';
import { canaryLibrary, CLOSED } from '../../support/canary-library.ts';
import type { CanaryLibrary } from '../../support/canary-library.ts';
import { holders, looked, withInner } from '../../support/look-everywhere.ts';
import type { Looked } from '../../support/look-everywhere.ts';

let ffmpeg = '';
beforeAll(async () => {
  ffmpeg = (await findFfmpeg({})).path;
});

const shapes = (['folder', 'zip'] as const).flatMap((form) =>
  (['collection', 'story'] as const).flatMap((unit) =>
    (['as-kept', 'flac'] as const).map((masters) => ({ form, unit, masters })),
  ),
);

interface Made {
  files: FileOfBag[];
  inside: Looked[];
  /** Codes of sounds of which a part is closed. */
  closedCodes: string[];
  /** What a check of the packages found. */
  problems: string[];
}

/** Only while this test runs is the library there: all that is asked of what left comes from here. */
async function makeAll(made: CanaryLibrary): Promise<Map<string, Made>> {
  const { library, collectionId } = made;
  const all = new Map<string, Made>();
  const today = library.core.context.today();
  const { stories } = loadCollectionFacts(library.opened(), { collectionId, today });
  const closedCodes = stories.flatMap(({ story }) =>
    story.sounds.filter(({ id }) => made.closedSounds.includes(id)).map(({ code }) => code),
  );
  for (const shape of shapes) {
    const destination = join(library.root, Object.values(shape).join('-'));
    mkdirSync(destination);
    const { packages } = await library.api.packages.exportArchive({
      ...{ collectionId, destination, recipient: 'Example Archive', presetName },
      shape: { ...usualShape, ...shape, records: [...recordFormats] },
    });
    const problems: string[] = [];
    for (const { path } of packages) {
      const report = await library.api.packages.verify({ path });
      problems.push(...report.problems.map(({ file, detail }) => `${file}: ${detail}`));
    }
    const files = filesIn(destination);
    all.set(nameOf(shape), { files, inside: looked(files), closedCodes, problems });
  }
  return all;
}

const nameOf = (shape: (typeof shapes)[number]) => Object.values(shape).join(', ');

/** Every sample as a number of 16 bits, one channel. */
function decoded(bytes: Buffer): Int16Array {
  const args = [
    '-v',
    'error',
    '-i',
    '-',
    '-map',
    '0:a',
    '-ac',
    '1',
    '-ar',
    '48000',
    '-f',
    's16le',
    '-',
  ];
  const raw = execFileSync(ffmpeg, args, { input: bytes, maxBuffer: 1 << 28 });
  return new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
}

const loudest = (samples: Int16Array) =>
  samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe('From a library full of what must stay', () => {
  let all: Promise<Map<string, Made>> | undefined;
  const once = () => (all ??= canaryLibrary(ffmpeg).then(makeAll));

  test.each(shapes)(
    'nothing of it is in a deposit as $form, one for each $unit, with masters $masters',
    async (shape) => {
      const made = (await once()).get(nameOf(shape));
      expect(made?.files.length).toBeGreaterThan(shape.form === 'zip' ? 2 : 40);
      const found = Object.entries(canaries)
        .map(([what, word]) => [what, holders(made?.inside ?? [], word)] as const)
        .filter(([, files]) => files.length > 0);
      expect(Object.fromEntries(found)).toEqual({});
    },
    300_000,
  );

  test.each(shapes)(
    'all that may leave is there: $form, $unit, $masters',
    async (shape) => {
      const made = (await once()).get(nameOf(shape));
      const inside = made?.inside ?? [];
      for (const word of shownWords) expect(holders(inside, word).length, word).toBeGreaterThan(0);
      const images = new Set(inside.map(({ path }) => /hg-\d+-p\d+\.\w+$/u.exec(path)?.[0]));
      images.delete(undefined);
      expect(images.size).toBe(6);
      expect(made?.problems).toEqual([]);
      expect(inside.filter(({ path }) => path.endsWith('.srt')).length).toBeGreaterThan(0);
    },
    300_000,
  );

  test.each(shapes)(
    'closed parts are silent in every sound: $form, $unit, $masters',
    async (shape) => {
      const { files, closedCodes } = (await once()).get(nameOf(shape)) ?? {
        files: [],
        closedCodes: [],
      };
      const sounds = withInner(files).filter(({ path }) => /\.(?:wav|flac|mp3|m4a)$/u.test(path));
      const closed = sounds.filter(({ path }) =>
        closedCodes.some((code) => path.includes(`${code}.`)),
      );
      expect(closed).toHaveLength(closedCodes.length * 2);
      expect(closedCodes).toHaveLength(4);
      for (const { path, bytes } of closed) {
        const samples = decoded(bytes);
        const slackMs = path.endsWith('.mp3') ? 80 : 0;
        const at = (ms: number) => ms * 48;
        const silent = samples.subarray(at(CLOSED.fromMs + slackMs), at(CLOSED.toMs - slackMs));
        expect(loudest(silent), path).toBeLessThan(path.endsWith('.mp3') ? 300 : 1);
        expect(loudest(samples.subarray(at(700))), path).toBeGreaterThan(3000);
      }
    },
    300_000,
  );
});
