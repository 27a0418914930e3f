// The closed words of a story: what, why, by whom and until when; a slip is undone by who made it, and a lead opens them again with a reason.
import { useState } from 'react';
import type { ClosedLine } from '../../../shared/model/closed-line.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { useText } from '../../text/use-text.ts';
import { OpenAgainDialog } from '../marks/OpenAgainDialog.tsx';
import '../marks/marks.css';
import './closed-words.css';
import { LookAgain } from './LookAgain.tsx';

/** Nothing where nothing is closed, and for those who may not know what is. */
export function ClosedLineList({ storyId }: { storyId: StoryId }) {
  const { closedWords: t } = useText();
  const maySee = useMay()('recordings.make');
  const { data: lines, error } = useQuery('closedLines.list', maySee ? { storyId } : null);
  if (error !== undefined) return <ErrorNote error={error} />;
  if (lines === undefined || lines.length === 0) return null;
  return (
    <Section title={t.listTitle} lead={t.listLead}>
      <ul className="mark-list closed-lines" aria-label={t.listLabel}>
        {lines.map((line) => (
          <ClosedLineItem key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function ClosedLineItem({ line }: { line: ClosedLine }) {
  const { closedWords: t } = useText();
  const may = useMay();
  const takeBack = useCommand('closedLines.takeBack');
  const [isOpening, setOpening] = useState(false);
  const { id, text, language, fromMs, passageId, isAway, reason, until, madeBy } = line;
  const start = fromMs === null ? '' : clockTime(fromMs);
  return (
    <li data-closed>
      {start !== '' && (
        <span className="mark-time" dir="ltr">
          {start}
        </span>
      )}
      <span className="mark-words">
        <strong className="closed-line-text" dir="auto" lang={language}>
          {text}
        </strong>
        {reason && <span dir="auto">{reason}</span>}
        <span className="soft small">
          {isAway ? t.isAway : passageId === null ? t.wordsAlone : t.withSound}
        </span>
        <span className="soft small">{t.closedBy(madeBy)}</span>
        <LookAgain until={until} />
      </span>
      {line.mayTakeBack && (
        <Button
          icon="undo"
          tone="quiet"
          aria-label={t.undoLine(text)}
          isPending={takeBack.isRunning}
          onPress={() => void takeBack.run({ ids: [id] })}
        >
          {t.undo}
        </Button>
      )}
      {may('agreements.decide') && (
        <Button tone="quiet" onPress={() => setOpening(true)}>
          {t.openAgain}
        </Button>
      )}
      {isOpening && <OpenWords line={line} onClose={() => setOpening(false)} />}
      <ErrorNote error={takeBack.error} />
    </li>
  );
}

function OpenWords({ line, onClose }: { line: ClosedLine; onClose: () => void }) {
  const { closedWords: t } = useText();
  const { run, isRunning, error } = useCommand('closedLines.open');
  return (
    <OpenAgainDialog
      words={t}
      onOpen={(reason) => run({ id: line.id, reason })}
      {...{ isRunning, error, onClose }}
    >
      <blockquote className="closed-line-text" dir="auto" lang={line.language}>
        {line.text}
      </blockquote>
      <p>{t.openText}</p>
    </OpenAgainDialog>
  );
}
