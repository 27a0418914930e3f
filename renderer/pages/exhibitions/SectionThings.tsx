// The things of one section in their order: dragged, moved by keys or buttons, each with whether it may be shown.
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { ExhibitionItem, ExhibitionSection } from '../../../shared/model/exhibition.ts';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import type { EditedExhibition } from './edited-exhibition.ts';
import { dropAt, moveBy, moveToSection, replaceItem, withSection } from './exhibition-order.ts';
import { putBackThings } from './put-back.ts';
import { THING } from './SectionOutline.tsx';
import { ThingRow } from './ThingRow.tsx';
import { thingWords } from './thing-words.ts';
import { useOffers } from './use-offers.ts';
import { shownWords } from './words-in.ts';

interface SectionThingsProps {
  edited: EditedExhibition;
  section: ExhibitionSection;
  onOpen: (id: ExhibitionItem['id']) => void;
}

export function SectionThings({ edited, section, onOpen }: SectionThingsProps) {
  const texts = useText();
  const { exhibitions: t } = texts;
  const { draft, change, putBack, writing, plan } = edited;
  const { sections } = draft;
  const { items } = section;
  const offers = useOffers(items.flatMap((item) => (item.kind === 'text' ? [] : [item.storyId])));
  const languages = [writing, ...draft.languages];
  const offerOf = (item: ExhibitionItem) =>
    item.kind === 'text' ? undefined : offers.get(item.storyId);
  const wordsOf = (item: ExhibitionItem) =>
    thingWords(item, { offer: offerOf(item), languages, texts });
  const order = (next: ExhibitionItem[]) =>
    change(
      { sections: withSection(sections, section.id, (one) => ({ ...one, items: next })) },
      true,
    );
  const others = sections
    .filter(({ id }) => id !== section.id)
    .map(({ id, title }) => ({ id, title: shownWords(title, languages) || t.sectionUntitled }));

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      items
        .filter(({ id }) => new Set([...keys].map(String)).has(id))
        .map((item) => ({ [THING]: item.id, 'text/plain': wordsOf(item).name })),
    acceptedDragTypes: [THING],
    onReorder({ keys, target }) {
      if (target.dropPosition === 'on') return;
      const dragged = new Set([...keys].map(String));
      order(dropAt(items, { dragged, target: String(target.key), position: target.dropPosition }));
    },
  });

  const undoOf = ({ id }: ExhibitionItem) => ({
    label: t.undo,
    run: () =>
      putBack((now) => ({ sections: putBackThings(now.sections, sections, new Set([id])) })),
  });
  function remove(item: ExhibitionItem) {
    change({ sections: replaceItem(sections, item.id, []) }, true);
    showToast({ message: t.removed(wordsOf(item).name), action: undoOf(item) });
  }
  function moveTo(item: ExhibitionItem, to: (typeof others)[number]) {
    change({ sections: moveToSection(sections, { items: new Set([item.id]), to: to.id }) }, true);
    showToast({ message: t.moved(to.title), action: undoOf(item) });
  }
  return (
    <GridList
      aria-label={t.thingsLabel}
      className="exhibition-things"
      items={items}
      keyboardNavigationBehavior="tab"
      dependencies={[offers, plan, writing, sections, texts]}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(item) => (
        <GridListItem
          id={item.id}
          textValue={wordsOf(item).name}
          className="exhibition-thing"
          render={(props) => (
            <div
              {...props}
              onKeyDownCapture={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                event.preventDefault();
                event.stopPropagation();
                order(moveBy(items, item.id, event.key === 'ArrowUp' ? -1 : 1));
              }}
            />
          )}
        >
          <ThingRow
            item={item}
            words={wordsOf(item)}
            verdict={plan?.items.find(({ itemId }) => itemId === item.id)}
            languages={languages}
            place={items.indexOf(item)}
            count={items.length}
            others={others}
            onOpen={() => onOpen(item.id)}
            onMove={(step) => order(moveBy(items, item.id, step))}
            onMoveTo={(to) => moveTo(item, to)}
            onRemove={() => remove(item)}
          />
        </GridListItem>
      )}
    </GridList>
  );
}
