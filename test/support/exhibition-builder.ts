// A library with one story that may be shown, with sound, a checked text and a picture, for tests of exhibitions. Everybody in it is made up.
import type { InputOf } from '../../shared/contract/methods.ts';
import type { Use } from '../../shared/model/agreement.ts';
import type { ExhibitionItem } from '../../shared/model/exhibition.ts';
import type {
  ExhibitionItemId,
  ExhibitionSectionId,
  PersonId,
  RecordingId,
  StoryId,
  TranscriptLineId,
} from '../../shared/model/ids.ts';
import { participation, recordingAgreement } from '../core/features/story-builders.ts';
import { addPicture } from './add-picture.ts';
import { png } from './arrival-card.ts';
import { makeLibrary } from './make-core.ts';
import type { TestLibrary } from './make-core.ts';
import { sampleLibrary } from './sample-collection.ts';

export const LINE_MS = 1000;

/** @returns ids of the lines, each a second long, one after the other */
async function writeDown(
  { api, newId }: TestLibrary,
  { storyId, recordingId, texts }: { storyId: StoryId; recordingId: RecordingId; texts: string[] },
) {
  const { id } = await api.transcripts.create({ storyId, recordingId, language: 'en' });
  const lines = texts.map((text, place) => ({
    ...{ id: newId() as TranscriptLineId, text },
    ...{ fromMs: place * LINE_MS, toMs: (place + 1) * LINE_MS },
  }));
  await api.transcripts.edit({ id, changes: lines.map((line) => ({ kind: 'put', line })) });
  await api.transcripts.setState({ id, state: 'checked' });
  return { transcriptId: id, lineIds: lines.map((line) => line.id) };
}

const texts = [
  'We came by bus.',
  'It was very cold.',
  'She gave us bread.',
  'Then we slept.',
  'In the morning it snowed.',
];

export async function libraryToShow({ uses = ['exhibition'] }: { uses?: readonly Use[] } = {}) {
  // Style and script of the pages are not what these tests are about, and building them takes long.
  const library = await makeLibrary({
    siteFile: (name) => Promise.resolve(Buffer.from(name)),
  });
  const sample = sampleLibrary(library);
  const teller: PersonId = sample.person({
    ...{ realName: 'Zaynab Khanfiction', attribution: 'chosen-name', chosenName: 'Amina' },
  });
  const title = 'The bus that took us there';
  const storyId = sample.bareStory({ narrators: [teller], title });
  sample.take(storyId, { frames: 48_000 * 6 });
  const [sound] = await library.api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is a sound');
  await library.api.agreements.add(participation(storyId, teller));
  await library.api.agreements.add(recordingAgreement(storyId, teller, [...uses]));
  const recordingId = sound.id;
  const words = await writeDown(library, { storyId, recordingId, texts });
  const picture = { storyId, bytes: png(40, 30), mimeType: 'image/png' };
  const attachmentId = addPicture(library, { ...picture, use: 'exhibition' });
  sample.check(storyId);
  const [first, , third] = words.lineIds;
  if (first === undefined || third === undefined) throw new Error('there are lines');
  const item = () => ({ id: library.newId() as ExhibitionItemId, caption: {}, warning: {} });
  const items = {
    story: (): ExhibitionItem => ({ ...item(), kind: 'story', storyId }),
    clip: (fromMs: number, toMs: number): ExhibitionItem => ({
      ...{ ...item(), kind: 'clip', storyId, recordingId, fromMs, toMs },
      ...{ fadeInMs: 100, fadeOutMs: 100 },
    }),
    quote: (): ExhibitionItem => ({
      ...{ ...item(), kind: 'quote', storyId, transcriptId: words.transcriptId },
      ...{ fromLineId: first, toLineId: third },
    }),
    picture: (): ExhibitionItem => ({ ...item(), kind: 'picture', storyId, attachmentId }),
    text: (en: string): ExhibitionItem => ({ ...item(), kind: 'text', caption: { en } }),
  };
  const section = (...all: ExhibitionItem[]) => ({
    ...{ id: library.newId() as ExhibitionSectionId, title: { en: 'Arrivals' } },
    ...{ introduction: {}, items: all },
  });
  const exhibit = (...all: ExhibitionItem[]) =>
    library.api.exhibitions.create({ title: { en: 'First winters' }, sections: [section(...all)] });
  /** Why each thing of it stays behind, in order; none: it goes in. */
  const reasons = async (
    id: InputOf<'exhibitions.plan'>['id'],
    what: InputOf<'exhibitions.plan'>['what'] = 'kiosk',
  ) => (await library.api.exhibitions.plan({ id, what })).items.map((one) => one.reasons);
  return {
    ...{ library, api: library.api, sample, teller, storyId, recordingId, attachmentId },
    ...{ ...words, items, section, exhibit, reasons },
  };
}
