// How many words of the sample voices a first draft gets wrong, and how long it takes beside the length of the sound. The voices are made by espeak-ng: people speak otherwise.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forkTranscriber } from '../../electron/doors/fork-transcriber.ts';
import { speechModelFolder } from '../../electron/doors/speech-model-folder.ts';
import { createBenchLibrary } from './bench-core.ts';
import { elapsedMs } from './pairs.ts';
import type { Ratio } from './pairs.ts';
import { wordErrors } from './word-errors.ts';

const samples = join(import.meta.dirname, '../../assets/sample');

interface Sample {
  key: string;
  language: string;
  speech: string;
}

export async function benchDraft(folder: string): Promise<Ratio[]> {
  const core = await createBenchLibrary(folder, {
    speech: { appFolder: folder, shippedModel: speechModelFolder(), start: forkTranscriber },
  });
  const { stories } = JSON.parse(readFileSync(join(samples, 'sample-library.json'), 'utf8')) as {
    stories: Sample[];
  };
  const rows: Ratio[] = [];
  for (const { key, language, speech } of stories) {
    const { id: storyId } = await core.api.stories.create({ title: key, languages: [language] });
    const path = join(samples, `${key}.flac`);
    const { id: recordingId, durationMs } = await core.api.recordings.importFile({ path, storyId });
    const oursMs = await elapsedMs(() => core.api.drafts.make({ recordingId, language }));
    const [transcript] = await core.api.transcripts.list({ storyId });
    const lines = transcript ? (await core.api.transcripts.get({ id: transcript.id })).lines : [];
    const heard = lines.map(({ text }) => text).join(' ');
    const { wrong, count } = wordErrors(speech, heard);
    const doubtful = lines.flatMap(({ text, doubtful: parts }) =>
      parts.flatMap(([from, to]) => text.slice(from, to).split(' ')),
    );
    const ratio = oursMs / durationMs;
    rows.push({
      name: `first draft of ${key} (${language}) ÷ its length`,
      ...{ ratio, oursMs, otherMs: durationMs, spread: [ratio, ratio] },
      note: `${Math.round((100 * wrong) / count)} % of ${count} words wrong, ${doubtful.length} shown as doubtful; espeak-ng voice, Whisper base, with the time to load it`,
    });
  }
  await core.close();
  return rows;
}
