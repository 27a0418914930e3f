// One kind of count as bars with their numbers. What is not said has no bar, so that none can be measured.
import type { CountTable } from '../../../shared/model/progress.ts';
import { useText } from '../../text/use-text.ts';
import { useCountsInWords } from './counts-in-words.ts';
import type { Said } from './counts-in-words.ts';

interface CountBarsProps {
  table: CountTable;
  /** Numbers are left out. Otherwise the largest come first: an order by size would tell the size of what is left out. */
  isShareable: boolean;
}

export function CountBars({ table, isShareable }: CountBarsProps) {
  const { progress: t } = useText();
  const { nameOf, said } = useCountsInWords({ isShareable });
  const { by, rows, others, isWithheld } = table;
  const isOrdered = by === 'stage' || by === 'age' || by === 'locality' || isShareable;
  const shown = isOrdered
    ? rows
    : rows.toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0));
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0), others?.count ?? 0);
  return (
    <div className="count-bars" role="group" aria-label={t.by[by]}>
      <h3>{t.by[by]}</h3>
      {isWithheld && <p className="soft">{t.withheld}</p>}
      {!isWithheld && rows.length === 0 && others === null && <p className="soft">{t.none}</p>}
      <table>
        <caption className="visually-hidden">{t.by[by]}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t.columns.what}</th>
            <th scope="col">{by === 'age' ? t.columns.storytellers : t.columns.stories}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.key} name={nameOf(by, row)} said={said(row)} row={row} most={most} />
          ))}
          {others && <Row name={t.others} said={said(others)} row={others} most={most} />}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  name: string;
  said: string;
  row: Said;
  most: number;
}

function Row({ name, said, row, most }: RowProps) {
  return (
    <tr data-hidden={row.hidden ?? undefined}>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        <span className="count-number">{said}</span>
        <span className="count-bar" aria-hidden="true">
          <span style={{ inlineSize: `${((row.count ?? 0) / most) * 100}%` }} />
        </span>
      </td>
    </tr>
  );
}
