// The sections in their order: chosen, dragged, moved by keys; things that are dropped on one move into it.
import {
  Button as AriaButton,
  GridList,
  GridListItem,
  useDragAndDrop,
} from 'react-aria-components';
import type { DroppableCollectionOnItemDropEvent } from 'react-aria-components';
import { ExhibitionSectionId } from '../../../shared/model/ids.ts';
import { Icon } from '../../parts/icons.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import type { EditedExhibition } from './edited-exhibition.ts';
import { dropAt, moveBy, moveToSection } from './exhibition-order.ts';
import { putBackThings } from './put-back.ts';
import { shownWords } from './words-in.ts';

const SECTION = 'homeground-section';
export const THING = 'homeground-thing';

interface SectionOutlineProps {
  edited: EditedExhibition;
  chosen: ExhibitionSectionId | undefined;
  onChoose: (id: ExhibitionSectionId) => void;
}

export function SectionOutline({ edited, chosen, onChoose }: SectionOutlineProps) {
  const { exhibitions: t } = useText();
  const { draft, change, putBack, writing } = edited;
  const { sections } = draft;
  const titleOf = (id: string) => {
    const section = sections.find((one) => one.id === id);
    return shownWords(section?.title ?? {}, [writing, ...draft.languages]) || t.sectionUntitled;
  };
  async function moveInto({ items, target }: DroppableCollectionOnItemDropEvent) {
    const to = ExhibitionSectionId.parse(target.key);
    const ids = new Set<string>();
    for (const item of items)
      if (item.kind === 'text' && item.types.has(THING)) ids.add(await item.getText(THING));
    if (ids.size === 0) return;
    change({ sections: moveToSection(sections, { items: ids, to }) }, true);
    showToast({
      message: t.moved(titleOf(to)),
      action: {
        label: t.undo,
        run: () => putBack((now) => ({ sections: putBackThings(now.sections, sections, ids) })),
      },
    });
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ [SECTION]: String(key), 'text/plain': titleOf(String(key)) })),
    acceptedDragTypes: [SECTION, THING],
    getDropOperation: (target, types) =>
      types.has(THING) === (target.type === 'item' && target.dropPosition === 'on')
        ? 'move'
        : 'cancel',
    onReorder({ keys, target }) {
      if (target.dropPosition === 'on') return;
      const dragged = new Set([...keys].map(String));
      const at = { dragged, target: String(target.key), position: target.dropPosition };
      change({ sections: dropAt(sections, at) }, true);
    },
    onItemDrop: (drop) => void moveInto(drop),
  });
  return (
    <GridList
      aria-label={t.sectionsLabel}
      className="exhibition-outline-list"
      items={sections}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        if (keys === 'all') return;
        const [key] = keys;
        const id = ExhibitionSectionId.safeParse(key).data;
        if (id !== undefined) onChoose(id);
      }}
      dependencies={[draft, writing]}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(section) => {
        const title = titleOf(section.id);
        return (
          <GridListItem
            id={section.id}
            textValue={title}
            className="exhibition-outline-item"
            render={(props) => (
              <div
                {...props}
                onKeyDownCapture={(event) => {
                  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown'))
                    return;
                  event.preventDefault();
                  event.stopPropagation();
                  const step = event.key === 'ArrowUp' ? -1 : 1;
                  change({ sections: moveBy(sections, section.id, step) }, true);
                }}
              />
            )}
          >
            <AriaButton
              slot="drag"
              className="button exhibition-handle"
              data-tone="quiet"
              data-shape="icon"
              aria-label={t.sectionHandle(title)}
            >
              <Icon name="menu" size={18} />
            </AriaButton>
            <span className="exhibition-outline-words">
              <bdi>{title}</bdi>
              <span className="small soft">{t.sectionCount(section.items.length)}</span>
            </span>
          </GridListItem>
        );
      }}
    </GridList>
  );
}
