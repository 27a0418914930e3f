// What was made of an exhibition before: when, where it is, and whether a story in it has been taken back since.
import { ExhibitionOutput } from '../../../shared/model/exhibition-output.ts';
import type { ExhibitionId } from '../../../shared/model/ids.ts';
import type { PackageRecord } from '../../../shared/model/package.ts';
import type { Notice } from '../../../shared/model/taking-back.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function EarlierOutputs({ id }: { id: ExhibitionId }) {
  const { exhibitions: t } = useText();
  const { data: records, error, reload } = useQuery('packages.list', {});
  const { data: notices } = useQuery('takingBack.notices', {});
  const made = (records ?? []).filter(({ exhibitionId }) => exhibitionId === id);
  return (
    <Section title={t.earlierTitle}>
      <ErrorNote error={error} onRetry={reload} />
      {records && made.length === 0 && <p className="soft">{t.earlierNone}</p>}
      {made.length > 0 && (
        <ul className="shelf-list">
          {made.map((record) => (
            <EarlierOutput
              key={record.id}
              record={record}
              notices={(notices ?? []).filter(({ packageId }) => packageId === record.id)}
              replacedBy={made.find(({ replaces }) => replaces === record.name)?.name}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface EarlierOutputProps {
  record: PackageRecord;
  notices: readonly Notice[];
  replacedBy: string | undefined;
}

function EarlierOutput({ record, notices, replacedBy }: EarlierOutputProps) {
  const { exhibitions: t, language } = useText();
  const { id, exhibitionId, kind, madeAt, name, recipient } = record;
  const what = ExhibitionOutput.safeParse(kind).data;
  const isUnclean = notices.some((notice) => notice.replacedBy === null);
  return (
    <li>
      <div>
        <strong>{what === undefined ? kind : t.outputs[what]}</strong>
        <p className="soft small">
          <bdi>{t.earlierLine(formatMoment(language, madeAt), recipient || t.notWrittenDown)}</bdi>
        </p>
        <p className="soft small">
          <bdi>{name}</bdi>
        </p>
        {replacedBy !== undefined && (
          <p className="small">
            <bdi>{t.wasReplaced(replacedBy)}</bdi>
          </p>
        )}
        {isUnclean && <Badge tone="stop">{t.notClean}</Badge>}
      </div>
      {isUnclean && exhibitionId !== null && (
        <ButtonLink
          to={{ page: 'exhibitions', id: exhibitionId, part: `replace-${id}` }}
          icon="packages"
          tone="primary"
        >
          {t.makeClean}
          <span className="visually-hidden"> {name}</span>
        </ButtonLink>
      )}
    </li>
  );
}
