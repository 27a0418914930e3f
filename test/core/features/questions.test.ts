import { expect, test } from 'vitest';
import { topicsOfTalk } from '../../../shared/model/question.ts';
import type { Question } from '../../../shared/model/question.ts';
import { makeLibrary } from '../../support/make-core.ts';

type Api = Awaited<ReturnType<typeof makeLibrary>>['api'];
const cardsOf = async (api: Api, language: string, topic: Question['topic']) =>
  (await api.questions.list({})).filter(
    (card) => card.language === language && card.topic === topic,
  );
const words = (cards: readonly Question[]) => cards.map(({ text }) => text);

test('a library starts with cards on every topic, and says which translations nobody has checked', async () => {
  const { api } = await makeLibrary();
  const cards = await api.questions.list({});
  for (const language of ['en', 'ur']) {
    const own = cards.filter((card) => card.language === language);
    expect([...new Set(own.map(({ topic }) => topic))]).toEqual([...topicsOfTalk]);
    expect(own.every(({ isChecked }) => isChecked === (language === 'en'))).toBe(true);
  }
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
});

test('no card asks for what must never be asked', async () => {
  const { api } = await makeLibrary();
  const all = words(await api.questions.list({})).join(' ');
  expect(all).not.toMatch(
    /status|visa|Home Office|claim|case|route|smuggl|tortur|address|what year|date/iu,
  );
});

test('a card is added at the end of its topic, in any language', async () => {
  const { api } = await makeLibrary();
  await api.questions.add({ language: 'en', topic: 'food', text: ' Who taught you to cook? ' });
  expect(words(await cardsOf(api, 'en', 'food')).at(-1)).toBe('Who taught you to cook?');
  const so = await api.questions.add({ language: 'SO', topic: 'home', text: 'Guri?' });
  expect(so).toMatchObject({ language: 'so', isChecked: true, retiredAt: null });
});

test('a card without words, or in no language that there is, is refused', async () => {
  const { api } = await makeLibrary();
  const refused = { code: 'invalid-input' };
  const card = { language: 'en', topic: 'home' as const, text: '  ' };
  await expect(api.questions.add(card)).rejects.toMatchObject(refused);
  const nowhere = { ...card, language: 'x', text: 'Where?' };
  await expect(api.questions.add(nowhere)).rejects.toMatchObject(refused);
});

test('a card is moved before another, to the end, and no further than its topic', async () => {
  const { api } = await makeLibrary();
  const [first, second, third, fourth] = await cardsOf(api, 'en', 'home');
  if (!first || !second || !third || !fourth) throw new Error('there are four');
  await api.questions.move({ id: fourth.id, before: second.id });
  await api.questions.move({ id: first.id, before: null });
  expect(words(await cardsOf(api, 'en', 'home'))).toEqual(words([fourth, second, third, first]));
  const [other] = await cardsOf(api, 'ur', 'home');
  await expect(
    api.questions.move({ id: first.id, before: other?.id ?? null }),
  ).rejects.toMatchObject({ code: 'conflict' });
  expect(words(await cardsOf(api, 'en', 'home')).at(-1)).toBe(first.text);
});

test('a card is changed, goes to another topic, and is marked as checked', async () => {
  const { api } = await makeLibrary();
  const [card] = await cardsOf(api, 'ur', 'home');
  if (!card) throw new Error('there is one');
  await api.questions.update({ id: card.id, text: 'گھر؟', topic: 'family', isChecked: true });
  expect((await cardsOf(api, 'ur', 'family')).at(-1)).toEqual({
    ...card,
    ...{ text: 'گھر؟', topic: 'family', isChecked: true },
  });
});

test('a card that is put away keeps its place and comes back', async () => {
  const { api } = await makeLibrary();
  const before = await cardsOf(api, 'en', 'work');
  const [, card] = before;
  if (!card) throw new Error('there are some');
  expect((await api.questions.retire({ id: card.id })).retiredAt).not.toBeNull();
  expect(await api.questions.restore({ id: card.id })).toEqual(card);
  expect(await cardsOf(api, 'en', 'work')).toEqual(before);
});

test('an archivist neither reads nor changes the cards: a card can name a person', async () => {
  const library = await makeLibrary();
  await library.signInAs('archivist');
  const refused = { code: 'not-permitted' };
  await expect(library.api.questions.list({})).rejects.toMatchObject(refused);
  await library.signInAs('journalist');
  expect((await library.api.questions.list({})).length).toBeGreaterThan(80);
});
