// One questionnaire: its totals, and the ways to ask, type in, print and change.
import { QuestionnaireId } from '../../../shared/model/ids.ts';
import { api } from '../../api/connection.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import type { Route } from '../../app/routes.ts';
import { goTo } from '../../app/use-route.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { AnswerScreen } from './AnswerScreen.tsx';
import { BlankSheets } from './BlankSheets.tsx';
import { FormEditor } from './FormEditor.tsx';
import { OwnWords } from './OwnWords.tsx';
import { PaperEntry } from './PaperEntry.tsx';
import { TotalsSection } from './TotalsSection.tsx';
import { useAnswerNames } from './use-form-words.ts';
import './questionnaires.css';

/** @param route item `answer`, `paper`, `print` or `edit`; without one the totals */
export function QuestionnairePage({ route }: { route: Route }) {
  const { questionnaires: t, parts } = useText();
  const may = useMay();
  const { success, data: id } = QuestionnaireId.safeParse(route.id);
  const { data, error, reload } = useQuery('questionnaires.get', success ? { id } : null);
  const { words } = useAnswerNames(data?.form.languages ?? []);
  if (data === undefined)
    return (
      <Page>
        <PageHeader title={t.title} before={<BackLink to={list}>{t.title}</BackLink>} />
        <ErrorNote error={error} onRetry={reload} />
      </Page>
    );
  const to = (item?: string) => ({
    ...{ page: 'home' as const, id: data.id, part: 'questionnaire' },
    ...(item === undefined ? {} : { item }),
  });
  const mayCollect = may('answers.collect');
  if (route.item === 'answer' && mayCollect)
    return <AnswerScreen questionnaire={data} onLeave={() => goTo(to())} />;
  async function bin(binned: QuestionnaireId) {
    await api.questionnaires.bin({ id: binned });
    showToast({
      message: t.binned,
      action: {
        label: parts.undo,
        run: () => void api.questionnaires.restore({ id: binned }),
      },
    });
    goTo(list);
  }
  const before = (
    <BackLink to={route.item ? to() : list}>{route.item ? t.backToOne : t.title}</BackLink>
  );
  return (
    <Page>
      <PageHeader title={words(data.form.title)} isPeoplesWords before={before} />
      {!route.item && (
        <>
          <div className="row no-print">
            {mayCollect && (
              <>
                <ButtonLink to={to('answer')} tone="primary">
                  {t.onScreen}
                </ButtonLink>
                <ButtonLink to={to('paper')}>{t.fromPaper}</ButtonLink>
              </>
            )}
            <ButtonLink to={to('print')} icon="print">
              {t.blank}
            </ButtonLink>
            {may('questionnaires.edit') && (
              <>
                <ButtonLink to={to('edit')}>{t.edit}</ButtonLink>
                <Button tone="quiet" icon="bin" onPress={() => void bin(data.id)}>
                  {t.toBin}
                </Button>
              </>
            )}
          </div>
          <TotalsSection questionnaire={data} />
          {mayCollect && <OwnWords questionnaire={data} />}
        </>
      )}
      {route.item === 'paper' && mayCollect && <PaperEntry questionnaire={data} />}
      {route.item === 'print' && <BlankSheets questionnaire={data} />}
      {route.item === 'edit' && may('questionnaires.edit') && (
        <FormEditor key={data.version} questionnaire={data} />
      )}
    </Page>
  );
}

const list = { page: 'home' as const, part: 'questionnaires' };
