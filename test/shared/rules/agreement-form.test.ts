import { expect, test } from 'vitest';
import { shippedTexts } from '../../../electron/core/agreement-texts/shipped-texts.ts';
import { AgreementText } from '../../../shared/model/agreement-text.ts';
import { AgreementEntry, uses } from '../../../shared/model/agreement.ts';
import { agreementForm } from '../../../shared/rules/agreement-form.ts';
import type { FormBlock, FormLevel, SignedEntry } from '../../../shared/rules/form-blocks.ts';

const places = { organisation: 'Example Street Histories', contact: '', archive: '' };

function textOf(version: string): AgreementText {
  return AgreementText.parse(shippedTexts().get(version)?.text);
}

function formOf(
  version: string,
  { level = 'standard', entry = null }: { level?: FormLevel; entry?: SignedEntry | null } = {},
) {
  return agreementForm({
    text: textOf(version),
    textSha256: 'ab'.repeat(32),
    places,
    story: 'HG-0007',
    level,
    entry,
  });
}

type Of<K extends FormBlock['kind']> = Extract<FormBlock, { kind: K }>;
const of = <K extends FormBlock['kind']>(blocks: readonly FormBlock[], kind: K) =>
  blocks.filter((block): block is Of<K> => block.kind === kind);

const current = [...shippedTexts().values()]
  .map(({ text }) => text)
  .filter((text) => text.textVersion.endsWith('-2'));

const asked = {
  kind: 'recording',
  uses: { ...Object.fromEntries(uses.map((use) => [use, false])), archive: true },
};

function signed(more: object): SignedEntry {
  const entry = AgreementEntry.parse({
    id: '0a000000-0000-4000-8000-000000000001',
    storyId: '0a000000-0000-4000-8000-000000000002',
    personId: '0a000000-0000-4000-8000-000000000003',
    seq: 4,
    recordedAt: '2026-03-01T10:00:00.000Z',
    recordedBy: 'Lea Example',
    on: '2026-03-01',
    language: 'en',
    explainedBy: 'Lea Example',
    note: 'only for us',
    textVersion: 'recording-en-3',
    textSha256: 'ab'.repeat(32),
    signature: { method: 'typed', name: 'Sample Narrator' },
    ...more,
  });
  if (entry.kind !== 'recording' && entry.kind !== 'participation') throw new Error('not signed');
  return entry;
}

const chosenIn = (form: ReturnType<typeof formOf>) =>
  of(form.blocks, 'question').flatMap(({ key, answers }) =>
    answers.filter(({ isChosen }) => isChosen).map((answer) => `${key} ${answer.key}`),
  );

test.each(current.map((text) => [text.textVersion, text] as const))(
  'the blank form of %s asks and is signed in its own words, and leaves no place unfilled',
  (version, text) => {
    const form = formOf(version);
    expect(form.id).toBe(version);
    expect(JSON.stringify(form)).not.toMatch(/\{(?:organisation|contact|archive)\}/u);
    expect(of(form.blocks, 'section')).toHaveLength(text.sections.length);
    expect(chosenIn(form)).toEqual([]);
    const signing = of(form.blocks, 'signing');
    if (text.kind === 'information') expect(signing).toEqual([]);
    else {
      expect(signing[0]?.spaces.map(({ key }) => key)).toEqual(['signature', 'mark']);
      expect(signing[0]?.lines.map(({ key }) => key)).toContain('witness');
    }
    expect(signing.some(({ key }) => key === 'adult')).toBe(
      text.kind === 'recording' || text.kind === 'participation-under-18',
    );
    expect(form.notChecked !== '').toBe(!text.nativeSpeakerChecked);
  },
);

test('a recording form asks about each use and each wish, one by one', () => {
  const questions = of(formOf('recording-en-3').blocks, 'question');
  expect(questions.map(({ key }) => key)).toEqual([
    ...uses,
    'naming',
    'film',
    'closed-parts',
    'closed-until',
    'ask-again',
    'copyright',
    'licence',
  ]);
  expect(questions.every(({ answers }) => answers.length >= 2)).toBe(true);
});

test('somebody who takes a story back ticks one of the two ways', () => {
  for (const version of ['withdrawal-en-2', 'withdrawal-ur-2', 'withdrawal-easy-en-2']) {
    const [way] = of(formOf(version).blocks, 'question');
    expect(way?.answers.map(({ key }) => key)).toEqual(['out-of-use', 'delete']);
  }
});

test('whoever works on a recording ticks what they promise', () => {
  const [roles] = of(formOf('contributor-en-2').blocks, 'question');
  expect(roles?.answers.map(({ key }) => key)).toContain('interpreter');
});

test('a script numbers what is said and asks after each part', () => {
  const { blocks } = formOf('participation-en-2', { level: 'read-aloud' });
  const sections = of(blocks, 'section');
  expect(sections.map(({ number }) => number)).toEqual(sections.map((_, index) => index + 1));
  expect(sections[0]).toMatchObject({ ask: 'May we record your voice?' });
  expect(sections.every(({ answers }) => answers.length === 2)).toBe(true);
  const [last] = of(blocks, 'statement');
  expect(last).toMatchObject({ number: sections.length + 1, words: 'Do you want to take part?' });
  expect(last?.answers).toHaveLength(2);
});

test('only Easy Read has pictures', () => {
  const pictures = (version: string) =>
    of(formOf(version).blocks, 'section').filter(({ picture }) => picture !== null).length;
  expect(pictures('participation-easy-en-2')).toBeGreaterThan(3);
  expect(pictures('participation-en-2')).toBe(0);
  const besideQuestions = (version: string) =>
    of(formOf(version).blocks, 'question').flatMap(({ picture }) => picture ?? []);
  expect(besideQuestions('recording-easy-en-3')).toContain('calendar');
  expect(besideQuestions('recording-en-3')).toEqual([]);
});

test('a signed copy shows what was chosen, who signed and when, and no private note', () => {
  const entry = signed({
    ...asked,
    closedUntil: '2040-01-01',
    closedReason: 'only for the record',
    naming: { attribution: 'chosen-name', chosenName: 'Rose' },
    askAgain: true,
    licence: 'cc-by-nc',
    closedParts: 'the part about the house',
  });
  const form = formOf('recording-en-3', { entry });
  expect(chosenIn(form)).toEqual([
    'archive yes',
    'exhibition no',
    'website no',
    'learning no',
    'broadcast no',
    'research no',
    'naming chosen-name',
    'film no',
    'closed-parts yes',
    'closed-until yes',
    'ask-again yes',
    'copyright keep',
    'licence cc-by-nc',
  ]);
  const written = JSON.stringify(form);
  for (const words of ['Rose', 'the part about the house', '1 January 2040', '1 March 2026'])
    expect(written).toContain(words);
  expect(written).not.toContain('only for us');
  expect(of(form.blocks, 'signing').map(({ key }) => key)).toEqual(['storyteller', 'organisation']);
  expect(of(form.blocks, 'signing')[0]).toMatchObject({
    lines: [{ value: 'Sample Narrator' }, { value: '1 March 2026' }],
    spaces: [{ key: 'signature', written: 'Sample Narrator' }],
  });
});

test('a mark is shown as a mark, with who saw it; an adult and an interpreter stand beside', () => {
  const path = 'M 10 10 L 50 50';
  const entry = signed({
    ...asked,
    signature: { method: 'mark', name: 'Sample Narrator', path, witness: 'Wim Witness' },
    responsibleAdult: {
      name: 'Parent Sample',
      role: 'guardian',
      authoritySeen: 'A letter',
      signature: { method: 'on-paper', name: 'Parent Sample', keptAt: 'Green folder' },
    },
    interpreter: { name: 'Ina Interpreter', statement: true, confidential: false },
  });
  const [storyteller, adult, interpreter] = of(
    formOf('recording-en-3', { entry }).blocks,
    'signing',
  );
  expect(storyteller?.spaces).toMatchObject([{ key: 'mark', path }]);
  expect(storyteller?.lines).toContainEqual(
    expect.objectContaining({ key: 'witness', value: 'Wim Witness' }),
  );
  expect(adult?.answers.filter(({ isChosen }) => isChosen)).toMatchObject([{ key: 'guardian' }]);
  expect(adult?.spaces).toMatchObject([{ written: 'Green folder' }]);
  expect(interpreter?.answers.map(({ isChosen }) => isChosen)).toEqual([true, false]);
});

test('what was agreed aloud is shown in the very words that were read', () => {
  const entry = signed({
    kind: 'participation',
    textVersion: 'participation-en-2',
    signature: {
      method: 'spoken',
      name: 'Sample Narrator',
      recordingId: null,
      answers: [],
      words: 'These words were read.',
      wordsSha256: '',
      interpreter: 'Ina Interpreter',
      witness: 'Wim Witness',
    },
  });
  const { blocks } = formOf('participation-en-2', { entry });
  expect(of(blocks, 'spoken')).toEqual([{ kind: 'spoken', words: 'These words were read.' }]);
  expect(of(blocks, 'section')).toEqual([]);
  expect(JSON.stringify(blocks)).toMatch(/Wim Witness.*Ina Interpreter/u);
});

test('an agreement of a first version, which held no questions, still shows what was answered', () => {
  const { choices, ...first } = textOf('recording-en-3');
  const request = { text: first, textSha256: '', places, story: '', level: 'standard' as const };
  const open = signed({ ...asked });
  const closed = signed({ ...asked, closedUntil: '2040-01-01' });
  const keys = (entry: SignedEntry | null) =>
    of(agreementForm({ ...request, entry, choicesNow: choices }).blocks, 'question').map(
      ({ key }) => key,
    );
  expect(keys(open)).toEqual([...uses]);
  expect(keys(closed)).toEqual([...uses, 'closed-until']);
  expect(keys(null)).toEqual([]);
});
