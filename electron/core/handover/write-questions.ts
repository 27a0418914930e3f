// Writes down what a person must decide, with the very changes that a yes would make.
import type { Joining } from './merge-units.ts';
import { prepared, stateOf } from './changes.ts';

/** @param alike entries of the list of people that may be one person: ours, and the one that came @returns how many there are */
export function writeQuestions(
  { merge: { to, intakeId, newId }, pending }: Joining,
  alike: readonly (readonly [string, string])[],
): number {
  const ask = prepared(
    to,
    'insert into intake_questions (id, intake_id, kind, story_id, about, ours, theirs) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const hold = prepared(
    to,
    'insert into held_changes (question_id, position, person_id, change) values (?, ?, ?, ?)',
  );
  const isPerson = prepared(to, 'select 1 from people where id = ?');
  const isStory = prepared(to, 'select 1 from stories where id = ?');
  for (const { kind, storyId, personId, about, ours, theirs, changes } of pending.questions) {
    const id = newId();
    const story = storyId !== null && isStory.get(storyId) !== undefined ? storyId : null;
    const person = personId !== null && isPerson.get(personId) !== undefined ? personId : null;
    ask.run(id, intakeId, kind, story, about, ours, theirs);
    for (const [position, change] of changes.entries())
      hold.run(
        ...[id, position, person],
        JSON.stringify(change.do === 'set' ? { ...change, was: stateOf(to, change) } : change),
      );
    if (story !== null) pending.asked.add(story);
  }
  for (const [ours, theirs] of alike) {
    const id = newId();
    ask.run(id, intakeId, 'person', null, 'people.alike', '', '');
    prepared(
      to,
      'insert into alike_people (question_id, person_id, other_id) values (?, ?, ?)',
    ).run(id, ours, theirs);
  }
  return pending.questions.length + alike.length;
}
