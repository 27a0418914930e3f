// One question at a time, large, beside the talk. Nothing here can end, pause or disturb a take.
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Question } from '../../../shared/model/question.ts';
import { topicsOfTalk } from '../../../shared/model/question.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Link } from '../../parts/Link.tsx';
import { Select } from '../../parts/Select.tsx';
import { languageName } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { isOnlyIfOffered, languageOfCards } from './card-place.ts';
import { changeSitting, useSitting } from './sitting.ts';
import { useCardTurning } from './use-card-turning.ts';
import type { OnCard } from './use-card-turning.ts';

export interface QuestionCardsProps {
  storyId: StoryId | null;
  /** Told of each card of a take that was asked or skipped, once, with the moment at which it came to the front. */
  onCard?: OnCard | undefined;
}

export function QuestionCards({ storyId, onCard }: QuestionCardsProps) {
  const { desk: t, questions, language } = useText();
  const { data, error, reload } = useQuery('questions.list', {});
  const { data: story } = useQuery('stories.get', storyId === null ? null : { id: storyId });
  const { place } = useSitting();
  const present = (data ?? []).filter(({ retiredAt }) => retiredAt === null);
  const tags = [...new Set(present.map((card) => card.language))];
  const chosen = languageOfCards({
    chosen: place.language,
    ofStory: story?.languages ?? [],
    ofInterface: language,
    present: tags,
  });
  const cards = present.filter((card) => card.language === chosen);
  const { card, turn, turnTo } = useCardTurning(cards, onCard);
  const topic = card?.topic ?? place.topic;

  return (
    <section className="cards" aria-label={t.cards}>
      <div className="section-head">
        <h2>{t.cards}</h2>
        <span className="small">
          <Link to={{ page: 'library', id: 'questions' }}>{t.editCards}</Link>
        </span>
      </div>
      <ErrorNote error={error} onRetry={reload} />
      <div className="cards-choices">
        <Select
          label={t.topic}
          options={topicsOfTalk.map((id) => ({ id, label: questions.topics[id] }))}
          value={topic}
          onChange={(next) =>
            turnTo(
              cards.find((one) => one.topic === next),
              next,
            )
          }
        />
        {tags.length > 1 && (
          <Select
            label={t.cardLanguage}
            options={tags.map((id) => ({ id, label: languageName(language, id) }))}
            value={chosen}
            onChange={(next) => {
              changeSitting((before) => ({ place: { ...before.place, language: next } }));
              turnTo(
                present.find((one) => one.language === next && one.topic === topic),
                topic,
              );
            }}
          />
        )}
      </div>
      {data !== undefined && <CardInFront card={card} cards={cards} />}
      {card && (
        <div className="cards-buttons">
          <Button icon="back" onPress={() => turn('back')}>
            {t.back}
          </Button>
          <Button onPress={() => turn('skip')}>{t.skip}</Button>
          <Button tone="primary" onPress={() => turn('next')}>
            {t.next}
          </Button>
        </div>
      )}
      <p className="never-ask small">
        <strong>{t.neverAskTitle}:</strong> {t.neverAsk}
      </p>
    </section>
  );
}

function CardInFront({ card, cards }: { card: Question | undefined; cards: readonly Question[] }) {
  const { desk: t, direction } = useText();
  if (card === undefined)
    return (
      <div className="question-card">
        <p className="question-words">{t.noCardsTitle}</p>
        <p className="small">{t.noCards}</p>
      </div>
    );
  const ofTopic = cards.filter(({ topic }) => topic === card.topic);
  const isLast = cards.at(-1)?.id === card.id;
  return (
    <div className="question-card">
      <p className="question-words" lang={card.language} dir="auto" aria-live="polite">
        {card.text}
      </p>
      {isOnlyIfOffered(card.topic) && <p className="question-care small">{t.onlyIfOffered}</p>}
      {card.topic === 'health' && <p className="question-care small">{t.gently}</p>}
      {!card.isChecked && <p className="soft small">{t.cardUnchecked}</p>}
      {isLast && <p className="soft small">{t.lastCard}</p>}
      <p className="soft small">
        {t.cardPlace(ofTopic.indexOf(card) + 1, ofTopic.length)} ·{' '}
        {direction === 'ltr' ? t.cardKeys : t.cardKeysMirrored}
      </p>
    </div>
  );
}
