// Progress: what was promised, what is there, counted in many ways, and the report of it.
import type { Progress } from '../../../shared/model/progress.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Note, Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink } from '../../parts/Link.tsx';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { CountBars } from './CountBars.tsx';
import { CountMap } from './CountMap.tsx';
import { useCountsInWords } from './counts-in-words.ts';
import { ProjectLocalities } from './ProjectLocalities.tsx';
import { PromiseSection } from './PromiseSection.tsx';
import { ReportSection } from './ReportSection.tsx';
import './progress.css';

export function ProgressPage() {
  const { progress: t, questionnaires } = useText();
  const may = useMay();
  const { data: progress, error, reload } = useQuery('progress.counts', {});
  return (
    <Page>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <ButtonLink to={{ page: 'home', part: 'questionnaires' }} icon="forward">
            {questionnaires.open}
          </ButtonLink>
        }
        before={<BackLink to={{ page: 'home' }}>{t.back}</BackLink>}
      />
      <ErrorNote error={error} onRetry={reload} />
      {/* Nothing here is printed but the report: these are the true numbers. */}
      <div className="no-print stack-wide">
        <PromiseSection />
        {progress && <Counts progress={progress} />}
        {may('targets.set') && <ProjectLocalities />}
      </div>
      <ReportSection />
      {!may('reports.make') && <p className="only-printed">{t.reportNotHere}</p>}
    </Page>
  );
}

function Counts({ progress }: { progress: Progress }) {
  const { progress: t, language } = useText();
  const { stories, storytellers, durationMs, begun, tables, isShareable } = progress;
  const { number, total } = useCountsInWords({ isShareable });
  const byWard = tables.find(({ by }) => by === 'ward');
  return (
    <Section title={t.tables} lead={t.base}>
      <ul className="counts">
        <li>{stories === 1 ? t.oneStory : t.stories(total(stories))}</li>
        <li>{storytellers === 1 ? t.oneStoryteller : t.storytellers(total(storytellers))}</li>
        {durationMs !== null && <li>{t.length(formatLength(language, durationMs))}</li>}
        {begun !== null && begun > 0 && <li>{t.begun(number(begun))}</li>}
      </ul>
      <Note>{isShareable ? t.hiddenNumbers : t.trueNumbers}</Note>
      <div className="count-grid">
        {tables
          .filter(({ by }) => by !== 'ward')
          .map((table) => (
            <CountBars key={table.by} table={table} isShareable={isShareable} />
          ))}
      </div>
      {byWard && (
        <section className="stack" aria-label={t.mapTitle}>
          <h3>{t.mapTitle}</h3>
          <p className="soft">{t.mapNote}</p>
          <CountMap table={byWard} isShareable={false} />
        </section>
      )}
    </Section>
  );
}
