// What a look at a package found: is it as it was sent, whose is it, and what would become of each story.
import type { ReactNode } from 'react';
import type { VerifyProblem } from '../../../shared/model/package.ts';
import type { IntakeCheck, KeptBack, ReportedStory } from '../../../shared/model/intake-report.ts';
import { Note, Section, Table } from '../../parts/blocks.tsx';
import { Icon } from '../../parts/icons.tsx';
import { formatDay, formatSize } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

import { OutcomeCell, StoryCell } from './StoryCells.tsx';

/** A ruined package can have thousands of problems; these are enough to know. */
const shownAtMost = 50;

/** @param children the question whether it should come in */
export function PackageReport({ report, children }: { report: IntakeCheck; children: ReactNode }) {
  const { intakes: t, language } = useText();
  const { isSound, canTakeWhatIsSound, stories } = report;
  return (
    <>
      <div className="intake-result" data-sound={isSound} role="status">
        <Icon name={isSound ? 'check' : 'warning'} size={40} />
        <div>
          <h2>{isSound ? t.soundTitle : t.unsoundTitle}</h2>
          <p>{t.checkedFiles(report.checkedFiles, formatSize(language, report.checkedBytes))}</p>
          {!isSound && <p>{canTakeWhatIsSound ? t.unsoundSome : t.unsoundHelp}</p>}
        </div>
      </div>
      {report.doubt !== null && <Note tone="warning">{t.doubts[report.doubt]}</Note>}
      <Problems problems={report.problems} />
      {stories.length > 0 && (
        <Section title={t.storiesTitle}>
          <StoryTable stories={stories} />
        </Section>
      )}
      <KeptBackList keptBack={report.keptBack} />
      {children}
      <Facts report={report} />
    </>
  );
}

export function Problems({ problems }: { problems: readonly VerifyProblem[] }) {
  const { intakes: t, packages } = useText();
  if (problems.length === 0) return null;
  return (
    <Section title={t.problems(problems.length)}>
      <ul className="intake-problems">
        {problems.slice(0, shownAtMost).map((problem, index) => (
          <li key={`${problem.problem} ${problem.file} ${String(index)}`}>
            <span dir="auto">{packages.problem(problem)}</span>
            <span className="soft">{t.meaning[problem.problem]}</span>
          </li>
        ))}
      </ul>
      {problems.length > shownAtMost && <p>{t.moreProblems(problems.length - shownAtMost)}</p>}
    </Section>
  );
}

export function KeptBackList({ keptBack }: { keptBack: readonly KeptBack[] }) {
  const { intakes: t } = useText();
  if (keptBack.length === 0) return null;
  return (
    <details className="intake-details">
      <summary>{t.keptBackTitle(keptBack.length)}</summary>
      <p>{t.keptBackText}</p>
      <ul>
        {keptBack.slice(0, shownAtMost).map(({ file, why }) => (
          <li key={file}>
            <bdi>{file}</bdi> <span className="soft">{t.keptBack[why]}</span>
          </li>
        ))}
      </ul>
      {keptBack.length > shownAtMost && <p>{t.moreProblems(keptBack.length - shownAtMost)}</p>}
    </details>
  );
}

function Facts({ report }: { report: IntakeCheck }) {
  const { intakes: t, language } = useText();
  if (report.fingerprint === '') return null;
  const facts = [
    [t.kind, t.kinds[report.kind]],
    [t.from, report.organisation || t.fromUnknown],
    [t.madeOn, report.madeOn === '' ? '' : formatDay(language, report.madeOn)],
    [t.packageId, report.packageId],
    [t.fingerprint, report.fingerprint],
  ] as const;
  return (
    <Section title={t.facts}>
      {report.signature !== 'none' && (
        <Note tone={report.signature === 'broken' ? 'error' : 'info'}>
          {t.signatures[report.signature]}
        </Note>
      )}
      <dl className="intake-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        {report.signature === 'none' && (
          <div>
            <dt>{t.signature}</dt>
            <dd>{t.signatures.none}</dd>
          </div>
        )}
      </dl>
    </Section>
  );
}

function StoryTable({ stories }: { stories: readonly ReportedStory[] }) {
  const { intakes: t } = useText();
  return (
    <Table<ReportedStory>
      caption={t.storiesTitle}
      rows={stories}
      rowKey={({ code, why }) => `${code} ${why ?? ''}`}
      columns={[
        {
          id: 'story',
          header: t.columns.story,
          isRowHeader: true,
          render: ({ code, title }) => <StoryCell code={code} title={title} />,
        },
        {
          id: 'outcome',
          header: t.columns.outcome,
          render: ({ outcome, why }) => <OutcomeCell outcome={outcome} why={why} isDone={false} />,
        },
        {
          id: 'files',
          header: t.columns.files,
          render: ({ recordings, texts, pictures }) => t.files(recordings, texts, pictures),
        },
      ]}
    />
  );
}
