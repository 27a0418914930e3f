// Makes the sample library: six made-up storytellers with different languages and permissions, from assets/sample.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CallOptions, Client } from '../../shared/contract/client.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { uses, Use } from '../../shared/model/agreement.ts';
import { checkTopics } from '../../shared/model/check.ts';
import type { CheckAnswer, CheckTopic } from '../../shared/model/check.ts';
import type { CollectionId, PersonId, StoryId } from '../../shared/model/ids.ts';
import { AgeBand, Attribution, Protection } from '../../shared/model/person.ts';
import { parseFuzzyDate } from '../../shared/rules/fuzzy-date.ts';

const SamplePerson = z.object({
  realName: z.string(),
  attribution: Attribution,
  chosenName: z.string().default(''),
  ageBand: AgeBand,
  protection: Protection,
});

const SampleStory = z.object({
  key: z.string(),
  title: z.string(),
  summary: z.string(),
  language: z.string(),
  recordedOn: z.string(),
  wardCode: z.string().nullable(),
  locality: z.string().optional(),
  themes: z.array(z.string()),
  tags: z.array(z.string()),
  caption: z.string(),
  person: SamplePerson,
  agreement: z.object({
    uses: z.array(Use),
    closedUntil: z.string().optional(),
    closedReason: z.string().optional(),
    responsibleAdult: z.string().optional(),
    withdrawn: z.boolean().default(false),
  }),
});
type SampleStory = z.infer<typeof SampleStory>;

export const SampleLibrary = z.object({
  organisation: z.string(),
  member: z.string(),
  interviewer: SamplePerson,
  collection: z.object({ title: z.string(), introduction: z.string() }),
  stories: z.array(SampleStory),
});
export type SampleLibrary = z.infer<typeof SampleLibrary>;

/** Known to everybody, since it guards nothing but made-up people. */
export const samplePassphrase = 'sample library for everyone';

export function readSampleLibrary(sampleFolder: string): SampleLibrary {
  return SampleLibrary.parse(
    JSON.parse(readFileSync(join(sampleFolder, 'sample-library.json'), 'utf8')),
  );
}

interface Making {
  api: Client;
  sample: SampleLibrary;
  sampleFolder: string;
  /** The day on which the samples agree, yyyy-mm-dd. */
  today: string;
  localityOf: (wardCode: string) => string;
  jobOptions?: CallOptions;
}

/** Fills the open library. @returns the collection of all six */
export async function makeSampleLibrary(making: Making): Promise<CollectionId> {
  const { api, sample } = making;
  const interviewer = await api.people.create(sample.interviewer);
  await api.contributors.add({
    ...{ personId: interviewer.id, role: 'interviewer', on: making.today, isConfidential: true },
    ...{ textVersion: 'sample-1', responsibleAdult: null },
    signature: { method: 'typed', name: sample.interviewer.realName },
  });
  const items = [];
  for (const story of sample.stories) {
    items.push({ storyId: await makeStory(making, story, interviewer.id), caption: story.caption });
  }
  return (await api.collections.create({ ...sample.collection, items })).id;
}

async function makeStory(
  { api, sampleFolder, sample, today, localityOf, jobOptions }: Making,
  story: SampleStory,
  interviewerId: PersonId,
): Promise<StoryId> {
  const narrator = await api.people.create(story.person);
  const known = new Map((await api.themes.list({})).map((theme) => [theme.name, theme.id]));
  const made = await api.stories.create({
    title: story.title,
    summary: story.summary,
    narratorIds: [narrator.id],
    interviewerIds: [interviewerId],
    languages: [story.language],
    recordedOn: parseFuzzyDate(story.recordedOn)?.edtf ?? '',
    wardCode: story.wardCode,
    locality: story.locality ?? (story.wardCode === null ? '' : localityOf(story.wardCode)),
    themeIds: story.themes.map((name) => {
      const id = known.get(name);
      if (id === undefined)
        throw new AppError('not-found', `The sample names a theme that does not exist: ${name}`);
      return id;
    }),
    tags: story.tags,
    privateNotes: 'Sample note: notes like this one never leave the library.',
  });
  const { id: recordingId } = await api.recordings.importFile(
    { path: join(sampleFolder, `${story.key}.flac`), storyId: made.id },
    jobOptions,
  );
  const { suggestions } = await api.voices.list({ recordingId });
  const people = suggestions.map(({ personId, kind }) => ({ personId, kind }));
  await api.voices.confirm({ recordingId, people });
  await agree(api, {
    story,
    storyId: made.id,
    personId: narrator.id,
    explainedBy: sample.interviewer.realName,
    today,
  });
  await checkStory(api, made.id);
  return made.id;
}

/** These stories were made up so that there is nothing in them that could hurt anybody. */
export async function checkStory(api: Client, storyId: StoryId): Promise<void> {
  const { state } = await api.checks.get({ storyId });
  const answers = Object.fromEntries(
    checkTopics.map((topic) => [topic, { answer: 'nothing' as const, how: '' }]),
  ) as Record<CheckTopic, CheckAnswer>;
  await api.checks.save({ storyId, state, answers });
}

async function agree(
  api: Client,
  {
    story,
    storyId,
    personId,
    explainedBy,
    today,
  }: {
    story: SampleStory;
    storyId: StoryId;
    personId: PersonId;
    explainedBy: string;
    today: string;
  },
): Promise<void> {
  const { agreement, person } = story;
  const common = { storyId, personId, on: today, language: story.language, explainedBy };
  const signed = (name: string) => ({ method: 'typed' as const, name });
  const responsibleAdult =
    agreement.responsibleAdult === undefined
      ? null
      : {
          name: agreement.responsibleAdult,
          role: 'parent' as const,
          authoritySeen: 'Sample: the parent showed a birth certificate.',
          signature: signed(agreement.responsibleAdult),
        };
  const paper = {
    ...common,
    signature: signed(person.realName),
    responsibleAdult,
  };
  const young = responsibleAdult === null ? '' : '-under-18';
  await api.agreements.add({
    kind: 'participation',
    ...paper,
    textVersion: `participation${young}-en-2`,
  });
  await api.agreements.add({
    kind: 'recording',
    ...paper,
    textVersion: 'recording-en-3',
    uses: Object.fromEntries(uses.map((use) => [use, agreement.uses.includes(use)])) as Record<
      Use,
      boolean
    >,
    closedUntil: agreement.closedUntil ?? null,
    closedReason: agreement.closedReason ?? '',
  });
  if (agreement.withdrawn)
    await api.agreements.add({
      kind: 'withdrawal',
      ...common,
      reason: 'Sample: the storyteller asked for it back.',
    });
}
