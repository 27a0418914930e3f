// Questionnaires of the project: the list, and the way into one.
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import type { QuestionnaireId } from '../../../shared/model/ids.ts';
import type { QuestionnaireForm } from '../../../shared/model/questionnaire.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { EmptyState, Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, Link } from '../../parts/Link.tsx';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { startingForm } from './starting-form.ts';
import { useAnswerNames } from './use-form-words.ts';
import './questionnaires.css';

type Listed = OutputOf<'questionnaires.list'>[number];

export function QuestionnairesPage() {
  const { questionnaires: t, language } = useText();
  const mayEdit = useMay()('questionnaires.edit');
  const [isBin, setBin] = useState(false);
  const { data: list, error, reload } = useQuery('questionnaires.list', { bin: isBin });
  const add = useCommand('questionnaires.add');
  async function begin(form: QuestionnaireForm) {
    const made = await add.run({ form });
    if (made) goTo({ page: 'home', id: made.id, part: 'questionnaire', item: 'edit' });
  }
  const blank: QuestionnaireForm = {
    languages: [language],
    title: { [language]: t.newTitle },
    introduction: { [language]: '' },
    questions: [
      { id: crypto.randomUUID(), kind: 'words', text: { [language]: t.newQuestion }, options: [] },
    ],
  };
  const starts = mayEdit && (
    <div className="row">
      <Button tone="primary" onPress={() => void begin(startingForm)} isPending={add.isRunning}>
        {t.start}
      </Button>
      <Button icon="plus" onPress={() => void begin(blank)}>
        {t.own}
      </Button>
    </div>
  );
  return (
    <Page>
      <PageHeader
        title={t.title}
        lead={t.lead}
        before={<BackLink to={{ page: 'home', part: 'progress' }}>{t.backToProgress}</BackLink>}
      />
      <ErrorNote error={error ?? add.error} onRetry={error ? reload : undefined} />
      {list?.length === 0 && !isBin ? (
        <EmptyState icon="agreements" title={t.empty} action={starts}>
          {mayEdit ? t.emptyText : t.emptyOthers}
        </EmptyState>
      ) : (
        <>
          {!isBin && starts}
          {isBin && list?.length === 0 && <p>{t.binEmpty}</p>}
          <ul className="question-list">
            {list?.map((one) => (
              <Row key={one.id} one={one} isBin={isBin} />
            ))}
          </ul>
        </>
      )}
      {mayEdit && (
        <div>
          <Button tone="quiet" icon={isBin ? 'back' : 'bin'} onPress={() => setBin(!isBin)}>
            {isBin ? t.leaveBin : t.bin}
          </Button>
        </div>
      )}
    </Page>
  );
}

function Row({ one, isBin }: { one: Listed; isBin: boolean }) {
  const { questionnaires: t, language } = useText();
  const { words } = useAnswerNames(one.form.languages);
  return (
    <li>
      <div>
        <h2>
          <Link to={{ page: 'home', id: one.id, part: 'questionnaire' }}>
            <bdi>{words(one.form.title)}</bdi>
          </Link>
        </h2>
        <p className="soft">
          {one.answers === null ? t.few : t.answers(formatNumber(language, one.answers))}
        </p>
      </div>
      {isBin && <Restore id={one.id} />}
    </li>
  );
}

function Restore({ id }: { id: QuestionnaireId }) {
  const { questionnaires: t } = useText();
  return <Button onPress={() => void api.questionnaires.restore({ id })}>{t.restore}</Button>;
}
