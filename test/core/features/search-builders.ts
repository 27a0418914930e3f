// Short ways to write down what is said in a story, and to search for it.
import type { RecordingId, StoryId, TranscriptId } from '../../../shared/model/ids.ts';
import { TranscriptLineId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';

export interface Said {
  text: string;
  fromMs?: number;
  toMs?: number;
}

/** @returns the transcript, with these lines */
export async function writeDown(
  { api, newId }: Pick<TestLibrary, 'api' | 'newId'>,
  storyId: StoryId,
  lines: readonly (string | Said)[],
  {
    recordingId = null,
    ofId = null,
  }: { recordingId?: RecordingId | null; ofId?: TranscriptId | null } = {},
): Promise<TranscriptId> {
  const { id } = await api.transcripts.create({ storyId, recordingId, ofId, language: 'en' });
  await api.transcripts.edit({
    id,
    changes: lines.map((line) => ({
      kind: 'put' as const,
      line: {
        id: TranscriptLineId.parse(newId()),
        ...(typeof line === 'string' ? { text: line } : line),
      },
    })),
  });
  return id;
}

export async function searcher() {
  const library = await makeLibrary();
  /** Titles of what is found, the best first. */
  const find = async (text: string) =>
    (await library.api.search.find({ text })).items.map(({ title }) => title);
  /** All passages that are found. */
  const passages = async (text: string) =>
    (await library.api.search.find({ text })).items.flatMap((item) => item.passages);
  return { ...library, find, passages };
}

/** A take of one second. What is not said to be an interview is a test. */
export async function soundOf(
  library: Pick<TestLibrary, 'api' | 'opened'>,
  storyId: StoryId,
  purpose: 'interview' | 'test' = 'test',
): Promise<RecordingId> {
  const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
  const { id } = await library.api.recordings.begin({
    ...{ storyId, purpose, format, deviceName: 'Test' },
  });
  const pcm = new Uint8Array(48_000 * 3);
  library.opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
  await library.api.recordings.finish({ id });
  return id;
}
