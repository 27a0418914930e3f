// All texts of one kind, by language: which is in use, whether anybody has checked it, how often it was signed.
import { useSyncExternalStore } from 'react';
import { textKinds } from '../../../../shared/model/agreement-text.ts';
import type { TextKind, TextListing } from '../../../../shared/model/agreement-text.ts';
import { useQuery } from '../../../api/use-query.ts';
import { EmptyState } from '../../../parts/blocks.tsx';
import { Switch } from '../../../parts/choices.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { Link } from '../../../parts/Link.tsx';
import { Select } from '../../../parts/Select.tsx';
import { Badge } from '../../../parts/Tags.tsx';
import { directionOf } from '../../../text/direction-of.ts';
import { formatNumber } from '../../../text/format.ts';
import { useText } from '../../../text/use-text.ts';
import { languageName } from '../../stories/languages.ts';
import { textAddress } from './text-address.ts';

interface Filter {
  kind: TextKind;
  /** Empty: all. */
  language: string;
  showsAll: boolean;
}

/** Stays while one looks at a text and comes back. */
let filter: Filter = { kind: 'participation', language: '', showsAll: false };
const listeners = new Set<() => void>();
function setFilter(change: Partial<Filter>) {
  filter = { ...filter, ...change };
  for (const listener of listeners) listener();
}
function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function TextList() {
  const { texts: t, language: reader } = useText();
  const { data, error, reload } = useQuery('texts.list', {});
  const { kind, language, showsAll } = useSyncExternalStore(subscribe, () => filter);
  const languages = [...new Set((data ?? []).map((text) => text.language))];
  const shown = (data ?? [])
    .filter((text) => text.kind === kind && (language === '' || text.language === language))
    .filter(({ isCurrent }) => showsAll || isCurrent)
    .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  return (
    <>
      <div className="card-choices">
        <Select
          label={t.kind}
          help={t.kindLeads[kind]}
          value={kind}
          onChange={(next) => setFilter({ kind: next })}
          options={textKinds.map((id) => ({ id, label: t.kinds[id] }))}
        />
        <Select
          label={t.language}
          value={language}
          onChange={(next) => setFilter({ language: next })}
          options={[
            { id: '', label: t.allLanguages },
            ...languages.map((id) => ({ id, label: languageName(id, reader) })),
          ]}
        />
      </div>
      <Switch
        label={t.showAll}
        isSelected={showsAll}
        onChange={(next) => setFilter({ showsAll: next })}
      />
      <ErrorNote error={error} onRetry={reload} />
      {data && shown.length === 0 && (
        <EmptyState icon="agreements" title={t.kinds[kind]}>
          {t.none}
        </EmptyState>
      )}
      <ul className="text-list">
        {shown.map((text) => (
          <TextLine key={text.sha256} text={text} />
        ))}
      </ul>
    </>
  );
}

function TextLine({ text }: { text: TextListing }) {
  const { texts: t, language: reader } = useText();
  const { textVersion, language, level, title, used } = text;
  return (
    <li className="list-line">
      <div className="text-line-words">
        <Link to={textAddress(textVersion)}>
          {t.wordingName(languageName(language, reader), level)}
        </Link>
        <p>
          <bdi lang={language} dir={directionOf(language)}>
            {title}
          </bdi>
        </p>
        <p className="soft small">
          <bdi>{textVersion}</bdi>
          {used !== null && ` · ${t.usedIn(used, formatNumber(reader, used))}`}
        </p>
      </div>
      <TextBadges text={text} />
    </li>
  );
}

/** How a text stands, in a few words. */
export function TextBadges({ text }: { text: TextListing }) {
  const { texts: t } = useText();
  const { isCurrent, origin, retiredAt, needsInterpreter } = text;
  return (
    <div className="text-badges">
      {retiredAt !== null ? (
        <Badge>{t.putAway}</Badge>
      ) : (
        <Badge tone={isCurrent ? 'good' : 'plain'}>{isCurrent ? t.inUse : t.notInUse}</Badge>
      )}
      {origin === 'own' && <Badge>{t.own}</Badge>}
      {needsInterpreter && <Badge tone="warning">{t.notChecked}</Badge>}
    </div>
  );
}
