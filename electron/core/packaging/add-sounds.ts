// Brings the sounds of a story out of the vault into a package: a master that is what was recorded or brought in, and a copy to listen to.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { AppError } from '../../../shared/contract/errors.ts';
import {
  accessCopyOutput,
  pcmInput,
  soundInput,
  wordlessCopyOutput,
} from '../media/ffmpeg-args.ts';
import type { FfmpegTool } from '../media/find-ffmpeg.ts';
import { mp4InOrder } from '../media/mp4-in-order.ts';
import { runFfmpeg } from '../media/run-ffmpeg.ts';
import { isAscii } from '../media/wav-bext.ts';
import { wavHeader, wavPadding } from '../media/wav-header.ts';
import type { WavFormat } from '../media/wav-header.ts';
import { parseWav } from '../media/wav-parse.ts';
import type { MediaReader, MediaStore } from '../vault/media.ts';
import type { BagWriter } from './bag-writer.ts';
import type { ContentFile, ContentSound } from './package-content.ts';
import type { PublicSound, PublicStory } from './package-facts.ts';

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

interface Means {
  bag: BagWriter;
  media: MediaStore;
  tool: FfmpegTool;
  organisation: string;
  signal: AbortSignal;
}

const extensions: Readonly<Record<string, string>> = {
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
};

/** @throws AppError `library-damaged` when stored bytes are not what was stored, `media-failed`, `cancelled`; file system errors */
export async function addSounds(story: PublicStory, means: Means): Promise<ContentSound[]> {
  const added: ContentSound[] = [];
  for (const sound of story.sounds) {
    const stored = means.media.open(sound.id);
    try {
      const { masterKind, master } = await addMaster({ story, sound, stored, means });
      const access = await addAccessCopy({ story, sound, stored, means });
      added.push({ code: sound.code, durationMs: sound.durationMs, masterKind, master, access });
    } finally {
      stored.close();
    }
  }
  return added;
}

interface Work {
  story: PublicStory;
  sound: PublicSound;
  stored: MediaReader;
  means: Means;
}

async function addMaster(work: Work): Promise<Pick<ContentSound, 'masterKind' | 'master'>> {
  const { story, sound, stored, means } = work;
  const isTake = sound.kind === 'take';
  const mimeType = isTake ? 'audio/wav' : sound.mimeType;
  const masterKind = isTake ? 'capture' : story.isProtected ? 'wordless' : 'original';
  const path = `interviews/${story.code}/preservation/${sound.code}.${extensions[mimeType] ?? 'bin'}`;
  const add = async (source: Bytes): Promise<ContentFile> => ({
    path,
    mimeType,
    ...(await means.bag.addPayload(path, source)),
  });
  switch (masterKind) {
    case 'capture':
      return { masterKind, master: await add(takeAsWav(work)) };
    case 'original':
      return { masterKind, master: await add(checked(stored, sound)) };
    case 'wordless':
      if (mimeType === 'audio/wav')
        return { masterKind, master: await add(await wordlessWav(stored)) };
      return { masterKind, master: await throughFfmpeg(work, wordlessOptions(work), add) };
  }
}

async function addAccessCopy(work: Work): Promise<ContentFile> {
  const path = `interviews/${work.story.code}/access/${work.sound.code}.mp3`;
  return throughFfmpeg(work, accessCopyOutput(), async (source) => ({
    path,
    mimeType: 'audio/mpeg',
    ...(await work.means.bag.addPayload(path, source)),
  }));
}

async function throughFfmpeg(
  { sound, stored, means }: Work,
  outputOptions: readonly string[],
  add: (source: Bytes) => Promise<ContentFile>,
): Promise<ContentFile> {
  const source = sound.mimeType === 'audio/mp4' ? mp4InOrder(stored) : stored.pieces();
  const run = runFfmpeg({
    tool: means.tool,
    input: Readable.from(source, { objectMode: false }),
    inputOptions: sound.kind === 'take' ? pcmInput(sound) : soundInput(sound.mimeType),
    outputOptions,
    signal: means.signal,
  });
  // Both are waited for, so that nothing still writes when the folder is taken away.
  const [added, ended] = await Promise.allSettled([add(run.output), run.ended]);
  if (ended.status === 'rejected' && added.status === 'rejected' && isOwn(added.reason))
    throw added.reason;
  if (ended.status === 'rejected') throw named(ended.reason, sound);
  if (added.status === 'rejected') throw added.reason;
  return added.value;
}

/** The disk's own complaint comes first: ffmpeg then only says that nobody listened. */
function isOwn(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

function named(error: unknown, sound: PublicSound): unknown {
  if (!(error instanceof AppError) || error.code !== 'media-failed') return error;
  return new AppError(
    'media-failed',
    `The recording ${sound.code.toUpperCase()} cannot be read as sound. Please put it in the bin, or bring it in again, and then make the package.`,
    error.details,
    { cause: error },
  );
}

function wordlessOptions({ sound }: Work): string[] {
  const options = wordlessCopyOutput(sound.mimeType);
  if (options !== undefined) return options;
  throw new AppError(
    'media-failed',
    `The recording ${sound.code.toUpperCase()} is of a kind whose inner tags cannot be taken out. Please put it in the bin, or bring it in as WAV.`,
  );
}

/** The stored bytes, refused at their end when they are not those that were stored. */
function* checked(stored: MediaReader, sound: PublicSound): Generator<Uint8Array> {
  const hash = createHash('sha256');
  for (const piece of stored.pieces()) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sound.sha256)
    throw new AppError(
      'library-damaged',
      `The recording ${sound.code.toUpperCase()} is damaged, so no package was made. You can bring it back from a backup on the Library page.`,
    );
}

function* takeAsWav({ story, sound, stored, means }: Work): Generator<Uint8Array> {
  const frameBytes = (sound.channels * sound.bitsPerSample) / 8;
  const dataBytes = Math.floor(stored.sizeBytes / frameBytes) * frameBytes;
  const format: WavFormat = {
    sampleRateHz: sound.sampleRateHz,
    channels: sound.channels,
    bitsPerSample: sound.bitsPerSample === 16 ? 16 : 24,
    dataBytes,
  };
  const width = sound.channels === 1 ? 'mono' : 'stereo';
  yield wavHeader({
    ...format,
    bext: {
      description: sound.code,
      originator: isAscii(means.organisation) ? means.organisation.slice(0, 32) : '',
      originatorReference: sound.code,
      // Who hides a name may have told the year and no more: the second of the recording stays here.
      originatedAt: story.isProtected ? '' : sound.startedAt,
      codingHistory: `A=PCM,F=${sound.sampleRateHz},W=${sound.bitsPerSample},M=${width},T=Homeground`,
    },
  });
  let left = dataBytes;
  for (const piece of checked(stored, sound)) {
    if (left > 0) yield piece.subarray(0, left);
    left -= Math.min(left, piece.length);
  }
  if (wavPadding(dataBytes)) yield Buffer.alloc(1);
}

/** The samples of an imported WAV behind a header of ours: everything that people or devices wrote around them stays behind. */
async function wordlessWav(stored: MediaReader): Promise<Generator<Uint8Array>> {
  const facts = await parseWav(stored);
  const { layout, dataStart, sampleRateHz } = facts;
  if (layout === undefined)
    throw new AppError(
      'media-failed',
      'This WAV file is written in an unusual way, so that its inner tags cannot be taken out. Please save it as 16 or 24 bit WAV and bring it in again.',
    );
  const frameBytes = (layout.channels * layout.bitsPerSample) / 8;
  const format: WavFormat = {
    sampleRateHz,
    channels: layout.channels,
    bitsPerSample: layout.bitsPerSample,
    isFloat: layout.encoding === 'float',
    dataBytes: facts.frames * frameBytes,
  };
  return (function* () {
    yield wavHeader(format);
    yield* stored.pieces(dataStart, dataStart + format.dataBytes);
    if (wavPadding(format.dataBytes)) yield Buffer.alloc(1);
  })();
}
