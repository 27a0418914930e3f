// What each kind of request means and what to do about it, in plain words, folded away.
import { requestKinds } from '../../../shared/model/case.ts';
import { legalPeriods } from '../../../shared/rules/request-dates.ts';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function KindsHelp() {
  const { requests: t, language } = useText();
  return (
    <details className="no-print">
      <summary className="away-title">{t.kindsTitle}</summary>
      <dl className="facts">
        {requestKinds.flatMap((kind) => [
          <dt key={`${kind} word`}>{t.kinds[kind]}</dt>,
          <dd key={kind}>{t.kindHelp[kind]}</dd>,
        ])}
      </dl>
      <p className="soft small">
        {t.law(formatDay(language, legalPeriods.checkedOn))}{' '}
        <span lang="en" dir="ltr">
          {legalPeriods.source}
        </span>
      </p>
    </details>
  );
}
