// Totals: true numbers on the screen of those who may know; what is printed or saved holds no small number.
import { useState } from 'react';
import type { AnswerTable, Questionnaire, Totals } from '../../../shared/model/questionnaire.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay, formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import '../home/progress.css';
import { AboutFields, nothingAbout } from './AboutFields.tsx';
import { useAnswerNames } from './use-form-words.ts';

export function TotalsSection({ questionnaire }: { questionnaire: Questionnaire }) {
  const { id: questionnaireId } = questionnaire;
  const { questionnaires: t, language } = useText();
  const may = useMay();
  const mayMake = may('reports.make');
  const [about, setAbout] = useState(nothingAbout);
  const some = {
    ...(about.localityId === null ? {} : { localityId: about.localityId }),
    ...(about.age === null ? {} : { age: about.age }),
  };
  const asked = { questionnaireId, ...some };
  const { data: totals, error, reload } = useQuery('answers.totals', asked, { keepFormer: true });
  const { data: report } = useQuery('answers.report', mayMake ? { questionnaireId } : null);
  const print = useCommand('desktop.print');
  const savePdf = useCommand('desktop.savePdf');
  const saveCsv = useCommand('answers.saveReport');
  function tell(path: string) {
    const run = () => void api.desktop.showInFolder({ path });
    showToast({ message: t.saved, action: { label: t.show, run } });
  }
  async function asPdf(totalsOf: Totals) {
    const suggestedName = `questionnaire-${totalsOf.day}.pdf`;
    const path = await savePdf.run({ title: t.savePdf, suggestedName });
    if (path) tell(path);
  }
  async function asTable() {
    const folder = await api.desktop.chooseFolder({ title: t.csvFolder });
    const done = folder === null ? undefined : await saveCsv.run({ questionnaireId, folder });
    if (done) tell(done.path);
  }
  return (
    <>
      <div className="no-print">
        <Section title={t.totals} lead={totals?.isShareable ? t.withoutSmall : t.trueNumbers}>
          <ErrorNote
            error={error ?? print.error ?? savePdf.error ?? saveCsv.error}
            onRetry={error ? reload : undefined}
          />
          {may('answers.collect') && (
            <AboutFields language={language} about={about} onChange={setAbout} none={t.everybody} />
          )}
          {totals && <TotalsTables totals={totals} />}
          {report && (
            <div className="stack">
              <p className="soft">{t.reportLead}</p>
              <div className="row">
                <Button
                  icon="share"
                  onPress={() => void asPdf(report)}
                  isPending={savePdf.isRunning}
                >
                  {t.savePdf}
                </Button>
                <Button onPress={() => void asTable()} isPending={saveCsv.isRunning}>
                  {t.saveCsv}
                </Button>
                <Button icon="print" onPress={() => void print.run({})}>
                  {t.print}
                </Button>
              </div>
            </div>
          )}
        </Section>
      </div>
      {report ? (
        <article className="report-sheet print-alone">
          <ReportHead report={report} />
          <TotalsTables totals={report} />
        </article>
      ) : (
        <p className="only-printed">{t.notPrinted}</p>
      )}
    </>
  );
}

function ReportHead({ report }: { report: Totals }) {
  const { questionnaires: t, language } = useText();
  const { words } = useAnswerNames(report.languages);
  return (
    <header>
      <h2>
        <bdi>{words(report.title)}</bdi>
      </h2>
      <p>{formatDay(language, report.day)}</p>
      <p className="soft small">{t.withoutSmall}</p>
    </header>
  );
}

function TotalsTables({ totals }: { totals: Totals }) {
  const { questionnaires: t, language } = useText();
  const { words, nameOf } = useAnswerNames(totals.languages);
  const { isShareable } = totals;
  const ages: Readonly<Record<string, string>> = t.ages;
  const ways: Readonly<Record<string, string>> = t.ways;
  const or = (key: string, name: string | undefined) => (key === '' ? t.notSaid : (name ?? key));
  return (
    <>
      <p>{totals.answers === null ? t.few : t.answers(formatNumber(language, totals.answers))}</p>
      <div className="count-grid">
        {totals.questions.map(({ question, isEarlier, table }) => (
          <Bars
            key={question.id}
            title={words(question.text)}
            note={isEarlier ? t.earlier : ''}
            table={table}
            isShareable={isShareable}
            nameOf={(key) => nameOf(question, key)}
          />
        ))}
        {Object.keys(totals.localities).length > 0 && (
          <Bars
            title={t.locality}
            table={totals.byLocality}
            isShareable={isShareable}
            nameOf={(key) => or(key, totals.localities[key])}
          />
        )}
        <Bars
          title={t.age}
          isShareable={isShareable}
          table={totals.byAge}
          nameOf={(key) => or(key, ages[key])}
        />
        <Bars
          title={t.way}
          isShareable={isShareable}
          table={totals.byWay}
          nameOf={(key) => or(key, ways[key])}
        />
      </div>
    </>
  );
}

interface BarsProps {
  title: string;
  note?: string;
  table: AnswerTable;
  nameOf: (key: string) => string;
  /** That there are none is then said as a word: no number below five stands on paper. */
  isShareable: boolean;
}

/** What is not said has no bar, so that none can be measured. */
function Bars({ title, note = '', table, nameOf, isShareable }: BarsProps) {
  const { questionnaires: t, progress, language } = useText();
  const { rows, isWithheld } = table;
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0));
  return (
    <div className="count-bars" role="group" aria-label={title}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {note && <p className="soft small">{note}</p>}
      {isWithheld && <p className="soft">{progress.withheld}</p>}
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t.answer}</th>
            <th scope="col">{t.number}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, count, hidden }) => (
            <tr key={key} data-hidden={hidden ?? undefined}>
              <th scope="row">
                <bdi>{nameOf(key)}</bdi>
              </th>
              <td>
                <span className="count-number">
                  {hidden === 'kept'
                    ? progress.kept
                    : count === null
                      ? progress.few
                      : count === 0 && isShareable
                        ? progress.zero
                        : formatNumber(language, count)}
                </span>
                <span className="count-bar" aria-hidden="true">
                  <span style={{ inlineSize: `${((count ?? 0) / most) * 100}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
