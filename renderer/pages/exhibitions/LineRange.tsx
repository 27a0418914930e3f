// Chooses lines of a text that stand together: press one, hold Shift and press another; or the same with arrow keys.
import { Label, ListBox, ListBoxItem } from 'react-aria-components';
import type { TranscriptLineId } from '../../../shared/model/ids.ts';
import { TranscriptLineId as LineId } from '../../../shared/model/ids.ts';
import { directionOf } from '../../../shared/rules/direction-of.ts';
import { clockTime } from '../../parts/player/clock-time.ts';
import { useText } from '../../text/use-text.ts';

export interface LineRangeProps {
  label: string;
  language: string;
  lines: readonly {
    id: TranscriptLineId;
    fromMs: number | null;
    speaker: string;
    text: string;
  }[];
  range: { from: TranscriptLineId; to: TranscriptLineId } | undefined;
  onRange: (range: { from: TranscriptLineId; to: TranscriptLineId }) => void;
}

export function LineRange({ label, language, lines, range, onRange }: LineRangeProps) {
  const { exhibitions: t } = useText();
  const from = lines.findIndex(({ id }) => id === range?.from);
  const to = lines.findIndex(({ id }) => id === range?.to);
  const chosen = from === -1 || to === -1 ? [] : lines.slice(from, to + 1);
  return (
    <div className="stack line-range">
      <Label className="field-label">{label}</Label>
      <p className="small soft">{t.linesHelp}</p>
      <ListBox
        aria-label={label}
        className="options line-range-list"
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={chosen.map(({ id }) => id)}
        onSelectionChange={(keys) => {
          const isIn = (id: TranscriptLineId) => keys === 'all' || keys.has(id);
          const found = lines.filter(({ id }) => isIn(id));
          const [first, last] = [
            LineId.safeParse(found[0]?.id),
            LineId.safeParse(found.at(-1)?.id),
          ];
          if (first.data && last.data) onRange({ from: first.data, to: last.data });
        }}
      >
        {lines.map((line) => (
          <ListBoxItem
            key={line.id}
            id={line.id}
            textValue={line.text}
            className="option line-range-line"
          >
            {line.fromMs !== null && (
              <span className="small soft line-range-time">{clockTime(line.fromMs)}</span>
            )}
            <span lang={language} dir={directionOf(language)}>
              {line.speaker !== '' && <strong>{line.speaker}: </strong>}
              {line.text}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
      <p className="small" aria-live="polite">
        {chosen.length > 0 && t.linesChosen(chosen.length)}
      </p>
    </div>
  );
}
