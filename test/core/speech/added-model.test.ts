// A model that comes in a zip file, with the real process: tried out, chosen, and what it hears.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { expect, test } from 'vitest';
import { forkTranscriber } from '../../../electron/doors/fork-transcriber.ts';
import { speechModelFolder } from '../../../electron/doors/speech-model-folder.ts';
import { makeLibrary, tempFolder } from '../../support/make-core.ts';

const sample = join(import.meta.dirname, '../../../assets/sample/kitchen.flac');

async function zipOf(folder: string): Promise<string> {
  const path = join(tempFolder(), 'whisper-from-a-file.zip');
  const zip = new ZipArchive({ zlib: { level: 0 } });
  const written = pipeline(zip, createWriteStream(path));
  zip.directory(folder, false);
  await zip.finalize();
  await written;
  return path;
}

test(
  'a model from a zip file is tried out with real hearing, and writes the next draft',
  { timeout: 300_000 },
  async () => {
    const shippedModel = speechModelFolder();
    if (shippedModel === undefined) throw new Error('the model comes with the app');
    const speech = { appFolder: tempFolder(), shippedModel, start: forkTranscriber };
    const { api } = await makeLibrary({ speech });
    const added = await api.speechModels.add({ path: await zipOf(shippedModel) });
    expect(added.name).toBe('whisper-from-a-file');
    await api.speechModels.choose({ id: added.id });

    const { id: storyId } = await api.stories.create({ title: 'Made up', languages: ['en'] });
    const { id: recordingId } = await api.recordings.importFile({ path: sample, storyId });
    const draft = await api.drafts.make({ recordingId, language: 'en' });
    expect(draft.model).toBe('whisper-from-a-file');
    const [transcript] = await api.transcripts.list({ storyId });
    if (transcript === undefined) throw new Error('the draft is a transcript');
    expect(transcript).toMatchObject({ origin: 'computer', state: 'draft' });
    const { lines } = await api.transcripts.get({ id: transcript.id });
    expect(lines.map(({ text }) => text).join(' ')).toContain('made by a computer');
  },
);
