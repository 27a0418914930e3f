// Texts of sample files in a made-up library: to take in, and to let out again.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TranscriptId } from '../../../shared/model/ids.ts';
import type { WrittenFormat } from '../../../shared/model/transcript-file.ts';
import { makeLibrary, tempFolder } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { checkedForRelease } from '../../support/release-ready.ts';
import { tell } from './story-builders.ts';

const folder = join(import.meta.dirname, '../../fixtures/transcripts');
export const to = { recipient: 'City Archive' };
export const sample = (name: string) => join(folder, name);

export function fileOf(text: string, name = 'file.vtt'): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, text);
  return path;
}

export async function begun() {
  const library = await makeLibrary();
  const { api } = library;
  const { id: storyId } = await api.stories.create({ title: 'Made-up story' });
  return { library, api, storyId };
}

export const linesOf = async ({ api }: Pick<TestLibrary, 'api'>, id: TranscriptId) =>
  (await api.transcripts.get({ id })).lines;
export const short = async (library: Pick<TestLibrary, 'api'>, id: TranscriptId) =>
  (await linesOf(library, id)).map(({ fromMs, toMs, speaker, text }) => [
    fromMs,
    toMs,
    speaker,
    text,
  ]);

/** A story that may leave, told by somebody, with this text checked. */
export async function readyToLeave(path: string, { person = {}, speaker = '' } = {}) {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { person, agreed: ['archive'] });
  const { transcript } = await api.transcriptFiles.bringIn({
    ...{ path, storyId, language: 'ur' },
    speakers: speaker === '' ? [] : [{ label: speaker, personId }],
  });
  const { id } = transcript;
  await api.transcripts.setState({ id, state: 'checked' });
  await checkedForRelease(library, storyId);
  const save = async (format: WrittenFormat) =>
    (await api.transcriptFiles.save({ id, use: 'archive', format, folder: tempFolder(), ...to }))
      .path;
  return { library, api, storyId, personId, id, save };
}
