// A draft that is being written: how far it is, how long it will take, and the lines that came last.
import type { TranscriptId } from '../../../shared/model/ids.ts';
import type { TranscriptLine } from '../../../shared/model/transcript.ts';
import { api } from '../../api/connection.ts';
import type { JobState } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { ProgressPanel } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { useText } from '../../text/use-text.ts';
import { timeLeftWords } from './time-left.ts';
import { useTimeLeft } from './use-time-left.ts';

const SHOWN_LINES = 6;

interface DraftProgressProps {
  job: JobState<'drafts.make'>;
  transcriptId: TranscriptId | null;
}

export function DraftProgress({ job: { progress, cancel }, transcriptId }: DraftProgressProps) {
  const { drafts: t } = useText();
  const leftMs = useTimeLeft(progress);
  const isPaused = progress?.state === 'paused';
  const { jobId } = progress ?? {};
  return (
    <div className="stack">
      <ProgressPanel
        label={isPaused ? t.isPaused : t.isRunning}
        progress={progress && { fraction: progress.fraction }}
        onCancel={cancel}
        cancelLabel={t.cancel}
        more={
          jobId !== undefined && (
            <Button
              onPress={() =>
                void (isPaused ? api.jobs.resume({ jobId }) : api.jobs.pause({ jobId }))
              }
            >
              {isPaused ? t.unpause : t.pause}
            </Button>
          )
        }
      />
      <p>
        {!isPaused && <strong>{timeLeftWords(leftMs, t.timeLeft)} · </strong>}
        <span className="soft">{t.mayLeave}</span>
      </p>
      {transcriptId !== null && <LastLines transcriptId={transcriptId} />}
    </div>
  );
}

function LastLines({ transcriptId }: { transcriptId: TranscriptId }) {
  const { drafts: t } = useText();
  const { data } = useQuery('transcripts.get', { id: transcriptId });
  if (data === undefined) return null;
  return (
    <div className="draft-lines">
      <p className="small soft">{t.by}</p>
      <ol role="log" aria-label={t.title}>
        {data.lines.slice(-SHOWN_LINES).map((line) => (
          <li key={line.id}>
            <span className="draft-time" dir="ltr">
              {line.fromMs === null ? '' : clockTime(line.fromMs)}
            </span>
            <DraftText line={line} language={line.language ?? data.language} />
          </li>
        ))}
      </ol>
      <p className="small soft">{t.doubtful}</p>
    </div>
  );
}

/** What the computer was not sure of stands out, and is said as such to those who listen. */
export function DraftText({ line, language }: { line: TranscriptLine; language: string }) {
  const { drafts: t } = useText();
  const parts: { text: string; isDoubtful: boolean; at: number }[] = [];
  let at = 0;
  for (const [from, to] of line.doubtful) {
    if (from > at) parts.push({ text: line.text.slice(at, from), isDoubtful: false, at });
    parts.push({ text: line.text.slice(from, to), isDoubtful: true, at: from });
    at = to;
  }
  if (at < line.text.length) parts.push({ text: line.text.slice(at), isDoubtful: false, at });
  return (
    <bdi lang={language} dir={line.direction}>
      {parts.map(({ text, isDoubtful, at: place }) =>
        isDoubtful ? (
          <span key={place} className="draft-doubtful" title={t.doubtfulWord}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </bdi>
  );
}
