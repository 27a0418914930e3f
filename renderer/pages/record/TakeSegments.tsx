// With which microphones a take was made, where there was more than one.
import { useQuery } from '../../api/use-query.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { TakeSegment } from '../../../shared/model/take-segment.ts';
import { Section } from '../../parts/blocks.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function TakeSegments({ recording }: { recording: Recording }) {
  const { microphones: t } = useText();
  const { data = [] } = useQuery('recordings.segments', { id: recording.id });
  if (data.length < 2) return null;
  return (
    <Section title={t.segmentsTitle}>
      <ul>
        {data.map((segment) => (
          <li key={segment.position}>
            <SegmentWords segment={segment} sampleRateHz={recording.sampleRateHz} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SegmentWords({ segment, sampleRateHz }: { segment: TakeSegment; sampleRateHz: number }) {
  const { microphones: t, record, language } = useText();
  const msOf = (frames: number) => (frames / (sampleRateHz || 1)) * 1000;
  const { reason } = segment;
  const device = segment.deviceName || record.unnamed;
  const at = clockTime(msOf(segment.startFrame));
  const lostMs = msOf(segment.missingFramesBefore);
  return (
    <>
      {reason === 'start' ? t.segment.start(device) : t.segment[reason](at, device)}{' '}
      {lostMs >= 1000 && t.unheard(formatLength(language, lostMs))}
    </>
  );
}
