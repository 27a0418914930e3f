// Whether a trail may be shown in an exhibition, in words: it goes in, wholly or in part, or why it stays behind.
import type { TrailVerdict } from '../../../shared/model/exhibition-output.ts';
import { Link } from '../../parts/Link.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { useText } from '../../text/use-text.ts';
import { useWhy } from '../trails/use-why.ts';
import { useNameList } from './NamesAround.tsx';

export function TrailState({ verdict }: { verdict: TrailVerdict }) {
  const { exhibitions: t, exhibitionTrails: words } = useText();
  const { reasons, names, items } = verdict;
  const isPartly = items.some((item) => item.reasons.length > 0);
  const isLike = names.some(({ isCertain }) => !isCertain);
  if (reasons.length > 0)
    return (
      <div className="exhibition-state" data-stays>
        <Badge tone="stop">{t.staysBehind}</Badge>
        <WhyTrail verdict={verdict} />
      </div>
    );
  return (
    <div className="exhibition-state">
      <Badge tone={isPartly || isLike ? 'warning' : 'good'}>
        {isPartly ? words.partly : isLike ? t.toLook : t.isOpen}
      </Badge>
      <WhyTrail verdict={verdict} />
    </div>
  );
}

/** Everything that stands against it, or against a part of it. */
export function WhyTrail({ verdict }: { verdict: TrailVerdict }) {
  const { exhibitions: t, exhibitionTrails: words, language } = useText();
  const why = useWhy();
  const listed = useNameList();
  const { trailId, reasons, names, nearStops, items } = verdict;
  const isLineHidden = verdict.isLineHidden && reasons.length === 0;
  const certain = names.filter(({ isCertain }) => isCertain);
  const maybe = names.filter(({ isCertain }) => !isCertain);
  const staying = items.filter((item) => item.reasons.length > 0);
  const numbers = new Intl.ListFormat(language, { type: 'conjunction' });
  if (reasons.length + maybe.length + staying.length === 0 && !isLineHidden) return null;
  return (
    <div className="exhibition-why small">
      {reasons.map((reason) => (
        <p key={reason}>{words.reasons[reason]}</p>
      ))}
      {certain.length > 0 && <p>{t.namesIn(listed(certain))}</p>}
      {maybe.length > 0 && <p>{t.namesMaybe(listed(maybe))}</p>}
      {nearStops.length > 0 && <p>{words.nearStops(numbers.format(nearStops.map(String)))}</p>}
      {staying.map((item) => (
        <p key={item.itemId}>
          {words.stopOf(item.stop)}: {why(item)}
        </p>
      ))}
      {isLineHidden && <p>{words.lineHidden}</p>}
      {reasons.length > 0 && <Link to={{ page: 'trails', id: trailId }}>{words.open}</Link>}
    </div>
  );
}
