// Whether a thing may be shown, in words: it goes in, or why it stays behind, and where to look.
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { ItemVerdict } from '../../../shared/model/exhibition-output.ts';
import { Link } from '../../parts/Link.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { useText } from '../../text/use-text.ts';
import { useReasonSentence } from '../agreements/SharePanel.tsx';
import { useNameList } from './NamesAround.tsx';

/** The agreements say why; the check is where a word is looked at, or made sure of. */
function leadsToCheck({ decision, blocks }: ItemVerdict): boolean {
  return (
    blocks.length > 0 ||
    (decision?.reasons ?? []).some(({ reason }) =>
      ['sensitivity-check-due', 'sensitive-open', 'second-person-missing'].includes(reason),
    )
  );
}

export function ItemState({ item, verdict }: { item: ExhibitionItem; verdict: ItemVerdict }) {
  const { exhibitions: t } = useText();
  const names = useNameList();
  const { reasons } = verdict;
  const maybe = verdict.names.filter(({ isCertain }) => !isCertain);
  if (reasons.length === 0)
    return (
      <div className="exhibition-state">
        <Badge tone={maybe.length === 0 ? 'good' : 'warning'}>
          {maybe.length === 0 ? t.isOpen : t.toLook}
        </Badge>
        {maybe.length > 0 && <p className="small">{t.namesMaybe(names(maybe))}</p>}
        <FilmStays verdict={verdict} />
      </div>
    );
  return (
    <div className="exhibition-state" data-stays>
      <Badge tone="stop">{t.staysBehind}</Badge>
      <Why item={item} verdict={verdict} />
    </div>
  );
}

/** It goes in, and its film does not. */
function FilmStays({ verdict: { filmReasons } }: { verdict: ItemVerdict }) {
  const { exhibitions: t } = useText();
  if (filmReasons.length === 0) return null;
  return (
    <p className="small">
      {[t.filmStays, ...filmReasons.map((reason) => t.filmReasons[reason])].join(' ')}
    </p>
  );
}

export function Why({ item, verdict }: { item: ExhibitionItem; verdict: ItemVerdict }) {
  const { exhibitions: t, packages, checks } = useText();
  const sentence = useReasonSentence();
  const names = useNameList();
  const { reasons, decision, blocks } = verdict;
  const certain = verdict.names.filter(({ isCertain }) => isCertain);
  const isOfStory = item.kind !== 'text';
  const mayNot = reasons.includes('story-may-not');
  return (
    <div className="exhibition-why small">
      {certain.length > 0 && <p>{t.namesIn(names(certain))}</p>}
      {reasons
        .filter((reason) => reason !== 'name-in-words' || certain.length === 0)
        .map((reason) => (
          <p key={reason}>{t.reasons[reason]}</p>
        ))}
      {mayNot && decision?.reasons.map((found) => <p key={found.reason}>{sentence(found)}</p>)}
      {reasons.length > 0 &&
        blocks.map((block) => <p key={`${block.block} ${block.field}`}>{packages.block(block)}</p>)}
      <FilmStays verdict={verdict} />
      {isOfStory && leadsToCheck(verdict) && (
        <Link to={{ page: 'agreements', id: item.storyId, part: 'check' }}>{checks.open}</Link>
      )}
      {isOfStory && mayNot && !leadsToCheck(verdict) && (
        <Link to={{ page: 'agreements', id: item.storyId }}>{t.seeAgreements}</Link>
      )}
    </div>
  );
}
