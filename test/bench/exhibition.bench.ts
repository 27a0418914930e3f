// A kiosk of many long stories against the very runs of ffmpeg that it needs, two at a time; and the same kiosk again after one caption was changed.
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { levelFilters } from '../../electron/core/media/access-copy-filters.ts';
import {
  accessCopyOutput,
  measuringOutput,
  pcmInput,
} from '../../electron/core/media/ffmpeg-args.ts';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';
import { siteFile } from '../../electron/dev/build-site.ts';
import { readLoudness } from '../../electron/core/media/loudness-report.ts';
import { settleLevels } from '../../electron/core/media/settle-levels.ts';
import type { ExhibitionSection } from '../../shared/model/exhibition.ts';
import { sampleLibrary } from '../support/sample-collection.ts';
import { createBenchLibrary } from './bench-core.ts';
import { elapsedMs } from './pairs.ts';
import type { Ratio } from './pairs.ts';

/** HOMEGROUND_BENCH_KIOSK_STORIES makes it larger or smaller. */
const STORIES = Number(process.env['HOMEGROUND_BENCH_KIOSK_STORIES'] ?? 100);
const MINUTES = 10;
const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const run = promisify(execFile);

export async function* benchExhibition(folder: string): AsyncGenerator<Ratio> {
  const core = await createBenchLibrary(folder, { siteFile });
  const opened = () => {
    const { library } = core.session;
    if (library === undefined) throw new Error('The library did not open.');
    return library;
  };
  const newId = () => crypto.randomUUID();
  const clock = { now: () => new Date(), advance: () => undefined };
  const sample = sampleLibrary({ opened, newId, clock });
  const sounds = join(folder, 'sounds');
  mkdirSync(sounds);
  const pcm = await speech();
  const items: ExhibitionSection['items'] = [];
  for (let index = 0; index < STORIES; index += 1) {
    const storyId = sample.story({ uses: ['exhibition'], title: `Story ${index}` });
    pcm.writeUInt32LE(index, 0);
    const durationMs = MINUTES * 60_000;
    const facts = { kind: 'take', mimeType: 'audio/wav', durationMs, originalName: '' } as const;
    sample.store(storyId, pcm, { ...facts, ...format });
    sample.check(storyId);
    items.push({ kind: 'story', id: newId() as never, storyId, caption: {}, warning: {} });
    if (index === 0) writeFileSync(join(sounds, 'one.pcm'), pcm);
  }
  const section = { id: newId() as never, title: {}, introduction: {}, items };
  const { id } = await core.api.exhibitions.create({ title: { en: 'All' }, sections: [section] });
  const out = join(folder, 'out');
  const make = () => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
    const request = { id, what: 'kiosk', destination: out, recipient: 'Hall' } as const;
    return elapsedMs(async () => void (await core.api.exhibitions.make(request)));
  };
  const otherMs = await elapsedMs(() => sameRuns(join(sounds, 'one.pcm')));
  const firstMs = await make();
  const note = `${STORIES} stories of ${MINUTES} minutes, ${availableParallelism()} at a time; ${readdirSync(out).length} folder`;
  yield row('kiosk ÷ its runs of ffmpeg alone', { oursMs: firstMs, otherMs, note });
  const [first] = items;
  if (first === undefined) throw new Error('no story');
  const changed = [{ ...first, caption: { en: 'Another caption' } }, ...items.slice(1)];
  await core.api.exhibitions.update({ id, sections: [{ ...section, items: changed }] });
  const againMs = await make();
  yield row('the same once more after one caption ÷ the first time', {
    ...{ oursMs: againMs, otherMs: firstMs, note },
  });
  await core.close();
}

function row(name: string, made: Pick<Ratio, 'oursMs' | 'otherMs' | 'note'>): Ratio {
  const ratio = made.oursMs / made.otherMs;
  return { name, ratio, spread: [ratio, ratio], ...made };
}

/** The sample stories one after the other, until it is long enough. */
async function speech(): Promise<Buffer> {
  const { path: ffmpeg } = await findFfmpeg({});
  const samples = fileURLToPath(new URL('../../assets/sample', import.meta.url));
  const spoken = readdirSync(samples)
    .filter((name) => name.endsWith('.flac'))
    .map((name) => {
      const form = ['-ac', '1', '-ar', String(format.sampleRateHz), '-f', 's24le', '-'];
      const from = ['-v', 'error', '-i', join(samples, name)];
      return execFileSync(ffmpeg, [...from, ...form], { maxBuffer: 1 << 28 });
    });
  const pcm = Buffer.alloc(MINUTES * 60 * format.sampleRateHz * 3);
  for (let at = 0, turn = 0; at < pcm.length; turn += 1)
    at += spoken[turn % spoken.length]?.copy(pcm, at) ?? pcm.length;
  return pcm;
}

/** Measured, tried, coded and measured again, as a copy to listen to is made. */
async function sameRuns(path: string): Promise<void> {
  const { path: ffmpeg } = await findFfmpeg({});
  const call = async (input: readonly string[], output: readonly string[], to: string) => {
    const { stderr } = await run(ffmpeg, [
      '-hide_banner',
      '-threads',
      '1',
      '-y',
      ...input,
      ...output,
      to,
    ]);
    return readLoudness(stderr);
  };
  let left = STORIES;
  const one = async (number: number) => {
    const input = [...pcmInput(format), '-i', path];
    const levels = await settleLevels((tried) => {
      const leveled = tried === undefined ? [] : levelFilters(tried, format.sampleRateHz);
      return call(input, measuringOutput(leveled, 'sample'), '-');
    });
    const filters = levelFilters(levels, format.sampleRateHz);
    const mp3 = `${path}.${number}.mp3`;
    await call(input, accessCopyOutput({ ...format, filters }), mp3);
    await call(['-f', 'mp3', '-i', mp3], measuringOutput([], 'true'), '-');
    rmSync(mp3);
  };
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      while (left > 0) {
        left -= 1;
        await one(left);
      }
    }),
  );
}
