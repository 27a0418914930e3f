import { describe, expect, test } from 'vitest';
import {
  cardBeside,
  cardKey,
  firstPlace,
  languageOfCards,
  placeForTake,
  toldOfCard,
} from '../../../../renderer/pages/record/card-place.ts';
import type { QuestionId, RecordingId } from '../../../../shared/model/ids.ts';
import type { Question, TalkTopic } from '../../../../shared/model/question.ts';

const card = (id: string, topic: TalkTopic): Question => ({
  ...{ id: id as QuestionId, topic, language: 'en', text: id, isChecked: true, retiredAt: null },
});
const take = (id: string) => id as RecordingId;
const cards = [
  card('home 1', 'home'),
  card('moving 1', 'moving'),
  card('moving 2', 'moving'),
  card('arrival 1', 'arrival'),
];
const from = (id: string) => cards.find((one) => one.id === id) ?? card(id, 'home');
const beside = (id: string, step: 'next' | 'back') =>
  cardBeside(cards, { from: from(id), step })?.id;

describe('turning the cards', () => {
  test('goes from topic to topic, past what only the storyteller may bring up', () => {
    expect(beside('home 1', 'next')).toBe('arrival 1');
    expect(beside('arrival 1', 'back')).toBe('home 1');
  });

  test('goes on inside such a topic once somebody has chosen it', () => {
    expect(beside('moving 1', 'next')).toBe('moving 2');
    expect(beside('moving 2', 'next')).toBe('arrival 1');
    expect(beside('moving 2', 'back')).toBe('moving 1');
  });

  test('ends at either end', () => {
    expect(beside('arrival 1', 'next')).toBeUndefined();
    expect(beside('home 1', 'back')).toBeUndefined();
  });
});

describe('the place in the cards', () => {
  const chosen = { ...firstPlace, cardId: 'home 1' as QuestionId, language: 'ur' };

  test('is kept when the take begins, and while the page is left', () => {
    const during = placeForTake(chosen, take('one'));
    expect(during).toMatchObject({ cardId: 'home 1', takeId: 'one', hasTurned: false });
    const turned = { ...during, hasTurned: true };
    expect(placeForTake(turned, take('one'))).toBe(turned);
  });

  test('begins anew for the next talk, in the same language', () => {
    const during = { ...chosen, takeId: take('one'), told: ['home 1' as QuestionId] };
    const expected = { ...firstPlace, language: 'ur' };
    expect(placeForTake(during, take('two'))).toEqual({ ...expected, takeId: 'two' });
    expect(placeForTake(during, undefined)).toEqual(expected);
  });
});

describe('what is told of a card that is left', () => {
  const place = { ...firstPlace, takeId: take('one'), shownAtMs: 10_000 };
  const id = 'home 1' as QuestionId;

  test('it was asked when it stood long enough to be asked, and only looked past otherwise', () => {
    expect(toldOfCard(place, { id, how: 'asked', atMs: 12_000 })).toBe('asked');
    expect(toldOfCard(place, { id, how: 'asked', atMs: 11_900 })).toBeUndefined();
  });

  test('it was skipped, however short it stood', () => {
    expect(toldOfCard(place, { id, how: 'skipped', atMs: 10_100 })).toBe('skipped');
  });

  test('nothing twice, and nothing outside a take', () => {
    const again = { ...place, told: [id] };
    expect(toldOfCard(again, { id, how: 'skipped', atMs: 20_000 })).toBeUndefined();
    expect(toldOfCard(firstPlace, { id, how: 'skipped', atMs: 20_000 })).toBeUndefined();
  });
});

test('cards come in the language that was chosen, else in one of the story, else of the interface', () => {
  const present = ['en', 'pa-Guru', 'ur'];
  const of = (chosen: string | undefined, ofStory: string[], ofInterface: string) =>
    languageOfCards({ chosen, ofStory, ofInterface, present });
  expect(of('en', ['ur'], 'ur')).toBe('en');
  expect(of(undefined, ['so', 'pa'], 'en')).toBe('pa-Guru');
  expect(of(undefined, ['so'], 'ur')).toBe('ur');
  expect(of('ti', [], 'ti')).toBe('en');
  expect(languageOfCards({ chosen: undefined, ofStory: [], ofInterface: 'en', present: [] })).toBe(
    'en',
  );
});

test.each([
  ['ArrowRight', false, 'ltr', 'next'],
  ['ArrowLeft', false, 'ltr', 'back'],
  ['ArrowRight', true, 'ltr', 'skip'],
  ['ArrowLeft', true, 'ltr', undefined],
  ['ArrowLeft', false, 'rtl', 'next'],
  ['ArrowRight', false, 'rtl', 'back'],
  ['ArrowLeft', true, 'rtl', 'skip'],
  [' ', false, 'ltr', undefined],
  ['Enter', false, 'ltr', undefined],
] as const)('the key %s (Shift: %s) read %s means %s', (key, shiftKey, direction, meaning) => {
  const held = { ctrlKey: false, altKey: false, metaKey: false };
  expect(cardKey({ key, shiftKey, ...held }, direction)).toBe(meaning);
  expect(cardKey({ key, shiftKey, ...held, ctrlKey: true }, direction)).toBeUndefined();
});
