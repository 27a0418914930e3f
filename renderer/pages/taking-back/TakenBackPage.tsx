// Stories that were taken back and had left: a letter for each package, how it stands, and what comes next; and the stories that were erased.
import type { Notice } from '../../../shared/model/taking-back.ts';
import { useQuery } from '../../api/use-query.ts';
import { EmptyState, Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink } from '../../parts/Link.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import { ErasedStories } from './ErasedStories.tsx';
import { SaveRemoveNotice } from './SaveRemoveNotice.tsx';
import { TrackNotice } from './TrackNotice.tsx';
import './taking-back.css';

export function TakenBackPage() {
  const { takingBack: t, packages } = useText();
  const { data, error, reload } = useQuery('takingBack.notices', {});
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'packages' }}>{packages.backToList}</BackLink>}
        title={t.title}
        lead={t.lead}
      />
      <ErrorNote error={error} onRetry={reload} />
      {data?.length === 0 && (
        <EmptyState icon="packages" title={t.emptyTitle}>
          {t.emptyText}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ul className="notices">
          {data.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      <ErasedStories />
    </Page>
  );
}

function NoticeItem({ notice }: { notice: Notice }) {
  const { takingBack: t, trails, agreements, language } = useText();
  const { state, sentOn, answeredOn, collectionId, trailId, packageId } = notice;
  const day = (value: string) => formatDay(language, value);
  const code = storyNumber(notice.storyNumber);
  return (
    <li className="notice-item" data-waits={state === 'open' || notice.isOverdue || undefined}>
      <div className="notice-head">
        <h2>
          <bdi>{code}</bdi> · <bdi>{notice.recipient || t.notWrittenDown}</bdi>
        </h2>
        <span className="badge" data-tone={toneOf(notice)}>
          {notice.isOverdue ? t.overdue : t.states[state]}
        </span>
      </div>
      <p>
        {t.asks[notice.asks]}
        {notice.isErased && ` · ${t.erasedHere}`}
      </p>
      <p className="soft small">
        <bdi>
          {t.packageLine(
            notice.packageName,
            day(notice.packageMadeAt.slice(0, 10)),
            agreements.useShort[notice.use],
          )}
        </bdi>
      </p>
      {notice.replacedBy !== null && (
        <p className="soft small">
          <bdi>{t.replacedBy(notice.replacedBy)}</bdi>
        </p>
      )}
      {sentOn !== null && <p dir="auto">{t.sentLine(day(sentOn), notice.sentHow)}</p>}
      {answeredOn !== null && (
        <p>
          {t.answeredLine(day(answeredOn))} <bdi>{notice.answer}</bdi>
        </p>
      )}
      <div className="row">
        <ButtonLink
          to={{ page: 'packages', id: notice.id, part: 'letter' }}
          icon="print"
          tone={state === 'open' ? 'primary' : 'plain'}
        >
          {t.toLetter}
          <span className="visually-hidden"> {code}</span>
        </ButtonLink>
        <TrackNotice notice={notice} />
        {notice.packageId !== null && <SaveRemoveNotice notice={notice} code={code} />}
        {notice.exhibitionId !== null && notice.replacedBy === null && (
          <ButtonLink
            to={{
              ...{ page: 'exhibitions', id: notice.exhibitionId },
              part: `replace-${notice.packageId}`,
            }}
            tone="quiet"
            icon="packages"
          >
            {t.cleanExhibition}
          </ButtonLink>
        )}
        {trailId !== null && packageId !== null && notice.replacedBy === null && (
          <ButtonLink
            to={{ page: 'trails', id: trailId, part: 'make', item: packageId }}
            tone="quiet"
            icon="trails"
          >
            {trails.cleanTrail}
          </ButtonLink>
        )}
        {collectionId !== null && notice.replacedBy === null && (
          <ButtonLink
            to={{ page: 'packages', id: collectionId, part: `replace-${notice.packageId}` }}
            tone="quiet"
            icon="packages"
          >
            {t.cleanPackage}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

function toneOf({ state, isOverdue }: Notice): 'good' | 'warning' | 'neutral' {
  if (state === 'answered') return 'good';
  return state === 'open' || isOverdue ? 'warning' : 'neutral';
}
