// The cards of one topic in their order: dragged, or moved with buttons; changed, put away, and taken back at once.
import { useState } from 'react';
import {
  Button as AriaButton,
  GridList,
  GridListItem,
  useDragAndDrop,
} from 'react-aria-components';
import type { QuestionId } from '../../../shared/model/ids.ts';
import type { Question, TalkTopic } from '../../../shared/model/question.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Icon } from '../../parts/icons.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { ChangeCard } from './ChangeCard.tsx';

export function QuestionList({ cards, topic }: { cards: readonly Question[]; topic: TalkTopic }) {
  const { questions: t } = useText();
  const move = useCommand('questions.move');
  const retire = useCommand('questions.retire');
  const [changing, setChanging] = useState<Question>();
  const ids = cards.map(({ id }) => id);

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [id] = [...keys] as QuestionId[];
      if (id === undefined || target.dropPosition === 'on') return;
      const rest = ids.filter((one) => one !== id);
      const at = rest.indexOf(target.key as QuestionId);
      const before = rest[target.dropPosition === 'before' ? at : at + 1] ?? null;
      void move.run({ id, before });
    },
  });

  async function putAway({ id }: Question) {
    if (!(await retire.run({ id }))) return;
    showToast({
      message: t.wasPutAway,
      action: { label: t.undo, run: () => void api.questions.restore({ id }) },
    });
  }
  return (
    <div className="no-print">
      <ErrorNote error={move.error ?? retire.error} />
      {cards.length === 0 ? (
        <p className="soft">{t.none}</p>
      ) : (
        <GridList
          aria-label={t.listOf(t.topics[topic])}
          className="card-list"
          items={cards}
          keyboardNavigationBehavior="tab"
          dependencies={[cards]}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(card) => (
            <GridListItem id={card.id} textValue={card.text} className="card-line">
              <AriaButton
                slot="drag"
                className="button card-handle"
                data-tone="quiet"
                data-shape="icon"
                aria-label={t.dragHandle(card.text)}
              >
                <Icon name="menu" />
              </AriaButton>
              <div className="card-words">
                <span lang={card.language} dir="auto">
                  {card.text}
                </span>
                {!card.isChecked && <Badge tone="warning">{t.unchecked}</Badge>}
              </div>
              <div className="card-buttons">
                <IconButton
                  icon="up"
                  label={t.earlier(card.text)}
                  isDisabled={ids[0] === card.id}
                  onPress={() =>
                    void move.run({ id: card.id, before: ids[ids.indexOf(card.id) - 1] ?? null })
                  }
                />
                <IconButton
                  icon="down"
                  label={t.later(card.text)}
                  isDisabled={ids.at(-1) === card.id}
                  onPress={() =>
                    void move.run({ id: card.id, before: ids[ids.indexOf(card.id) + 2] ?? null })
                  }
                />
                <Button
                  tone="quiet"
                  aria-label={t.change(card.text)}
                  onPress={() => setChanging(card)}
                >
                  {t.changeShort}
                </Button>
                <IconButton
                  icon="close"
                  label={t.putAway(card.text)}
                  onPress={() => void putAway(card)}
                />
              </div>
            </GridListItem>
          )}
        </GridList>
      )}
      {changing && <ChangeCard card={changing} onClose={() => setChanging(undefined)} />}
    </div>
  );
}
