// A Whisper model that hears one piece of speech at a time. The only file that knows transformers.js: it reads from one folder, and fetches nothing.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  AutoProcessor,
  env,
  LogitsProcessorList,
  WhisperForConditionalGeneration,
} from '@huggingface/transformers';
import { HEARD_RATE_HZ } from '../../shared/contract/transcriber.ts';
import type { Heard } from '../../shared/contract/transcriber.ts';
import { heardStretches, loopStart } from './heard-words.ts';
import type { Token } from './heard-words.ts';
import { likelihood, mostLikely } from './likelihood.ts';

// Whatever a model names that is not in its folder does not exist.
env.allowRemoteModels = false;
env.allowLocalModels = true;
env.useFSCache = false;
env.useBrowserCache = false;
env.useWasmCache = false;
env.fetch = () => Promise.reject(new Error('nothing is ever fetched'));

/** Half of what a decoder can hold is for what was said before, which it is not told. */
const MOST_TOKENS = 440;
/** Another language than before must be as likely as this. */
const OTHER_LANGUAGE = 0.8;
const FRAME_MS = 20;
/** Looks for a loop among the last tokens, once in so many. */
const LOOP_LOOK = 12;
const LOOP_TOKENS = 96;
/** At the second try, no row of so many tokens may come twice. */
const NO_REPEAT = 6;

interface Numbers {
  data: ArrayLike<number>;
  dims: number[];
}
interface Sequence {
  data: Iterable<bigint>;
}
interface Model {
  config: { decoder_layers?: number };
  generation_config: {
    decoder_start_token_id: number;
    eos_token_id: number;
    no_timestamps_token_id: number;
    lang_to_id?: Record<string, number>;
    is_multilingual?: boolean;
    alignment_heads?: unknown;
  };
  sessions: Record<string, { outputNames: readonly string[] }>;
  forward(inputs: object): Promise<{ logits: Numbers }>;
  generate(options: object): Promise<unknown>;
}
interface Processor {
  (sound: Float32Array): Promise<{ input_features: unknown }>;
  tokenizer: { decode(ids: number[], options: object): string };
}

export interface Whisper {
  /** As the model calls them; empty when it knows but one. */
  languages: string[];
  hear(piece: {
    sound: Float32Array;
    language: string | null;
    before: string | null;
  }): Promise<Heard>;
}

/** As transformers.js names files of each kind, the most exact last. */
const kinds = { q8: '_quantized', q4: '_q4', fp16: '_fp16', fp32: '' } as const;

function kindIn(folder: string): keyof typeof kinds {
  const found = Object.entries(kinds).find(([, ending]) =>
    existsSync(join(folder, 'onnx', `encoder_model${ending}.onnx`)),
  );
  if (found === undefined) throw new Error('the folder holds no encoder');
  return found[0] as keyof typeof kinds;
}

/** @throws Error when the folder holds no model that can be used */
export async function loadWhisper(folder: string, threads: number): Promise<Whisper> {
  env.localModelPath = `${dirname(folder)}/`;
  const name = basename(folder);
  const session = { intraOpNumThreads: threads, interOpNumThreads: 1, enableCpuMemArena: false };
  const model = (await WhisperForConditionalGeneration.from_pretrained(name, {
    dtype: kindIn(folder),
    device: 'cpu',
    local_files_only: true,
    session_options: session,
  })) as unknown as Model;
  const processor = (await AutoProcessor.from_pretrained(name, {
    local_files_only: true,
  })) as unknown as Processor;
  const ids = model.generation_config.lang_to_id ?? {};
  const languageIds = new Map(
    Object.entries(ids).map(([token, id]) => [token.replaceAll(/[<|>]/gu, ''), id]),
  );
  const hasTimes =
    model.generation_config.alignment_heads !== undefined &&
    Object.values(model.sessions).some(({ outputNames }) =>
      outputNames.some((output) => output.startsWith('cross_attentions')),
    );
  return {
    languages: [...languageIds.keys()],
    hear: (piece) => hear({ model, processor, languageIds, hasTimes }, piece),
  };
}

interface Parts {
  model: Model;
  processor: Processor;
  languageIds: ReadonlyMap<string, number>;
  hasTimes: boolean;
}

async function hear(
  parts: Parts,
  { sound, language, before }: Parameters<Whisper['hear']>[0],
): Promise<Heard> {
  const { model, processor, languageIds } = parts;
  const { input_features: features } = await processor(sound);
  const frames = Math.max(1, Math.ceil((sound.length / HEARD_RATE_HZ) * (1000 / FRAME_MS)));
  const piece = { features, frames };
  let spoken = languageIds.size === 0 ? null : (language ?? before ?? 'en');
  let reading = await decode(parts, piece, { spoken });
  if (language === null && spoken !== null) {
    const ids = [...languageIds.values()];
    const { id, likely } = mostLikely(reading.first, ids);
    const found = [...languageIds.keys()][ids.indexOf(id)] ?? spoken;
    if (found !== spoken && (before === null || likely >= OTHER_LANGUAGE)) {
      spoken = found;
      reading = await decode(parts, piece, { spoken });
    }
  }
  let isLooping = false;
  if (reading.loopsFrom !== undefined) {
    const again = await decode(parts, piece, { spoken, noRepeat: NO_REPEAT });
    isLooping = again.loopsFrom !== undefined;
    reading = again;
  }
  const { eos_token_id: firstSpecial, no_timestamps_token_id: noTimes } = model.generation_config;
  return {
    language: spoken ?? 'en',
    noSpeech: likelihood(reading.first, noTimes - 1),
    isLooping,
    stretches: heardStretches({
      tokens: reading.tokens.slice(0, reading.loopsFrom),
      firstTime: noTimes + 1,
      firstSpecial,
      lengthMs: (sound.length / HEARD_RATE_HZ) * 1000,
      decode: (ids) => processor.tokenizer.decode(ids, { skip_special_tokens: true }),
    }),
  };
}

interface Reading {
  tokens: Token[];
  /** What the model makes of the beginning: languages, and whether anybody speaks. */
  first: Float32Array;
  /** Up to which token it does not go round in circles. */
  loopsFrom: number | undefined;
}

async function decode(
  { model, hasTimes }: Parts,
  piece: { features: unknown; frames: number },
  { spoken, noRepeat }: { spoken: string | null; noRepeat?: number },
): Promise<Reading> {
  const { no_timestamps_token_id: noTimes, eos_token_id: end } = model.generation_config;
  let first: Float32Array | undefined;
  let prompt: number | undefined;
  let loopsFrom: number | undefined;
  const steps: Float32Array[] = [];

  const looks = new LogitsProcessorList();
  looks.push(((ids: bigint[][], logits: { data: Float32Array }) => {
    const said = ids[0] ?? [];
    prompt ??= said.length;
    // Among words alone: whether a time could stand here says nothing of the word.
    steps.push(logits.data.slice(0, noTimes));
    if (steps.length % LOOP_LOOK === 0) {
      const from = Math.max(prompt, said.length - LOOP_TOKENS);
      const found = loopStart(said.slice(from).map(Number));
      if (found !== undefined) loopsFrom ??= from - prompt + found;
    }
    // Round in circles it would go on to the very end.
    if (loopsFrom !== undefined)
      for (let id = 0; id < logits.data.length; id += 1)
        if (id !== end) logits.data[id] = -Infinity;
    return logits;
  }) as never);

  const { forward } = model;
  // The first answer also tells of the token before the language, which is not handed out otherwise.
  model.forward = async (inputs) => {
    const outputs = await forward.call(model, inputs);
    first ??= Float32Array.from(outputs.logits.data).slice(0, outputs.logits.dims.at(-1));
    return outputs;
  };
  try {
    const output = (await model.generate({
      inputs: piece.features,
      max_new_tokens: MOST_TOKENS,
      logits_processor: looks,
      return_timestamps: true,
      ...(spoken === null ? {} : { language: spoken, task: 'transcribe' }),
      ...(hasTimes ? { return_token_timestamps: true, num_frames: piece.frames } : {}),
      ...(noRepeat === undefined ? {} : { no_repeat_ngram_size: noRepeat }),
    })) as { sequences: Sequence; token_timestamps?: Numbers } | Sequence;
    const all = [...('sequences' in output ? output.sequences : output).data].map(Number);
    const times = 'token_timestamps' in output ? output.token_timestamps?.data : undefined;
    const begun = prompt ?? 0;
    const tokens = all.slice(begun).map((id, place) => ({
      id,
      likely: id > noTimes ? 1 : likelihood(steps[place] ?? [], id),
      atMs: times === undefined ? undefined : (times[begun + place] ?? 0) * 1000,
    }));
    if (tokens.at(-1)?.id === end) tokens.pop();
    return { tokens, first: first ?? new Float32Array(), loopsFrom };
  } finally {
    model.forward = forward;
  }
}
