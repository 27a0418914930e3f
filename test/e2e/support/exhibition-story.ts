// A made-up story that may be shown: with sound, a checked text and a picture, for tests of exhibitions.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Use } from '../../../shared/model/agreement.ts';
import type {
  AttachmentId,
  ExhibitionId,
  PersonId,
  RecordingId,
  StoryId,
  TranscriptLineId,
} from '../../../shared/model/ids.ts';
import { toldPicture } from '../../support/told-pictures.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { agree, ask, checkStory } from './sample-stories.ts';

const kitchen = fileURLToPath(new URL('../../../assets/sample/kitchen.flac', import.meta.url));

export interface ShownStory {
  storyId: StoryId;
  personId: PersonId;
  recordingId: RecordingId;
  attachmentId: AttachmentId;
  lines: string[];
}

export const kitchenLines = [
  'We made the kitchen our own in one week.',
  'First the shelves, then the smell of bread.',
  'My neighbour knocked and did not leave before midnight.',
  'She had brought her own spoon.',
];

export async function storyToShow(
  page: Page,
  { profile, uses = ['exhibition', 'learning'] }: { profile: string; uses?: readonly Use[] },
): Promise<ShownStory> {
  const { id: personId } = await ask(page, 'people.create', {
    ...{ realName: 'Zaynab Khanfiction', attribution: 'chosen-name', chosenName: 'Amina' },
    ageBand: 'adult',
  });
  const { id: storyId } = await ask(page, 'stories.create', {
    ...{ title: 'The kitchen with two doors', narratorIds: [personId], languages: ['en'] },
    summary: 'How two families came to share a kitchen.',
  });
  const { id: recordingId, durationMs } = await ask(page, 'recordings.importFile', {
    path: kitchen,
    storyId,
  });
  const { id: transcriptId } = await ask(page, 'transcripts.create', {
    ...{ storyId, recordingId, language: 'en' },
  });
  const stepMs = Math.floor(durationMs / kitchenLines.length);
  await ask(page, 'transcripts.edit', {
    id: transcriptId,
    changes: kitchenLines.map((text, place) => ({
      kind: 'put' as const,
      line: {
        ...{ id: crypto.randomUUID() as TranscriptLineId, text },
        ...{ fromMs: place * stepMs, toMs: (place + 1) * stepMs },
      },
    })),
  });
  await ask(page, 'transcripts.setState', { id: transcriptId, state: 'checked' });
  const picture = join(profile, 'window.jpg');
  const { path: ffmpeg } = await findFfmpeg({});
  const told = { word: 'fiction', latitude: 52, orientation: 1 };
  writeFileSync(picture, toldPicture(ffmpeg, 'image/jpeg', told));
  const { ends } = await ask(page, 'arrivals.bringIn', {
    storyId,
    items: [{ name: 'window.jpg', paths: [picture] }],
  });
  const attachmentId = ends[0]?.attachmentId;
  if (attachmentId === undefined) throw new Error('the picture did not come in');
  await ask(page, 'attachments.describe', {
    ...{ id: attachmentId, caption: 'The window to the yard', altText: 'A window with a plant.' },
    ...{ nobodyRecognisable: true },
    permissions: [
      ...(['exhibition', 'website'] as const).map((use) => ({
        ...{ use, agreed: true, saidBy: 'Amina', saidOn: '2026-01-15' },
      })),
    ],
  });
  await agree(page, { storyId, personId, allowed: uses });
  await checkStory(page, storyId);
  return { storyId, personId, recordingId, attachmentId, lines: [...kitchenLines] };
}

const id = () => crypto.randomUUID() as never;

/** An exhibition with one clip of a story, from `fromMs` to `toMs`, and one quote. */
export async function withClip(
  page: Page,
  story: ShownStory,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): Promise<ExhibitionId> {
  const { texts } = await ask(page, 'exhibitions.offer', { storyId: story.storyId });
  const [text] = texts;
  const line = text?.lines[0];
  if (text === undefined || line === undefined) throw new Error('there is a text');
  const item = () => ({ id: id(), caption: {}, warning: {}, storyId: story.storyId });
  const made = await ask(page, 'exhibitions.create', {
    ...{ title: { en: 'First winters' }, languages: ['en', 'ur'] },
    sections: [
      {
        ...{ id: id(), title: { en: 'Kitchens' }, introduction: {} },
        items: [
          {
            ...{ ...item(), kind: 'clip', recordingId: story.recordingId, fromMs, toMs },
            ...{ fadeInMs: 250, fadeOutMs: 250 },
          },
          {
            ...{ ...item(), kind: 'quote', transcriptId: text.transcriptId },
            ...{ fromLineId: line.id, toLineId: line.id },
          },
        ],
      },
      { id: id(), title: { en: 'Work' }, introduction: {}, items: [] },
    ],
  });
  return made.id;
}
