// The sections in their order, and beside them the one that is worked on.
import { useState } from 'react';
import { ExhibitionSectionId } from '../../../shared/model/ids.ts';
import type { ExhibitionSection } from '../../../shared/model/exhibition.ts';
import { Button } from '../../parts/Button.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import type { EditedExhibition } from './edited-exhibition.ts';
import { putBackSection } from './put-back.ts';
import { SectionContent } from './SectionContent.tsx';
import { SectionOutline } from './SectionOutline.tsx';
import { shownWords } from './words-in.ts';

const MOST_SECTIONS = 60;

export function SectionsPart({ edited }: { edited: EditedExhibition }) {
  const { exhibitions: t } = useText();
  const { draft, change, writing } = edited;
  const { sections } = draft;
  const [chosen, setChosen] = useState<ExhibitionSectionId>();
  const section = sections.find(({ id }) => id === chosen) ?? sections[0];

  function add() {
    const id = ExhibitionSectionId.parse(crypto.randomUUID());
    const added: ExhibitionSection = { id, title: {}, introduction: {}, items: [] };
    change({ sections: [...sections, added] }, true);
    setChosen(id);
  }
  function remove(gone: ExhibitionSection) {
    const { id, title } = gone;
    const place = sections.findIndex((one) => one.id === id);
    change({ sections: sections.filter((one) => one.id !== id) }, true);
    setChosen(sections[place + 1]?.id ?? sections[place - 1]?.id);
    showToast({
      message: t.sectionRemoved(
        shownWords(title, [writing, ...draft.languages]) || t.sectionUntitled,
      ),
      action: {
        label: t.undo,
        run: () =>
          edited.putBack((now) => ({ sections: putBackSection(now.sections, gone, place) })),
      },
    });
  }
  return (
    <div className="exhibition-sections">
      <div className="exhibition-outline">
        {sections.length === 0 ? (
          <p className="soft">{t.noSections}</p>
        ) : (
          <SectionOutline edited={edited} chosen={section?.id} onChoose={setChosen} />
        )}
        {sections.length < MOST_SECTIONS && (
          <Button icon="plus" onPress={add}>
            {t.addSection}
          </Button>
        )}
        {sections.length > 0 && <p className="small soft">{t.sectionsHelp}</p>}
      </div>
      {section && (
        <SectionContent
          key={section.id}
          edited={edited}
          section={section}
          onRemove={() => remove(section)}
        />
      )}
    </div>
  );
}
