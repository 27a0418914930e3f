// A library whose computer hears what a test tells it to, and recordings that sound like speech to whoever looks at their loudness.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Heard } from '../../../shared/contract/transcriber.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { fakeTranscriber } from '../../support/fake-transcriber.ts';
import type { Piece } from '../../support/fake-transcriber.ts';
import { makeLibrary, tempFolder } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { pseudoNoise } from '../../support/noise.ts';
import { participation, tell } from './story-builders.ts';

export const RATE = 16_000;
const format = { sampleRateHz: RATE, channels: 1, bitsPerSample: 16 } as const;

/** Bursts of noise, as loud as speech, of a second each, with a pause of half a second behind each. */
export function burstsOf(seconds: number): Buffer {
  const pcm = pseudoNoise(seconds * RATE * 2, 11);
  for (let at = 0; at < seconds * RATE; at += 1) {
    const sample = at % (1.5 * RATE) < RATE ? pcm.readInt16LE(at * 2) >> 2 : 0;
    pcm.writeInt16LE(sample, at * 2);
  }
  return pcm;
}

export function modelFolder(): string {
  const folder = join(tempFolder(), 'made-up');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), '{}');
  return folder;
}

export async function withSpeech(
  answer: Parameters<typeof fakeTranscriber>[0],
  {
    hasModel = true,
    protection = 'ordinary',
  }: { hasModel?: boolean; protection?: 'ordinary' | 'high' } = {},
) {
  const fake = fakeTranscriber(answer);
  const shippedModel = hasModel ? modelFolder() : undefined;
  const speech = { appFolder: tempFolder(), shippedModel, start: fake.start };
  const library = await makeLibrary({ speech });
  const { storyId, personId } = await tell(library, { person: { protection } });
  await library.api.agreements.add(participation(storyId, personId));
  return { library, fake, storyId, personId, speech };
}

export async function record(
  library: TestLibrary,
  storyId: StoryId,
  pcm: Buffer,
): Promise<RecordingId> {
  const begun = { storyId, purpose: 'interview', deviceName: 'Test', format } as const;
  const { id } = await library.api.recordings.begin(begun);
  library.opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
  await library.api.recordings.finish({ id });
  return id;
}

export async function linesOf(library: TestLibrary, storyId: StoryId) {
  const [transcript] = await library.api.transcripts.list({ storyId });
  if (transcript === undefined) throw new Error('there is no transcript');
  return library.api.transcripts.get({ id: transcript.id });
}

export const loudest = ({ sound }: Piece, fromS: number, toS: number) =>
  Math.max(...sound.slice(fromS * RATE, toS * RATE).map(Math.abs));

/** One stretch as long as the piece. */
export function whole(text: string, sound: Float32Array): Heard['stretches'] {
  const toMs = (sound.length / RATE) * 1000;
  const words = text
    .split(' ')
    .map((word) => ({ text: word, hasSpace: true, fromMs: 0, toMs, sure: 0.9 }));
  return [{ fromMs: 0, toMs, words }];
}
