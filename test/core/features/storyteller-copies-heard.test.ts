// What a storyteller had closed may be given to them only where nobody else can have asked for it, whoever that is.
import { expect, test } from 'vitest';
import type { PersonId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';

type Told = Awaited<ReturnType<typeof oneStory>>;

/** Told by one person, with a closed part. */
async function oneStory() {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const [own, other] = [sample.person(), sample.person({ realName: 'Yolanda Canaryother' })];
  const storyId = sample.story({ narrators: [own] });
  sample.take(storyId, { frames: 480_000 });
  const [recording] = await library.api.recordings.list({ storyId });
  const recordingId = recording?.id ?? expect.fail('no recording');
  await library.api.passages.close({
    ...{ recordingId, fromMs: 5000, toMs: 9000, reason: '', source: 'after', until: null },
  });
  const { sql } = library.opened().db;
  /** Heard in the first second, and has agreed to it. */
  const addVoice = (kind: string, personId: PersonId | null, label = '') =>
    sql
      .prepare(
        `insert into voices (id, recording_id, person_id, kind, label, from_ms, to_ms, agreed_on, added_at, added_by)
         values (?, ?, ?, ?, ?, 0, 1000, ?, '2026-11-20T10:00:00.000Z', 'Lea Example')`,
      )
      .run(
        ...[library.newId(), recordingId, personId, kind, label],
        kind === 'other' ? '2026-11-20' : null,
      );
  const takeOff = (personId: PersonId) =>
    sql
      .prepare(
        "insert into story_changes (story_id, person_id, change, agreed_after) values (?, ?, 'left', 0)",
      )
      .run(storyId, personId);
  const hasOwnClosed = async () =>
    (await library.api.storytellerCopies.plan({ storyId, personId: own })).hasOwnClosed;
  return { own, other, addVoice, takeOff, hasOwnClosed };
}

test.each<[string, boolean, (story: Told) => unknown]>([
  [
    'may be heard where the storyteller alone is heard',
    true,
    ({ addVoice, own }) => addVoice('storyteller', own),
  ],
  [
    'may be heard where the interviewer is heard, too',
    true,
    ({ addVoice, other }) => addVoice('interviewer', other),
  ],
  [
    'stays silent where somebody who signed nothing was taken off the story',
    false,
    ({ takeOff, other }) => takeOff(other),
  ],
  [
    'stays silent where another storyteller is heard who is not named',
    false,
    ({ addVoice, other }) => addVoice('storyteller', other),
  ],
  [
    'stays silent where somebody is heard of whom there are words alone',
    false,
    ({ addVoice }) => addVoice('other', null, 'A neighbour'),
  ],
])('A closed part %s', async (_, may, happen) => {
  const story = await oneStory();
  happen(story);
  expect(await story.hasOwnClosed()).toBe(may);
});
