// One story in the list: what it is called, who tells it, where and when, and what may be shared.
import type { StoryRow } from '../../../shared/model/story.ts';
import { hrefOf } from '../../app/routes.ts';
import { Button } from '../../parts/Button.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { accessWords } from './access-words.ts';
import { dateWords } from './date-words.ts';
import { storyNumber } from './story-number.ts';

interface StoryRowLineProps {
  /** undefined while its page has not come. */
  row: StoryRow | undefined;
  isTabStop: boolean;
  onOpen: () => void;
  onRestore?: () => void;
}

export function StoryRowLine({ row, isTabStop, onOpen, onRestore }: StoryRowLineProps) {
  const { stories: t, agreements, language } = useText();
  if (row === undefined)
    return (
      <div className="story-row" aria-busy="true">
        <span className="soft">{t.loading}</span>
      </div>
    );
  const access = accessWords(row.access, agreements);
  const wording = { about: t.dateAbout, decade: t.dateDecade };
  const date = dateWords({ text: row.recordedOn, language, wording });
  const length = row.recordingCount > 0 ? formatLength(language, row.durationMs) : t.noRecording;
  const facts = [row.locality, date, length].filter(Boolean);
  return (
    <div className="story-row">
      <span className="story-row-number soft small">{storyNumber(row.number)}</span>
      <div className="story-row-words">
        <a
          className="story-row-title"
          href={hrefOf({ page: 'stories', id: row.id })}
          tabIndex={isTabStop ? 0 : -1}
          onClick={onOpen}
          dir="auto"
        >
          {row.title || t.untitled}
        </a>
        <span dir="auto">{row.storytellers.join(', ') || t.unnamedTeller}</span>
        <span className="story-row-facts soft small">
          {facts.map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </span>
      </div>
      {onRestore ? (
        <Button onPress={onRestore} icon="undo">
          {t.restore}
        </Button>
      ) : (
        <span className="story-row-badge">
          <Badge tone={access.tone}>{access.words}</Badge>
        </span>
      )}
    </div>
  );
}
