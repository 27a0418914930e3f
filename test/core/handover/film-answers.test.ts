// What was said of the film in two libraries: a no that came later stands, and a yes from elsewhere opens nothing by itself.
import { expect, test } from 'vitest';
import { storyFacts } from '../../../electron/core/db/access-facts.ts';
import { voicesOf } from '../../../electron/core/db/voice-rows.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { isFilmAgreed } from '../../../shared/rules/access.ts';
import { codeOf } from '../../support/error-code.ts';
import { insertRecording } from '../../support/insert-recording.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { filmAgreement, participation, tell } from '../features/story-builders.ts';
import { bring, fieldKitAndHub } from './two-libraries.ts';

async function shared() {
  const { kit, hub } = await fieldKitAndHub();
  const { storyId, personId } = await tell(kit, { agreed: ['exhibition'] });
  const say = ({ api }: TestLibrary, showFilm: boolean) =>
    api.agreements.add(filmAgreement(storyId, personId, { showFilm, agreed: ['exhibition'] }));
  return { kit, hub, storyId, say };
}

function isShown(library: TestLibrary, storyId: StoryId): boolean {
  const facts = storyFacts(library.opened().db.sql, storyId);
  return facts !== undefined && isFilmAgreed(facts);
}

async function onlyQuestion({ api }: TestLibrary) {
  const [question, ...more] = await api.intakeQuestions.list({});
  if (question === undefined || more.length > 0) throw new Error('not one question');
  return question;
}

test('an older yes to the film does not undo the later no here, also not by the answer of a lead', async () => {
  const { kit, hub, storyId, say } = await shared();
  await bring(kit, hub);
  await say(kit, true);
  hub.clock.advance(3_600_000);
  await say(hub, false);
  await bring(kit, hub);
  expect(isShown(hub, storyId)).toBe(false);
  const { id } = await onlyQuestion(hub);
  const answer = hub.api.intakeQuestions.answer({ id, decision: 'theirs' });
  expect(await codeOf(answer)).toBe('access-blocked');
  expect(isShown(hub, storyId)).toBe(false);
});

test('an older yes stands behind the later no also where it would open nothing today', async () => {
  const { kit, hub } = await fieldKitAndHub();
  const { storyId, personId } = await tell(kit, { agreed: ['exhibition'] });
  const other = await kit.api.people.create({ ageBand: 'adult', protection: 'ordinary' });
  await kit.api.stories.update({ id: storyId, narratorIds: [personId, other.id] });
  await bring(kit, hub);
  const say = ({ api }: TestLibrary, who: PersonId, showFilm: boolean) =>
    api.agreements.add(filmAgreement(storyId, who, { showFilm, agreed: ['exhibition'] }));
  await say(kit, personId, true);
  hub.clock.advance(3_600_000);
  await say(hub, personId, false);
  // The other has not answered, so that nothing is shown so far, whatever the first says.
  await bring(kit, hub);
  await hub.api.agreements.add(participation(storyId, other.id));
  await say(hub, other.id, true);
  expect(isShown(hub, storyId)).toBe(false);
});

test('a newer yes to the film waits for a lead, who can take it', async () => {
  const { kit, hub, storyId, say } = await shared();
  await say(kit, false);
  await bring(kit, hub);
  kit.clock.advance(3_600_000);
  await say(kit, true);
  await bring(kit, hub);
  expect(isShown(hub, storyId)).toBe(false);
  const { id } = await onlyQuestion(hub);
  await hub.api.intakeQuestions.answer({ id, decision: 'theirs' });
  expect(isShown(hub, storyId)).toBe(true);
});

test('a no to the film from elsewhere counts at once', async () => {
  const { kit, hub, storyId, say } = await shared();
  await say(kit, true);
  await bring(kit, hub);
  expect(isShown(hub, storyId)).toBe(true);
  await say(kit, false);
  expect(await bring(kit, hub)).toMatchObject({ questions: 0 });
  expect(isShown(hub, storyId)).toBe(false);
});

test('what somebody else in the film said is taken at once when it is no, and asked about when it is yes', async () => {
  const { kit, hub, storyId } = await shared();
  const recordingId = RecordingId.parse('eeeeeeee-0000-4000-8000-000000000001');
  insertRecording(kit.opened(), recordingId, Buffer.from('sound that nobody reads'));
  kit
    .opened()
    .db.write({ action: 'test', subject: storyId }, (sql) =>
      sql.prepare('update recordings set story_id = ? where id = ?').run(storyId, recordingId),
    );
  const agreed = { agreedOn: '2026-11-20', agreedHow: 'on paper' };
  const { id } = await kit.api.voices.add({ recordingId, label: 'A neighbour', ...agreed });
  const ofHub = () => voicesOf(hub.opened().db.sql, recordingId).map((voice) => voice.filmAgreed);
  await kit.api.voices.agreeFilm({ id, agreed: true });
  await bring(kit, hub);
  expect(ofHub()).toEqual([1]);
  await kit.api.voices.agreeFilm({ id, agreed: false });
  expect(await bring(kit, hub)).toMatchObject({ questions: 0 });
  expect(ofHub()).toEqual([0]);
  await kit.api.voices.agreeFilm({ id, agreed: true });
  expect(await bring(kit, hub)).toMatchObject({ questions: 1 });
  expect(ofHub()).toEqual([0]);
});
