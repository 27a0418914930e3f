// The forms with which residents are asked. What somebody has answered is never changed under them: a new version is made.
import { AppError } from '../../../shared/contract/errors.ts';
import { QuestionnaireId } from '../../../shared/model/ids.ts';
import type { QuestionnaireForm } from '../../../shared/model/questionnaire.ts';
import { formFault, withOwnSigns } from '../../../shared/rules/questionnaire.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import {
  formsOf,
  hasAnswers,
  questionnairesFor,
  requireQuestionnaire,
} from '../db/questionnaire-rows.ts';

export const questionnaires: Handlers<'questionnaires'> = {
  list: ({ bin }, context) =>
    questionnairesFor(context)
      .filter(({ isBinned }) => isBinned === bin)
      .map(({ isBinned: _is, ...one }) => one),

  get: ({ id }, context) => told(id, context),

  add({ form }, context) {
    requireWhole(form);
    const id = QuestionnaireId.parse(context.newId());
    context.library.db.write({ action: 'questionnaires.add', subject: id }, (sql) => {
      sql
        .prepare(
          'insert into questionnaires (id, position) values (?, (select coalesce(max(position), 0) + 1 from questionnaires))',
        )
        .run(id);
      sql
        .prepare(
          'insert into questionnaire_versions (questionnaire_id, version, form) values (?, 1, ?)',
        )
        .run(id, JSON.stringify(form));
    });
    return told(id, context);
  },

  save({ id, form }, context) {
    requireWhole(form);
    const now = requireQuestionnaire(id, context);
    if (JSON.stringify(now.form) === JSON.stringify(form)) return told(id, context);
    const { db } = context.library;
    db.write({ action: 'questionnaires.save', subject: id }, (sql) => {
      const isAnswered = hasAnswers(sql, id, now.version);
      const earlier = formsOf(sql, id).filter(({ version }) => isAnswered || version < now.version);
      const next = withOwnSigns(
        earlier.map((one) => one.form),
        form,
        () => context.newId(),
      );
      sql
        .prepare(
          `insert into questionnaire_versions (questionnaire_id, version, form) values (?, ?, ?)
           on conflict (questionnaire_id, version) do update set form = excluded.form`,
        )
        .run(id, isAnswered ? now.version + 1 : now.version, JSON.stringify(next));
    });
    return told(id, context);
  },

  bin({ id }, context) {
    if (!requireQuestionnaire(id, context).isBinned)
      setBinned(id, context.clock().toISOString(), context);
    return {};
  },

  restore({ id }, context) {
    if (requireQuestionnaire(id, context).isBinned) setBinned(id, null, context);
    return told(id, context);
  },
};

function requireWhole(form: QuestionnaireForm): void {
  const fault = formFault(form);
  if (fault)
    throw new AppError('invalid-input', 'Something is missing in this questionnaire.', fault);
}

function told(id: QuestionnaireId, context: LibraryContext) {
  const { isBinned: _is, ...one } = requireQuestionnaire(id, context);
  return one;
}

function setBinned(id: QuestionnaireId, at: string | null, { library }: LibraryContext): void {
  const action = at === null ? 'questionnaires.restore' : 'questionnaires.bin';
  library.db.write({ action, subject: id }, (sql) => {
    sql.prepare('update questionnaires set binned_at = ? where id = ?').run(at, id);
  });
}
