// One section: its words, the things in it, and ways to add more.
import { useState } from 'react';
import type { ExhibitionItem, ExhibitionSection } from '../../../shared/model/exhibition.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { AddFromStory } from './AddFromStory.tsx';
import type { EditedExhibition } from './edited-exhibition.ts';
import { addItems, moveBy, withSection } from './exhibition-order.ts';
import { SectionThings } from './SectionThings.tsx';
import { newItemId } from './new-item-id.ts';
import { ThingDialog } from './ThingDialog.tsx';
import { WordsField } from './WordsField.tsx';
import { shownWords } from './words-in.ts';

interface SectionContentProps {
  edited: EditedExhibition;
  section: ExhibitionSection;
  onRemove: () => void;
}

export function SectionContent({ edited, section, onRemove }: SectionContentProps) {
  const { exhibitions: t } = useText();
  const { draft, change, flush, writing } = edited;
  const { sections, languages } = draft;
  const { id } = section;
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<ExhibitionItem['id']>();
  const place = sections.findIndex((one) => one.id === id);
  const title = shownWords(section.title, [writing, ...languages]) || t.sectionUntitled;
  const opened = section.items.find((item) => item.id === open);
  const field = { writing, languages, onBlur: flush };
  const set = (patch: Partial<ExhibitionSection>) =>
    change({ sections: withSection(sections, id, (before) => ({ ...before, ...patch })) });

  function addText() {
    const item: ExhibitionItem = { id: newItemId(), kind: 'text', caption: {}, warning: {} };
    change({ sections: addItems(sections, id, [item]) }, true);
    setOpen(item.id);
  }
  return (
    <section className="exhibition-section" aria-label={title}>
      <div className="exhibition-section-head">
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <div className="exhibition-buttons">
          <IconButton
            icon="up"
            label={t.sectionEarlier(title)}
            onPress={() => change({ sections: moveBy(sections, id, -1) }, true)}
            isDisabled={place === 0}
          />
          <IconButton
            icon="down"
            label={t.sectionLater(title)}
            onPress={() => change({ sections: moveBy(sections, id, 1) }, true)}
            isDisabled={place === sections.length - 1}
          />
          <IconButton icon="bin" label={t.sectionRemove} onPress={onRemove} />
        </div>
      </div>
      <WordsField
        {...field}
        label={t.sectionTitle}
        words={section.title}
        onChange={(words) => set({ title: words })}
      />
      <WordsField
        {...field}
        label={t.sectionIntroduction}
        words={section.introduction}
        onChange={(words) => set({ introduction: words })}
        rows={2}
      />
      <h3>{t.thingsTitle}</h3>
      {section.items.length === 0 ? (
        <p className="soft">{t.noThings}</p>
      ) : (
        <SectionThings edited={edited} section={section} onOpen={setOpen} />
      )}
      <div className="row">
        <Button icon="plus" tone="primary" onPress={() => setAdding(true)}>
          {t.addFromStory}
        </Button>
        <Button icon="plus" onPress={addText}>
          {t.addText}
        </Button>
      </div>
      {isAdding && (
        <AddFromStory
          onAdd={(items) => change({ sections: addItems(sections, id, items) }, true)}
          onClose={() => setAdding(false)}
        />
      )}
      {opened && (
        <ThingDialog
          key={opened.id}
          item={opened}
          edited={edited}
          onClose={() => {
            flush();
            setOpen(undefined);
          }}
        />
      )}
    </section>
  );
}
