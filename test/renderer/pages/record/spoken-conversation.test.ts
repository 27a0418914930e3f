import { describe, expect, test } from 'vitest';
import { nextConversation } from '../../../../renderer/pages/record/spoken/spoken-conversation.ts';
import type {
  SpokenConversation,
  SpokenEvent,
} from '../../../../renderer/pages/record/spoken/spoken-conversation.ts';
import { PersonId, RecordingId, StoryId } from '../../../../shared/model/ids.ts';

const id = '00000000-0000-4000-8000-0000000000aa';
const recordingId = RecordingId.parse(id);
const preparing: SpokenConversation = {
  storyId: StoryId.parse(id),
  personId: PersonId.parse(id),
  shownAs: 'Noor',
  form: {
    ...{ name: 'Noor Example', explainedBy: 'Jo', language: 'en', wording: 'en' as const },
    ...{ interpreter: '', witness: '', interpreterSaid: false, interpreterConfidential: false },
  },
  stage: 'preparing',
  answers: [],
  isSettled: false,
};
const after = (...events: SpokenEvent[]) => events.reduce(nextConversation, preparing);
const started: SpokenEvent = { type: 'started', recordingId };
const yes = (question: string, atMs = 1): SpokenEvent => ({ type: 'yes', question, atMs });
const no: SpokenEvent = { type: 'no', question: 'kept', atMs: 5 };

describe('a talk in which somebody agrees aloud', () => {
  test('each yes is kept with its moment, and one question is not answered twice', () => {
    const { answers } = after(started, yes('what', 10), yes('what', 11), yes('choice', 20));
    expect(answers).toEqual([
      { question: 'what', answer: 'yes', atMs: 10 },
      { question: 'choice', answer: 'yes', atMs: 20 },
    ]);
  });

  test('a slip is taken back, one question at a time', () => {
    expect(after(started, yes('what'), yes('choice'), { type: 'back' }).answers).toHaveLength(1);
    expect(after(started, { type: 'back' }).answers).toEqual([]);
  });

  test('nothing is answered before the take has begun, and nothing filled in after it', () => {
    expect(after(yes('what'), no, { type: 'agreed' })).toEqual(preparing);
    const late: SpokenEvent = { type: 'filled-in', form: { name: 'Somebody else' } };
    expect(after(started, late).form.name).toBe('Noor Example');
    expect(after(late, started).form.name).toBe('Somebody else');
  });

  test('what the interpreter says is written down at the end of the talk, and changes nothing else', () => {
    const said: SpokenEvent = { type: 'interpreter-said', form: { interpreterSaid: true } };
    expect(after(started, yes('what'), said)).toMatchObject({
      stage: 'asking',
      form: { interpreterSaid: true, interpreterConfidential: false, name: 'Noor Example' },
    });
    expect(after(said).form.interpreterSaid).toBe(false);
    expect(after(started, no, said).form.interpreterSaid).toBe(false);
  });

  test('a no stays a no, whatever comes after it', () => {
    const talk = after(
      started,
      yes('what'),
      no,
      yes('choice'),
      { type: 'agreed' },
      { type: 'broken-off' },
    );
    expect(talk).toMatchObject({ stage: 'refused', no: { question: 'kept', atMs: 5 } });
  });

  test('an agreement that cannot be saved is given up, one that is in the record is not', () => {
    const given: SpokenEvent[] = [started, yes('what'), { type: 'agreed' }];
    expect(after(...given, { type: 'broken-off' }).stage).toBe('broken-off');
    expect(after(...given, { type: 'settled' }, { type: 'broken-off' }).stage).toBe('agreed');
  });
});
