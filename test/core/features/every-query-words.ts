// Words of a story with a canary in each that is hidden, for the table of every query.
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { TestLibrary } from '../../support/make-core.ts';

/** A transcript that nobody has checked, with a version of before. */
export async function writtenDown(
  { api, core }: TestLibrary,
  storyId: StoryId,
  recordingId: RecordingId | null,
) {
  const { id } = await api.transcripts.create({ storyId, recordingId, language: 'en' });
  for (const text of ['canary draft', 'canary draft again']) {
    const line = { id: core.context.newId() as never, text };
    await api.transcripts.edit({ id, keepBefore: 'editing', changes: [{ kind: 'put', line }] });
  }
  const versions = await api.transcripts.versions({ id });
  return { transcripts: [id], versions: versions.map((version) => version.id) };
}

/** A checked transcript: what is closed in it by itself or by its sound, whom it names, and who wrote it, is for those who record. */
export async function checkedWords(
  { api, core }: TestLibrary,
  storyId: StoryId,
  { sound, isOpenly }: { sound: RecordingId | null; isOpenly: boolean },
) {
  const newId = () => core.context.newId() as never;
  const about = { storyId, recordingId: sound, language: 'en', madeBy: 'canary writer' };
  const { id } = await api.transcripts.create(about);
  const marked = newId();
  const open = isOpenly ? 'An open line of words' : 'canary open line';
  const lines = [
    { id: newId(), text: 'canary in the closed sound', fromMs: 150, toMs: 250 },
    { id: newId(), text: 'canary of a voice that has not agreed', fromMs: 250, toMs: 350 },
    { id: newId(), text: open, fromMs: 400, toMs: 500 },
    { id: newId(), text: 'And Canarykey came home.', fromMs: 500, toMs: 600 },
    { id: newId(), text: 'Then Canaryreal spoke.', fromMs: 600, toMs: 700 },
    { id: newId(), text: 'somebody', speaker: 'Canaryreal Name', fromMs: 700, toMs: 800 },
    { id: marked, text: 'canary with a mark', fromMs: 800, toMs: 900 },
  ];
  await api.transcripts.edit({ id, changes: lines.map((line) => ({ kind: 'put', line })) });
  await api.transcripts.setState({ id, state: 'checked' });
  const reason = 'canary reason of words';
  await api.closedLines.close({ transcriptId: id, lineIds: [marked], reason });
  await api.substitutes.add({ storyId, forms: ['Canarykey'], substitute: 'Wren' });
  return id;
}
