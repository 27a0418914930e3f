// What trails add up to, among what was promised: miles, localities and hosts. For leads; nothing while there is no trail.
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Link } from '../../parts/Link.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { oneDecimal } from '../trails/one-decimal.ts';
import { TargetBar } from './TargetBar.tsx';

const kinds = ['miles', 'localities', 'hosts'] as const;

export function TrailTargets() {
  const { progress: t, trails, language } = useText();
  const may = useMay();
  const { data } = useQuery('trails.progress', may('exhibitions.write') ? {} : null);
  if (data === undefined || data.trails === 0) return null;
  const { promise, miles, localities, hosts } = data;
  const there = { miles, localities: localities.length, hosts };
  return (
    <ul className="targets" aria-label={trails.title}>
      {kinds.map((kind) => (
        <li key={kind} className="target">
          <div className="target-words">
            <h3>{trails.promiseKinds[kind]}</h3>
            <p className="target-number">
              {t.of(oneDecimal(language, there[kind]), formatNumber(language, promise[kind]))}
              {there[kind] >= promise[kind] && <Badge tone="good">{t.reached}</Badge>}
            </p>
          </div>
          <TargetBar count={there[kind]} of={promise[kind]} />
          <p className="soft small target-more">
            {kind === 'miles' && <Link to={{ page: 'trails' }}>{trails.title}</Link>}
            {kind === 'localities' && localities.length > 0 && (
              <bdi>{trails.localitiesSoFar(localities.join(', '))}</bdi>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
