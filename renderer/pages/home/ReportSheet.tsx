// The report as it is printed: what was promised, what is there, and no number below five.
import type { Progress } from '../../../shared/model/progress.ts';
import { formatDay, formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { CountBars } from './CountBars.tsx';
import { CountMap } from './CountMap.tsx';
import { useCountsInWords } from './counts-in-words.ts';

interface ReportSheetProps {
  report: Progress;
  /** Shown on the screen too. */
  isOpen: boolean;
}

export function ReportSheet({ report, isOpen }: ReportSheetProps) {
  const { progress: t, language } = useText();
  const { organisation, day, stories, storytellers, durationMs, targets, tables } = report;
  const { number, total, targetName } = useCountsInWords({ isShareable: true });
  const byLocality = tables.find(({ by }) => by === 'locality');
  const hasKept = tables.some(
    ({ rows, others }) => others?.hidden === 'kept' || rows.some(({ hidden }) => hidden === 'kept'),
  );
  return (
    <article className="report-sheet print-alone" data-open={isOpen || undefined}>
      <header>
        <p>
          <bdi>{organisation}</bdi>
        </p>
        <h2>{t.reportTitle}</h2>
        <p>{t.reportDay(formatDay(language, day))}</p>
      </header>
      <p className="soft small">{t.reportBase}</p>
      <ul className="counts">
        <li>{t.stories(total(stories))}</li>
        <li>{t.storytellers(total(storytellers))}</li>
        {durationMs !== null && <li>{t.length(formatLength(language, durationMs))}</li>}
      </ul>
      {targets.length > 0 && (
        <>
          <h3>{t.promise}</h3>
          <table className="report-targets">
            <caption className="visually-hidden">{t.promise}</caption>
            <thead>
              <tr>
                <th scope="col">{t.columns.what}</th>
                <th scope="col">{t.there}</th>
                <th scope="col">{t.promised}</th>
              </tr>
            </thead>
            <tbody>
              {targets.map((target) => (
                <tr key={target.id}>
                  <th scope="row">
                    <bdi>{targetName(target)}</bdi>
                  </th>
                  <td>{total(target.count)}</td>
                  <td>
                    {number(target.number)}
                    {target.byDay !== null && (
                      <span className="soft"> {t.until(formatDay(language, target.byDay))}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className="count-grid">
        {tables.map((table) => (
          <CountBars key={table.by} table={table} isShareable />
        ))}
      </div>
      {byLocality && !byLocality.isWithheld && (
        <div className="report-map">
          <CountMap table={byLocality} isShareable />
        </div>
      )}
      {hasKept && <p className="soft small">{t.keptHelp}</p>}
    </article>
  );
}
