// A deposit is made: where it is, how to check it, and what to hand over with it.
import type { DeliveryRecord } from '../../../shared/model/delivery.ts';
import { Section } from '../../parts/blocks.tsx';
import { Link } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { RecordActions } from './RecordActions.tsx';

export function MadeDelivery({ record }: { record: DeliveryRecord }) {
  const { packages: t, deposit } = useText();
  return (
    <>
      <Section title={t.doneTitle}>
        <div role="status" className="stack">
          <p>
            <bdi>{t.doneText(record.storyCount, record.path)}</bdi>
          </p>
          <p className="soft">{t.doneHelp}</p>
        </div>
        <RecordActions record={record} isNext />
      </Section>
      <Section title={deposit.handOver}>
        <ol className="hand-over">
          {deposit.handOverSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <Link to={{ page: 'packages', id: record.id, part: 'left' }}>{deposit.toEntry}</Link>
        </p>
      </Section>
    </>
  );
}
