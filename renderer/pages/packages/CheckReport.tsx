// What a check found: whole and unchanged, or what is wrong, a sentence for each.
import type { BagReport, VerifyReport } from '../../../shared/model/package.ts';
import { Note, Section } from '../../parts/blocks.tsx';
import { Icon } from '../../parts/icons.tsx';
import { formatSize } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { WhoSentIt } from './WhoSentIt.tsx';

/** A ruined package can have thousands of problems; these are enough to know. */
const shownAtMost = 100;

export function CheckReport({ report }: { report: VerifyReport }) {
  const { packages: t, language } = useText();
  const shown = report.problems.slice(0, shownAtMost);
  const info = Object.entries(report.info);
  return (
    <>
      <div className="check-result" data-sound={report.sound} role="status">
        <Icon name={report.sound ? 'check' : 'warning'} size={40} />
        <div>
          <h2>{report.sound ? t.soundTitle : t.unsoundTitle}</h2>
          <p>{t.checkedFiles(report.checkedFiles, formatSize(language, report.checkedBytes))}</p>
          {!report.sound && <p>{t.unsoundHelp}</p>}
        </div>
      </div>
      <WhoSentIt report={report} />
      {shown.length > 0 && (
        <Section title={t.problemCount(report.problems.length)}>
          <ul className="check-problems">
            {shown.map((problem, index) => (
              <li key={`${problem.problem} ${problem.file} ${String(index)}`}>
                {t.problem(problem)}
              </li>
            ))}
          </ul>
          {report.problems.length > shownAtMost && (
            <p>{t.moreProblems(report.problems.length - shownAtMost)}</p>
          )}
        </Section>
      )}
      {report.unchecked.length > 0 && (
        <Note tone="warning">{t.unchecked(report.unchecked.join(', '))}</Note>
      )}
      {report.bags.length > 1 && <Bags bags={report.bags} />}
      {info.length > 0 && (
        <details className="check-details">
          <summary>{t.infoTitle}</summary>
          <dl className="facts" lang="en" dir="ltr">
            {info.map(([name, value]) => (
              <div key={name} className="check-info">
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Bags({ bags }: { bags: readonly BagReport[] }) {
  const { packages: t } = useText();
  return (
    <Section title={t.bagsTitle}>
      <ul className="check-problems">
        {bags.map(({ path, sound, problems }) => (
          <li key={path}>
            <bdi dir="ltr">{path.split(/[\\/]/u).at(-1)}</bdi>:{' '}
            {sound ? t.bagSound : t.bagUnsound(problems.length)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
