import { describe, expect, test } from 'vitest';
import type { Stage } from '../../../shared/model/stage.ts';
import { stageOf, wordsOf } from '../../../shared/rules/story-stage.ts';
import type { StageFacts, WordsOfSound, WordsOfStory } from '../../../shared/rules/story-stage.ts';

const nothing: StageFacts = {
  hasSound: false,
  isAgreed: false,
  words: 'none',
  isGoneThrough: false,
  hasLeft: false,
};
const sound = { hasSound: true };
const agreed = { hasSound: true, isAgreed: true };

describe('How far a story has come', () => {
  test.each<[string, Partial<StageFacts>, Stage]>([
    ['nothing has been told yet', {}, 'begun'],
    ['somebody agreed, and nothing has been told yet', { isAgreed: true }, 'begun'],
    ['a transcript is not needed of what was never told', { words: 'not-needed' }, 'begun'],
    ['there is sound', sound, 'recorded'],
    ['there is a text without sound', { words: 'written' }, 'recorded'],
    ['it is written down and not agreed to', { ...sound, words: 'checked' }, 'recorded'],
    ['it left, and was taken back since', { ...sound, hasLeft: true }, 'recorded'],
    ['it is agreed to', agreed, 'agreed'],
    ['it was gone through and is not written down', { ...agreed, isGoneThrough: true }, 'agreed'],
    ['it is written down', { ...agreed, words: 'written' }, 'transcribed'],
    ['a summary is enough', { ...agreed, words: 'not-needed' }, 'transcribed'],
    ['its words were checked', { ...agreed, words: 'checked' }, 'transcribed'],
    [
      'it was gone through, and nobody checked the words',
      { ...agreed, words: 'written', isGoneThrough: true },
      'transcribed',
    ],
    [
      'words and story were checked',
      { ...agreed, words: 'checked', isGoneThrough: true },
      'checked',
    ],
    [
      'a summary is enough and it was gone through',
      { ...agreed, words: 'not-needed', isGoneThrough: true },
      'checked',
    ],
    ['it left without a transcript', { ...agreed, hasLeft: true }, 'exported'],
    [
      'it left after everything',
      { ...agreed, words: 'checked', isGoneThrough: true, hasLeft: true },
      'exported',
    ],
  ])('%s', (_name, facts, stage) => {
    expect(stageOf({ ...nothing, ...facts })).toBe(stage);
  });
});

describe('How far the words of a story are', () => {
  test.each<[string, WordsOfSound, WordsOfSound[], boolean, WordsOfStory]>([
    ['nothing at all', 'none', [], false, 'none'],
    ['one of two recordings is not written down', 'none', ['checked', 'none'], false, 'none'],
    ['one of two is not checked', 'none', ['checked', 'written'], false, 'written'],
    ['all are checked', 'none', ['checked', 'checked'], false, 'checked'],
    ['a text of the whole story stands for all', 'checked', ['none', 'written'], false, 'checked'],
    ['a summary is enough', 'none', ['none'], true, 'not-needed'],
    ['a summary is enough, and part is written', 'none', ['written'], true, 'not-needed'],
    ['a summary would be enough, and all is checked', 'none', ['checked'], true, 'checked'],
  ])('%s', (_name, ofStory, ofSounds, isNotNeeded, words) => {
    expect(wordsOf({ ofStory, ofSounds, isNotNeeded })).toBe(words);
  });
});
