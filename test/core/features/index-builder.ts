// An index with a canary in each word that others must not be told.
import type { PersonId, RecordingId, StoryId, ThemeId } from '../../../shared/model/ids.ts';
import type { TestLibrary } from '../../support/make-core.ts';

/** One point that everybody may be told of, with what is kept from others; and one in a part that is closed, and one in the bin. */
export async function writeIndex(
  { api }: TestLibrary,
  { storyId, personId, danger, isOpenly, recordingId }: IndexToWrite,
) {
  await api.indexPoints.add({
    ...{ storyId, recordingId, fromMs: 0, toMs: 50, themeIds: [danger] },
    ...{ title: isOpenly ? 'Open' : 'Canary point', words: 'canary said', keywords: ['open'] },
    people: [
      { personId: null, name: 'Canary mentioned' },
      { personId, name: '' },
    ],
    places: [{ name: 'Canary village', latitude: 52.5, longitude: -1.9, zoom: null }],
    links: [{ address: 'https://example.org/canary', words: 'canary link' }],
  });
  const hidden = { storyId, recordingId, synopsis: 'canary synopsis', otherTitle: 'canary other' };
  await api.indexPoints.add({ ...hidden, fromMs: 120, title: 'canary closed point' });
  const { id } = await api.indexPoints.add({ ...hidden, fromMs: 60, title: 'canary binned point' });
  await api.indexPoints.bin({ id });
  await api.themes.review({ storyId, themeId: danger, isReviewed: true });
}

interface IndexToWrite {
  storyId: StoryId;
  personId: PersonId;
  danger: ThemeId;
  isOpenly: boolean;
  recordingId: RecordingId | null;
}
