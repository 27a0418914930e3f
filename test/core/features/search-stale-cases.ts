// Changes after which a story may be found by other words than before.
import { TranscriptLineId } from '../../../shared/model/ids.ts';
import type {
  PersonId,
  RecordingId,
  StoryId,
  ThemeId,
  TranscriptId,
} from '../../../shared/model/ids.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement } from './story-builders.ts';

export interface Ids {
  storyId: StoryId;
  personId: PersonId;
  recordingId: RecordingId;
  transcriptId: TranscriptId;
  themeId: ThemeId;
}

export const staleCases: Record<string, (library: TestLibrary, ids: Ids) => Promise<unknown>> = {
  'a part of the sound is closed': ({ api }, { recordingId }) =>
    api.passages.close({ recordingId, fromMs: 0, toMs: 500, reason: '' }),
  'a line is written': ({ api, newId }, { transcriptId }) =>
    api.transcripts.edit({
      id: transcriptId,
      changes: [{ kind: 'put', line: { id: TranscriptLineId.parse(newId()), text: 'more' } }],
    }),
  'a transcript is checked': ({ api }, { transcriptId }) =>
    api.transcripts.setState({ id: transcriptId, state: 'checked' }),
  'a transcript goes into the bin': ({ api }, { transcriptId }) =>
    api.transcripts.bin({ id: transcriptId }),
  'somebody is protected': ({ api }, { personId }) =>
    api.people.protect({ id: personId, protection: 'high' }),
  'somebody chooses another name': ({ api }, { personId }) =>
    api.people.update({ id: personId, attribution: 'chosen-name', chosenName: 'Noor' }),
  'a theme becomes sensitive': ({ api }, { themeId }) =>
    api.themes.update({ id: themeId, sensitive: true }),
  'a theme has a name in one more language': ({ api }, { themeId }) =>
    api.themes.update({ id: themeId, names: [{ language: 'pl', name: 'Praca' }] }),
  'a point is added to the index': ({ api }, { storyId, recordingId }) =>
    api.indexPoints.add({ storyId, recordingId, fromMs: 0, title: 'The mill' }),
  'something is agreed': async ({ api }, { storyId, personId }) => {
    await api.agreements.add(participation(storyId, personId));
    await api.agreements.add(recordingAgreement(storyId, personId));
  },
  'somebody else is heard': ({ api }, { recordingId }) =>
    api.voices.add({ recordingId, label: 'A neighbour', fromMs: 0, toMs: 100 }),
  'the title is changed': ({ api }, { storyId }) =>
    api.stories.update({ id: storyId, title: 'Two' }),
  'a tag is added': ({ api }, { storyId }) => api.stories.update({ id: storyId, tags: ['tram'] }),
};
