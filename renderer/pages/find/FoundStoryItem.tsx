// One story that was found: what it is called, and the passages in which the words stand, each with a way to hear or read it.
import { useState } from 'react';
import type { FoundPassage, FoundStory } from '../../../shared/model/search.ts';
import { hrefOf } from '../../app/routes.ts';
import { Button } from '../../parts/Button.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { useText } from '../../text/use-text.ts';
import { accessWords } from '../stories/access-words.ts';
import { dateWords } from '../stories/date-words.ts';
import { storyNumber } from '../stories/story-number.ts';
import { MarkedText } from './MarkedText.tsx';
import { PlayFrom } from './PlayFrom.tsx';

export function FoundStoryItem({ story }: { story: FoundStory }) {
  const { stories: t, agreements, language } = useText();
  const [playing, setPlaying] = useState<number>();
  const access = accessWords(story.access, agreements);
  const wording = { about: t.dateAbout, decade: t.dateDecade };
  const date = dateWords({ text: story.recordedOn, language, wording });
  const facts = [story.storytellers.join(', '), story.locality, date].filter(Boolean);
  const inTitle = story.passages.find(({ kind }) => kind === 'title');
  const title = story.title || t.untitled;
  return (
    <li className="find-story">
      <div className="find-story-head">
        <span className="soft small find-number">{storyNumber(story.number)}</span>
        <h3>
          <a href={hrefOf({ page: 'stories', id: story.id })}>
            {inTitle ? <MarkedText {...inTitle} language={null} /> : <bdi>{title}</bdi>}
          </a>
        </h3>
        <Badge tone={access.tone}>{access.words}</Badge>
      </div>
      <p className="find-facts soft small">
        {facts.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </p>
      <ul className="find-passages">
        {story.passages
          .filter((passage) => passage !== inTitle)
          .map((passage, place) => (
            <PassageItem
              // Passages have no id; two of one search stand at different places.
              key={`${passage.kind} ${passage.fromMs} ${passage.text}`}
              passage={passage}
              story={story}
              isPlaying={playing === place}
              onPlay={(isOn) => setPlaying(isOn ? place : undefined)}
            />
          ))}
      </ul>
    </li>
  );
}

interface PassageItemProps {
  passage: FoundPassage;
  story: FoundStory;
  isPlaying: boolean;
  onPlay: (isOn: boolean) => void;
}

function PassageItem({ passage, story, isPlaying, onPlay }: PassageItemProps) {
  const { find: t } = useText();
  const { kind, recordingId, fromMs, transcriptId, state, isClosed } = passage;
  return (
    <li className="find-passage">
      <span className="find-kind soft small">
        {t.kinds[kind]}
        {state === 'draft' && ` · ${t.byComputerOrDraft}`}
        {isClosed && ` · ${t.closed}`}
      </span>
      <p className="find-words">
        <MarkedText {...passage} />
      </p>
      <div className="row">
        {recordingId !== null && fromMs !== null && (
          <Button
            tone="quiet"
            icon="play"
            aria-expanded={isPlaying}
            onPress={() => onPlay(!isPlaying)}
          >
            {t.playAt(clockTime(fromMs))}
          </Button>
        )}
        {transcriptId !== null && (
          <a
            className="button"
            data-tone="quiet"
            href={hrefOf({ page: 'stories', id: story.id, part: 'words', item: transcriptId })}
          >
            {t.readAt}
          </a>
        )}
      </div>
      {isPlaying && recordingId !== null && fromMs !== null && (
        <PlayFrom
          recordingId={recordingId}
          fromMs={fromMs}
          title={story.title}
          onClose={() => onPlay(false)}
        />
      )}
    </li>
  );
}
