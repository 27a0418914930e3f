// Puts a sample exhibition into the sample library: what its made-up storytellers say, written down and translated, two parts that visitors
// go through, and a walk. It also holds stories that may not be shown, as an exhibition that is being put together may.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/contract/errors.ts';
import { Words } from '../../shared/model/exhibition.ts';
import type { ExhibitionItem } from '../../shared/model/exhibition.ts';
import { ExhibitionItemId, ExhibitionSectionId, TranscriptLineId } from '../../shared/model/ids.ts';
import type { ExhibitionId, RecordingId, StoryId, TranscriptId } from '../../shared/model/ids.ts';
import { LanguageTag } from '../../shared/model/text.ts';
import type { Core } from '../core/create-core.ts';
import { checkStory, readSampleLibrary } from './sample-library.ts';
import { makeSampleTrail, SampleTrail } from './sample-trail.ts';

const words = { caption: Words.default({}), warning: Words.default({}) };
const SampleItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('story'), story: z.string(), ...words }),
  z.strictObject({
    ...{ kind: z.literal('clip'), story: z.string(), fromMs: z.number(), toMs: z.number() },
    ...words,
  }),
  z.strictObject({
    ...{ kind: z.literal('quote'), story: z.string(), fromLine: z.int(), toLine: z.int() },
    ...words,
  }),
  z.strictObject({ kind: z.literal('text'), ...words }),
]);
type SampleItem = z.infer<typeof SampleItem>;

const SampleText = z.object({
  story: z.string(),
  language: LanguageTag,
  lines: z.array(z.tuple([z.number(), z.number(), z.string()])),
  translation: z.object({ language: LanguageTag, lines: z.array(z.string()) }),
});

const SampleExhibition = z.object({
  transcripts: z.array(SampleText),
  exhibition: z.object({
    ...{ title: Words, opening: Words, credits: Words, contact: Words },
    languages: z.array(LanguageTag),
    guestBook: z.boolean(),
    sections: z.array(z.object({ title: Words, introduction: Words, items: z.array(SampleItem) })),
  }),
  trail: SampleTrail,
});

interface SampleStory {
  storyId: StoryId;
  recordingId: RecordingId;
  transcriptId?: TranscriptId;
  lineIds: TranscriptLineId[];
}

interface Making {
  core: Core;
  sampleFolder: string;
}

/** Of the open sample library, as its lead. @throws AppError `not-found` when it is another library */
export async function makeSampleExhibition({ core, sampleFolder }: Making): Promise<ExhibitionId> {
  const sample = SampleExhibition.parse(
    JSON.parse(readFileSync(join(sampleFolder, 'sample-exhibition.json'), 'utf8')),
  );
  const stories = await findStories({ core, sampleFolder });
  for (const text of sample.transcripts) await writeDown(text, found(stories, text.story), core);
  for (const { storyId, transcriptId } of stories.values())
    if (transcriptId !== undefined) await checkStory(core.api, storyId);
  const { sections, ...told } = sample.exhibition;
  const trailId = await makeSampleTrail(sample.trail, {
    ...{ core, languages: told.languages },
    storyOf: (key) => found(stories, key),
  });
  const { id } = await core.api.exhibitions.create({
    ...{ ...told, trailIds: [trailId] },
    sections: sections.map(({ title, introduction, items }) => ({
      ...{ id: ExhibitionSectionId.parse(core.context.newId()), title, introduction },
      items: items.map((item) => itemOf(item, stories, core)),
    })),
  });
  return id;
}

function found(stories: ReadonlyMap<string, SampleStory>, key: string): SampleStory {
  const story = stories.get(key);
  if (story === undefined)
    throw new AppError(
      'not-found',
      `The sample exhibition names a story that is not there: ${key}`,
    );
  return story;
}

async function findStories({ core, sampleFolder }: Making): Promise<Map<string, SampleStory>> {
  const { api } = core;
  const stories = new Map<string, SampleStory>();
  const sample = readSampleLibrary(sampleFolder);
  const { items: rows } = await api.stories.list({});
  for (const { key, title } of sample.stories) {
    const row = rows.find((one) => one.title === title);
    const [recording] = row ? await api.recordings.list({ storyId: row.id }) : [];
    if (row === undefined || recording === undefined) continue;
    stories.set(key, { storyId: row.id, recordingId: recording.id, lineIds: [] });
  }
  return stories;
}

async function writeDown(
  { language, lines, translation }: z.infer<typeof SampleText>,
  story: SampleStory,
  { api, context }: Core,
): Promise<void> {
  const { storyId, recordingId } = story;
  const newLine = () => TranscriptLineId.parse(context.newId());
  const original = await api.transcripts.create({ storyId, recordingId, language });
  story.transcriptId = original.id;
  story.lineIds = lines.map(newLine);
  await api.transcripts.edit({
    id: original.id,
    changes: lines.map(([fromMs, toMs, text], place) => ({
      ...{ kind: 'put', line: { id: story.lineIds[place] ?? newLine(), fromMs, toMs, text } },
    })),
  });
  await api.transcripts.setState({ id: original.id, state: 'checked' });
  const translated = await api.transcripts.create({
    ...{ storyId, recordingId, language: translation.language, ofId: original.id },
  });
  await api.transcripts.edit({
    id: translated.id,
    changes: lines.map(([fromMs, toMs], place) => ({
      kind: 'put',
      line: {
        ...{ id: newLine(), fromMs, toMs, text: translation.lines[place] ?? '' },
        ofLineId: story.lineIds[place] ?? null,
      },
    })),
  });
  await api.transcripts.setState({ id: translated.id, state: 'checked' });
}

function itemOf(
  item: SampleItem,
  stories: ReadonlyMap<string, SampleStory>,
  { context }: Core,
): ExhibitionItem {
  const { caption, warning } = item;
  const told = { id: ExhibitionItemId.parse(context.newId()), caption, warning };
  if (item.kind === 'text') return { kind: 'text', ...told };
  const { storyId, recordingId, transcriptId, lineIds } = found(stories, item.story);
  switch (item.kind) {
    case 'story':
      return { kind: 'story', ...told, storyId };
    case 'clip': {
      const { fromMs, toMs } = item;
      const fades = { fadeInMs: 200, fadeOutMs: 400 };
      return { kind: 'clip', ...told, storyId, recordingId, fromMs, toMs, ...fades };
    }
    case 'quote': {
      const [fromLineId, toLineId] = [lineIds[item.fromLine], lineIds[item.toLine]];
      if (transcriptId === undefined || fromLineId === undefined || toLineId === undefined)
        throw new AppError('not-found', `The sample quotes what ${item.story} does not say.`);
      return { kind: 'quote', ...told, storyId, transcriptId, fromLineId, toLineId };
    }
  }
}
