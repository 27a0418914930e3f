// Takes in a speech model from a folder or a zip file: only the files that a model has, each looked at, and all tried out before they stay.
import { createWriteStream, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { HEARD_RATE_HZ } from '../../../shared/contract/transcriber.ts';
import type { JobControl, Speech } from '../context.ts';
import { openFolder } from '../packaging/package-reader.ts';
import type { PackageReader } from '../packaging/package-reader.ts';
import { openZip } from '../packaging/zip-reader.ts';
import { writeBeside } from '../write-beside.ts';
import { listModels, placeForModel, removeUnfinished } from './models.ts';
import type { FoundModel } from './models.ts';
import { threadsForHearing } from './make-draft.ts';
import { startTranscriber } from './transcriber.ts';

const MB = 1024 * 1024;
const MAX_JSON_BYTES = 24 * MB;
const MAX_ONNX_BYTES = 4096 * MB;

const needed = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
];
/** As the makers of models name the same model in other numbers, the smallest first. */
const endings = ['_quantized', '_q4', '_fp16', ''];

/** What must be so for a model to be one that hears speech. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  'config.json': z.looseObject({
    model_type: z.literal('whisper'),
    decoder_layers: z.int().positive().max(64),
    num_mel_bins: z.int().positive().max(256),
  }),
  'generation_config.json': z.looseObject({
    decoder_start_token_id: z.int().nonnegative(),
    no_timestamps_token_id: z.int().nonnegative(),
    lang_to_id: z.record(z.string(), z.int().nonnegative()).optional(),
  }),
  'preprocessor_config.json': z.looseObject({ sampling_rate: z.literal(HEARD_RATE_HZ) }),
  'tokenizer.json': z.looseObject({ model: z.looseObject({}) }),
  'tokenizer_config.json': z.looseObject({}),
};

const noModel = (sentence: string, file?: string) =>
  new AppError('invalid-input', sentence, file === undefined ? undefined : { file });

/**
 * @param path a folder or a zip file in the layout of Hugging Face
 * @throws AppError `invalid-input` saying what is wrong with it, `disk-full`, `cancelled`; nothing of it is left then
 */
export async function addModel(
  {
    path,
    name = basename(path).replace(/\.zip$/iu, ''),
  }: { path: string; name?: string | undefined },
  speech: Speech,
  job: JobControl,
): Promise<FoundModel> {
  removeUnfinished(speech);
  const place = placeForModel(speech, name);
  const reader = await openAny(path, job.signal);
  try {
    mkdirSync(join(place.unfinished, 'onnx'), { recursive: true });
    await copyFiles(reader, place.unfinished, job);
    job.progress(0.9, 'trying-out');
    await tryOut(place.unfinished, speech, job);
    writeBeside(join(place.unfinished, 'about.json'), JSON.stringify({ name }));
    renameSync(place.unfinished, place.folder);
  } catch (error) {
    rmSync(place.unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await reader.close();
  }
  const added = listModels(speech).find(({ id }) => id === place.id);
  if (added === undefined) throw new Error('the model that was added is not there');
  return added;
}

async function openAny(path: string, signal: AbortSignal): Promise<PackageReader> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw noModel('There is nothing at this place.');
  const reader = found.isDirectory() ? await openFolder(path, signal) : await openZip(path, signal);
  if ('entries' in reader) return reader;
  throw noModel(
    'This file cannot be opened. Please choose the folder of a speech model, or a zip file of it.',
  );
}

interface Wanted {
  from: string;
  to: string;
  sizeBytes: number;
}

/** The folder may lie inside another one, as in most zip files. */
function wantedFiles({ entries }: PackageReader): Wanted[] {
  const configs = entries.filter(({ path }) => basename(path) === 'config.json');
  const [config] = configs.toSorted((a, b) => a.path.length - b.path.length);
  if (config === undefined)
    throw noModel('There is no speech model in it: the file config.json is missing.');
  const root = dirname(config.path) === '.' ? '' : `${dirname(config.path)}/`;
  const of = (to: string) => {
    const entry = entries.find(({ path }) => path === `${root}${to}`);
    return entry && { from: entry.path, to, sizeBytes: entry.sizeBytes };
  };
  const texts = needed.map((file) => {
    const found = of(file);
    if (found === undefined) throw noModel(`A file is missing: ${file}.`, file);
    if (found.sizeBytes > MAX_JSON_BYTES) throw noModel(`A file is too large: ${file}.`, file);
    return found;
  });
  for (const ending of endings) {
    const pair = ['encoder_model', 'decoder_model_merged'].map((part) =>
      of(`onnx/${part}${ending}.onnx`),
    );
    const whole = pair.filter((file) => file !== undefined);
    if (whole.length < 2) continue;
    if (whole.some(({ sizeBytes }) => sizeBytes > MAX_ONNX_BYTES))
      throw noModel('This model is larger than a computer of today can use.');
    return [...texts, ...whole];
  }
  throw noModel(
    'The model itself is missing: in a folder “onnx” there must be encoder_model and decoder_model_merged, both of the same kind.',
  );
}

async function copyFiles(reader: PackageReader, folder: string, job: JobControl): Promise<void> {
  const wanted = wantedFiles(reader);
  const allBytes = wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let doneBytes = 0;
  for (const { from, to, sizeBytes } of wanted) {
    async function* watched() {
      let bytes = 0;
      for await (const piece of reader.open(from)) {
        job.throwIfCancelled();
        bytes += piece.byteLength;
        // What it says of itself may be a lie.
        if (bytes > sizeBytes) throw noModel(`A file is larger than it says: ${to}.`, to);
        doneBytes += piece.byteLength;
        job.progress((0.9 * doneBytes) / (allBytes || 1), 'bringing-in', to);
        yield Buffer.from(piece);
      }
    }
    const shape = shapes[to];
    if (shape === undefined) {
      await pipeline(watched(), createWriteStream(join(folder, to), { flags: 'wx' }));
      continue;
    }
    const pieces: Buffer[] = [];
    for await (const piece of watched()) pieces.push(piece);
    const text = Buffer.concat(pieces);
    checkJson(text.toString('utf8'), to, shape);
    writeBeside(join(folder, to), text);
  }
}

function checkJson(text: string, file: string, shape: z.ZodType): void {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw noModel(`A file is damaged: ${file}.`, file);
    throw error;
  }
  if (!shape.safeParse(parsed).success)
    throw noModel(
      file === 'config.json'
        ? 'This is a model for something else: Homeground can use speech models of the kind Whisper.'
        : `A file does not say what it should: ${file}.`,
      file,
    );
}

/** A second of a soft hum: whatever it hears in it, it must answer. */
async function tryOut(folder: string, speech: Speech, { signal }: JobControl): Promise<void> {
  const transcriber = await startTranscriber(await speech.start(), {
    folder,
    threads: threadsForHearing(),
    signal,
  });
  try {
    const sound = Float32Array.from({ length: HEARD_RATE_HZ }, (_, at) => 0.05 * Math.sin(at / 12));
    await transcriber.hear({ sound, language: null, before: null });
  } catch (error) {
    if (error instanceof AppError && error.code !== 'cancelled')
      throw new AppError(
        'invalid-input',
        'The model was tried out and did not work. Nothing was added.',
        error.details,
        { cause: error },
      );
    throw error;
  } finally {
    transcriber.end();
  }
}
