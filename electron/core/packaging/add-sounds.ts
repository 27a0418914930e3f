// Brings the sounds of a story out of the vault into a package: a master that is the sound as it was recorded or brought in, and a copy to listen to. Closed parts are silent in both.
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import type { DepositShape } from '../../../shared/model/deposit.ts';
import type { LibraryContext } from '../context.ts';
import type { FfmpegTool } from '../media/find-ffmpeg.ts';
import { isCopyOf } from '../db/access-copy-rows.ts';
import { makeAccessCopy } from '../media/make-access-copy.ts';
import { isAscii } from '../media/wav-bext.ts';
import { wavHeader, wavPadding } from '../media/wav-header.ts';
import type { WavFormat } from '../media/wav-header.ts';
import type { MediaReader, MediaStore } from '../vault/media.ts';
import type { BagWriter } from './bag-writer.ts';
import { bareSound } from './bare-sound.ts';
import type { ContentFile, ContentSound } from './package-content.ts';
import type { PublicSound, PublicStory } from './public-story.ts';
import { silencedFlac, silencedTake } from './silenced-sound.ts';
import { takeAsFlac } from './take-as-flac.ts';
import { named } from './through-ffmpeg.ts';

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

interface Means {
  bag: BagWriter;
  media: MediaStore;
  tool: FfmpegTool;
  organisation: string;
  /** In which form takes leave. */
  masters: DepositShape['masters'];
  context: LibraryContext;
  signal: AbortSignal;
}

const extensions: Readonly<Record<string, string>> = {
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
};

/** @throws AppError `library-damaged` when stored bytes are not what was stored, `media-failed`, `cancelled`; file system errors */
export async function addSounds(story: PublicStory, means: Means): Promise<ContentSound[]> {
  const added: ContentSound[] = [];
  for (const sound of story.sounds) {
    const stored = openNamed(sound, means);
    try {
      const { masterKind, master } = await addMaster({ story, sound, stored, means });
      const copy = await addAccessCopy({ story, sound, stored, means });
      const { code, durationMs, closed, sampleRateHz, channels, bitsPerSample } = sound;
      const technical = { sampleRateHz, channels, bitsPerSample };
      const access = {
        access: copy.file,
        accessDurationMs: copy.durationMs,
        accessFromMs: copy.fromMs,
      };
      added.push({ code, durationMs, closed, ...technical, masterKind, master, ...access });
    } finally {
      stored.close();
    }
  }
  return added;
}

/** @throws AppError `library-damaged` that says which recording of which story it is */
function openNamed({ id, code, sizeBytes }: PublicSound, { media }: Means): MediaReader {
  if (media.seemsWhole(id, sizeBytes)) return media.open(id);
  throw new AppError(
    'library-damaged',
    `The sound file of the recording ${code} is missing or damaged, so the package was not made. Please bring it back from a full backup, or put the recording into the bin.`,
    { recordingId: id },
  );
}

interface Work {
  story: PublicStory;
  sound: PublicSound;
  stored: MediaReader;
  means: Means;
}

async function addMaster(work: Work): Promise<Pick<ContentSound, 'masterKind' | 'master'>> {
  const { story, sound, stored, means } = work;
  const add = (mimeType: string) => async (source: Bytes) => {
    const path = `interviews/${story.code}/preservation/${sound.code}.${extensions[mimeType] ?? 'bin'}`;
    return { path, mimeType, ...(await means.bag.addPayload(path, source)) };
  };
  const isSilenced = sound.closed.length > 0;
  if (sound.kind === 'take') {
    const master =
      means.masters === 'flac'
        ? await takeAsFlac({ ...means, sound, stored }, () => takePcm(work), add('audio/flac'))
        : await add('audio/wav')(takeAsWav(work));
    return { masterKind: isSilenced ? 'silenced' : 'capture', master };
  }
  for (const _ of checked(stored, sound)) await nextTurn();
  if (isSilenced) {
    const master = await silencedFlac({ ...means, sound, stored }, add('audio/flac'));
    return { masterKind: 'silenced', master };
  }
  const bare = await bareSound({ ...means, sound, stored });
  return { masterKind: 'wordless', master: await bare.writeTo(add(bare.mimeType)) };
}

/** The copy that there is, when it is today's; otherwise it is made on the way, and kept. */
async function addAccessCopy({ story, sound, means }: Work): Promise<AddedCopy> {
  const path = `interviews/${story.code}/access/${sound.code}.mp3`;
  const { bag, context, signal } = means;
  const { copies } = context.library;
  const made = await named(() => makeAccessCopy({ id: sound.id, context, signal }), sound);
  // A part that was opened only while the copy was made, and closed again since, can be heard in it.
  if (!isCopyOf(made, sound))
    throw new AppError(
      'conflict',
      `${story.code.toUpperCase()} was changed while the package was being made. Nothing was written. Please make the package again.`,
      { stories: [story.code.toUpperCase()] },
    );
  const { mediaId, sha256, sizeBytes, fromMs, durationMs } = made;
  const copy = copies.open(mediaId);
  try {
    const source = checked(copy, { ...sound, sha256, sizeBytes });
    const file = { path, mimeType: 'audio/mpeg', ...(await bag.addPayload(path, source)) };
    return { file, fromMs, durationMs };
  } finally {
    copy.close();
  }
}

interface AddedCopy {
  file: ContentFile;
  fromMs: number;
  durationMs: number;
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

/** Whole frames in the format that the catalogue names, silent where it is closed. */
function* takePcm({ sound, stored }: Work): Generator<Uint8Array> {
  let left = wholeFrames(sound, stored);
  for (const piece of silencedTake({ sound, stored }, checked(stored, sound))) {
    if (left > 0) yield piece.subarray(0, left);
    left -= Math.min(left, piece.length);
  }
}

function wholeFrames({ channels, bitsPerSample }: PublicSound, { sizeBytes }: MediaReader): number {
  const frameBytes = (channels * bitsPerSample) / 8;
  return Math.floor(sizeBytes / frameBytes) * frameBytes;
}

function* takeAsWav(work: Work): Generator<Uint8Array> {
  const { story, sound, stored, means } = work;
  const dataBytes = wholeFrames(sound, stored);
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
  yield* takePcm(work);
  if (wavPadding(dataBytes)) yield Buffer.alloc(1);
}
