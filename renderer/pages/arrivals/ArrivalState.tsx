// Files on their way into a story: how far they are, with a way to pause and to cancel; afterwards what came and what did not.
import type { ReactNode } from 'react';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ArrivalEnd, ArrivalReport, ArrivalRequest } from '../../../shared/model/arrival.ts';
import { Note, ProgressPanel } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote, ErrorSentence } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import type { Arrivals } from './use-arrivals.ts';

export function ArrivalState({ arrivals }: { arrivals: Arrivals }) {
  const { arrivals: t } = useText();
  const { coming, report, error } = arrivals;
  const { isRunning, isPaused, count, progress, pause, resume, cancel } = coming;
  return (
    <>
      {isRunning && (
        <ProgressPanel
          label={isPaused ? t.paused : t.coming(count)}
          progress={progress}
          onCancel={cancel}
          more={
            <Button icon={isPaused ? 'play' : 'pause'} onPress={isPaused ? resume : pause}>
              {isPaused ? t.goOn : t.pause}
            </Button>
          }
        />
      )}
      <ErrorNote error={error} />
      {report && !isRunning && (
        <Summary
          report={report}
          onClose={arrivals.closeReport}
          onTakeIncomplete={(request) => arrivals.bringIn([{ ...request, takeIncomplete: true }])}
        />
      )}
    </>
  );
}

interface SummaryProps {
  report: ArrivalReport;
  onClose: () => void;
  onTakeIncomplete: (request: ArrivalRequest) => void;
}

function Summary({ report: { ends }, onClose, onTakeIncomplete }: SummaryProps) {
  const { arrivals: t } = useText();
  const of = (outcome: ArrivalEnd['outcome']) => ends.filter((end) => end.outcome === outcome);
  const failed = of('failed');
  const notBegun = of('not-begun');
  const came = of('came').reduce((sum, { request }) => sum + request.paths.length, 0);
  const isAll = failed.length === 0 && notBegun.length === 0;
  return (
    <Note tone={isAll ? 'info' : 'warning'} title={t.came(came)} isAlert>
      {isAll && <p>{t.cameAll}</p>}
      <Ends title={t.failedTitle} ends={failed}>
        {({ error, request }) =>
          error && (
            <>
              {': '}
              <ErrorSentence error={AppError.fromWire(error)} />
              {error.details?.incomplete === true && (
                <Button onPress={() => onTakeIncomplete(request)}>{t.takeIncomplete}</Button>
              )}
            </>
          )
        }
      </Ends>
      <Ends title={t.notBegunTitle} ends={notBegun}>
        {() => null}
      </Ends>
      <div>
        <Button onPress={onClose}>{t.close}</Button>
      </div>
    </Note>
  );
}

interface EndsProps {
  title: string;
  ends: readonly ArrivalEnd[];
  children: (end: ArrivalEnd) => ReactNode;
}

function Ends({ title, ends, children }: EndsProps) {
  if (ends.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {ends.map((end, index) => (
          <li key={index}>
            <bdi>{end.name}</bdi>
            {children(end)}
          </li>
        ))}
      </ul>
    </>
  );
}
