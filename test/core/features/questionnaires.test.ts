import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { QuestionnaireForm } from '../../../shared/model/questionnaire.ts';
import type { AnswerTable, NewAnswer } from '../../../shared/model/questionnaire.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { answerOf, smallForm } from './questionnaire-builder.ts';

async function begin() {
  const library = await makeLibrary();
  const { id } = await library.api.questionnaires.add({ form: smallForm });
  return { library, api: library.api, id };
}

async function answered(
  { api }: Pick<TestLibrary, 'api'>,
  count: number,
  given: Parameters<typeof answerOf>,
) {
  for (let index = 0; index < count; index += 1) await api.answers.add(answerOf(...given));
}

const counts = (table: AnswerTable | undefined) =>
  table && Object.fromEntries(table.rows.map(({ key, count, hidden }) => [key, hidden ?? count]));

/** The form with other words for its first question. */
function asked(text: string): QuestionnaireForm {
  const form = QuestionnaireForm.parse(structuredClone(smallForm));
  const [first] = form.questions;
  if (first) first.text['en'] = text;
  return form;
}

describe('Questionnaires', () => {
  test('a question that somebody has answered keeps its words: other words make another question', async () => {
    const { api, id } = await begin();
    await api.questionnaires.save({ id, form: asked('Is this home?') });
    expect(await api.questionnaires.get({ id })).toMatchObject({ version: 1 });
    await answered({ api }, 1, [id, { choices: { home: ['yes'], safe: ['4'] } }]);
    const changed = await api.questionnaires.save({ id, form: asked('Do you want to stay?') });
    expect(changed).toMatchObject({ version: 2, answers: 1 });
    expect(changed.form.questions[0]?.id).not.toBe('home');
    expect(changed.form.questions[2]?.id).toBe('safe');
    await answered({ api }, 1, [id, { version: 2, choices: { safe: ['4'] } }]);
    const { questions } = await api.answers.totals({ questionnaireId: id });
    const table = (question: string) => questions.find((one) => one.question.id === question);
    expect(counts(table('safe')?.table)).toMatchObject({ 4: 2 });
    expect(table('home')).toMatchObject({ isEarlier: true });
    expect(counts(table('home')?.table)).toEqual({ yes: 1, no: 0, '': 0 });
  });

  test('a question that was taken out and comes back with other words is another question', async () => {
    const { api, id } = await begin();
    await answered({ api }, 1, [id, { choices: { home: ['yes'] } }]);
    const without = { ...smallForm, questions: smallForm.questions.slice(1) };
    await api.questionnaires.save({ id, form: without });
    const back = await api.questionnaires.save({ id, form: asked('Do you want to stay?') });
    expect(back.form.questions.map((question) => question.id)).not.toContain('home');
  });

  test('a further language leaves the question as it is', async () => {
    const { api, id } = await begin();
    await answered({ api }, 1, [id, { choices: { home: ['yes'] } }]);
    const form = QuestionnaireForm.parse(structuredClone(smallForm));
    const [first] = form.questions;
    if (first) first.text['ur'] = 'کیا آپ یہاں گھر جیسا محسوس کرتے ہیں؟';
    const saved = await api.questionnaires.save({ id, form });
    expect(saved.form.questions[0]).toMatchObject({ id: 'home' });
    expect(saved.version).toBe(2);
  });

  test('one that cannot be answered is refused, and what was taken to the bin comes back', async () => {
    const { api, id } = await begin();
    const nothing = { ...smallForm, questions: [] };
    expect(await codeOf(api.questionnaires.add({ form: nothing }))).toBe('invalid-input');
    await api.questionnaires.bin({ id });
    expect(await api.questionnaires.list({})).toEqual([]);
    expect(await codeOf(api.answers.add(answerOf(id)))).toBe('conflict');
    await api.questionnaires.restore({ id });
    expect(await api.questionnaires.list({})).toHaveLength(1);
  });
});

describe('Answers', () => {
  test('an answer that belongs to no question is refused', async () => {
    const { api, id } = await begin();
    const odd: Partial<NewAnswer>[] = [
      { choices: { home: ['maybe'] } },
      { choices: { home: ['yes', 'no'] } },
      { choices: { safe: ['6'] } },
      { choices: { own: ['yes'] } },
      { words: { home: 'yes' } },
      { language: 'fa' },
      { version: 2 },
    ];
    for (const more of odd)
      expect(await codeOf(api.answers.add(answerOf(id, more))), JSON.stringify(more)).toBe(
        'invalid-input',
      );
    expect(await api.answers.list({ questionnaireId: id })).toEqual([]);
  });

  test('no sheet is typed in twice, not even one that comes back from the bin', async () => {
    const { api, id } = await begin();
    const sheet = answerOf(id, { way: 'paper', sheet: ' 12 ' });
    const first = await api.answers.add(sheet);
    expect(await codeOf(api.answers.add({ ...sheet, sheet: '12' }))).toBe('conflict');
    await api.answers.bin({ id: first.id });
    await api.answers.add(sheet);
    expect(await codeOf(api.answers.restore({ id: first.id }))).toBe('conflict');
    expect((await api.answers.totals({ questionnaireId: id })).answers).toBe(1);
  });

  test('own words are for leads alone until one has looked, and what is taken out is gone', async () => {
    const { library, api, id } = await begin();
    const { id: answer } = await api.answers.add(
      answerOf(id, { words: { own: 'Ask Parveen at number 5' } }),
    );
    await library.signInAs('journalist');
    const before = await library.api.answers.list({ questionnaireId: id });
    expect(before).toMatchObject([{ words: {}, hasHiddenWords: true }]);
    const look = { id: answer, isLookedThrough: true };
    expect(await codeOf(library.api.answers.look(look))).toBe('not-permitted');
    await library.signInAs('lead');
    await library.api.answers.look({ ...look, words: { own: 'Ask [a neighbour]' } });
    await library.signInAs('journalist');
    const after = await library.api.answers.list({ questionnaireId: id });
    expect(after).toMatchObject([{ words: { own: 'Ask [a neighbour]' }, hasHiddenWords: false }]);
    const rows = library.core.context.session.library?.db.sql
      .prepare('select words from questionnaire_answers')
      .all();
    expect(JSON.stringify(rows)).not.toContain('Parveen');
  });

  test('nothing tells who answered, when or in which order', async () => {
    const { library, api, id } = await begin();
    await answered({ api }, 3, [id, { choices: { home: ['yes'] } }]);
    const sql = library.core.context.session.library?.db.sql;
    const [row] = sql?.prepare('select * from questionnaire_answers').all() ?? [];
    expect(JSON.stringify(row)).not.toMatch(/\d\d:\d\d/u);
    expect(() => sql?.prepare('select rowid from questionnaire_answers').all()).toThrow('rowid');
    const told = sql
      ?.prepare("select subject, detail from history where action = 'answers.add'")
      .all();
    expect(told).toEqual([{ subject: id, detail: '' }]);
  });

  test('totals are counted for all, by locality and by age', async () => {
    const { api, id } = await begin();
    const [aston] = await api.localities.add({ names: ['Aston', 'Yardley'] });
    const localityId = aston?.id ?? null;
    const good = { good: ['parks', 'people'] };
    await answered({ api }, 2, [id, { localityId, age: '16-24', choices: good }]);
    await answered({ api }, 1, [id, { age: '65-over', words: { own: 'More benches' } }]);
    const all = await api.answers.totals({ questionnaireId: id });
    expect(all.answers).toBe(3);
    expect(counts(all.questions[1]?.table)).toEqual({ parks: 2, people: 2, '': 1 });
    expect(counts(all.questions[3]?.table)).toEqual({ written: 1, '': 2 });
    expect(counts(all.byAge)).toMatchObject({ '16-24': 2, '65-over': 1 });
    const some = await api.answers.totals({ questionnaireId: id, age: '65-over' });
    expect(some.answers).toBe(1);
    const here = { questionnaireId: id, localityId: aston?.id };
    expect(counts((await api.answers.totals(here)).questions[1]?.table)).toMatchObject({ '': 0 });
  });

  test('the table to take along holds no small number, and no words of residents', async () => {
    const { library, api, id } = await begin();
    await answered({ api }, 12, [id, { choices: { home: ['yes'], good: ['parks'] } }]);
    const rare = { choices: { home: ['no'] }, words: { own: 'canary words' } };
    await answered({ api }, 2, [id, rare]);
    const { path } = await api.answers.saveReport({ questionnaireId: id, folder: library.root });
    const csv = readFileSync(path, 'utf8');
    expect(csv).toContain('"Questionnaires filled in","14"');
    expect(csv).toContain('"Do you feel at home here?","No","fewer than 5"');
    expect(csv).not.toMatch(/,"[1-4]"\r/u);
    expect(csv).not.toContain('canary');
    const report = await api.answers.report({ questionnaireId: id });
    expect(counts(report.questions[0]?.table)).toEqual({ yes: 'kept', no: 'small', '': 0 });
  });

  test('an archivist is told totals without small numbers, of all alone', async () => {
    const { library, api, id } = await begin();
    await answered({ api }, 12, [id, { age: '25-44', choices: { home: ['yes'] } }]);
    await answered({ api }, 2, [id, { age: '65-over', choices: { home: ['no'] } }]);
    await library.signInAs('archivist');
    const narrowed = await library.api.answers.totals({ questionnaireId: id, age: '65-over' });
    expect(narrowed).toMatchObject({ isShareable: true, answers: 14 });
    expect(counts(narrowed.questions[0]?.table)).toMatchObject({ no: 'small' });
    expect(await codeOf(library.api.answers.list({ questionnaireId: id }))).toBe('not-permitted');
  });

  test('a target counts the questionnaires that were filled in', async () => {
    const { api, id } = await begin();
    await api.targets.add({ kind: 'questionnaires', number: 100 });
    await answered({ api }, 6, [id, {}]);
    const [last] = await api.answers.list({ questionnaireId: id });
    if (last) await api.answers.bin({ id: last.id });
    expect(await api.targets.list({})).toMatchObject([{ kind: 'questionnaires', count: 5 }]);
    await api.questionnaires.bin({ id });
    expect(await api.targets.list({})).toMatchObject([{ count: 0 }]);
  });
});
