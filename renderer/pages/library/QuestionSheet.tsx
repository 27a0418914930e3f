// The question cards of one language on one sheet of paper. Only the printer sees it.
import type { Question } from '../../../shared/model/question.ts';
import { topicsOfTalk } from '../../../shared/model/question.ts';
import { useText } from '../../text/use-text.ts';
import { isOnlyIfOffered } from '../record/card-place.ts';

interface QuestionSheetProps {
  language: string;
  cards: readonly Question[];
}

export function QuestionSheet({ language, cards }: QuestionSheetProps) {
  const { questions: t, desk } = useText();
  const topics = topicsOfTalk.filter((topic) => cards.some((card) => card.topic === topic));
  return (
    <div className="print-alone paper-sheet">
      <h1>{t.sheetTitle}</h1>
      <p>{t.sheetLead}</p>
      <p>
        <strong>{desk.neverAskTitle}:</strong> {desk.neverAsk}
      </p>
      <div className="paper-columns">
        {topics.map((topic) => (
          <section key={topic}>
            <h2>{t.topics[topic]}</h2>
            {isOnlyIfOffered(topic) && <p>{desk.onlyIfOffered}</p>}
            <ul lang={language} dir="auto">
              {cards
                .filter((card) => card.topic === topic)
                .map(({ id, text }) => (
                  <li key={id} dir="auto">
                    {text}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
