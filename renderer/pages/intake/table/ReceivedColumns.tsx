// What a table said of a story, word for word: also what fits none of our fields. For those who know names.
import type { StoryId } from '../../../../shared/model/ids.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useMay } from '../../../app/session.ts';
import { useText } from '../../../text/use-text.ts';
import './table-intake.css';

export function ReceivedColumns({ storyId }: { storyId: StoryId }) {
  const { tableIntake: t } = useText();
  const may = useMay();
  const { data = [] } = useQuery('tables.received', may('people.real-names') ? { storyId } : null);
  if (data.length === 0) return null;
  return (
    <details className="intake-reading">
      <summary>{t.receivedTitle}</summary>
      <p className="soft">{t.receivedLead}</p>
      <dl className="intake-received">
        {data.map(({ name, value }) => (
          <div key={name}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
