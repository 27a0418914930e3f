// An exhibition that is put together: its sections, its words, its look, and what visitors will see. Saves itself.
import { useEffect, useRef, useState } from 'react';
import type { Exhibition } from '../../../shared/model/exhibition.ts';
import type { ExhibitionId } from '../../../shared/model/ids.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/use-route.ts';
import { Note, Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { EditingActions } from '../../parts/EditingActions.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink } from '../../parts/Link.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useEditing } from '../../parts/use-editing.ts';
import { putBackInto } from '../../parts/use-put-back.ts';
import { useWideWindow } from '../../parts/use-wide-window.ts';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { AboutPart } from './AboutPart.tsx';
import type { EditedExhibition, ExhibitionFields } from './edited-exhibition.ts';
import { LookPart } from './LookPart.tsx';
import { NamesAround } from './NamesAround.tsx';
import { SectionsPart } from './SectionsPart.tsx';
import { TrailsPart } from './TrailsPart.tsx';
import { VisitorPreview } from './VisitorPreview.tsx';
import { WritingLanguage } from './WritingLanguage.tsx';
import { shownWords } from './words-in.ts';

const usePutBack = putBackInto<ExhibitionId, ExhibitionFields>({
  get: (id) => api.exhibitions.get({ id }),
  update: (id, patch) => api.exhibitions.update({ id, ...patch }),
});

export function ExhibitionEditor({ exhibition }: { exhibition: Exhibition }) {
  const { exhibitions: t, language } = useText();
  const { id, logos, createdAt: _created, updatedAt, binnedAt, ...stored } = exhibition;
  const bin = useCommand('exhibitions.bin');
  const restore = useCommand('exhibitions.restore');
  const editing = useEditing<ExhibitionFields>({
    stored,
    save: (patch) => api.exhibitions.update({ id, ...patch }),
  });
  const plan = useQuery('exhibitions.plan', { id, what: 'kiosk' }, { keepFormer: true });
  const [chosen, setWriting] = useState<string>();
  const { draft, change, flush } = editing;
  const putBack = usePutBack(id, editing);
  const [main = 'en'] = draft.languages;
  const writing = chosen !== undefined && draft.languages.includes(chosen) ? chosen : main;
  const isInBin = binnedAt !== null;
  const title = shownWords(draft.title, [language, ...draft.languages]) || t.untitled;
  const edited: EditedExhibition = {
    ...{ draft, change, flush, writing },
    ...{ putBack, plan: plan.data },
  };
  const isWide = useWideWindow();
  const [wantsBeside, setBeside] = useState(false);
  const isBeside = isWide && wantsBeside;
  const [work, besideWork] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const wasMoved = useRef(false);
  useEffect(() => {
    // The button that was pressed has gone with its place.
    if (wasMoved.current) (isBeside ? besideWork : work).current?.focus();
    wasMoved.current = false;
  }, [isBeside, work, besideWork]);
  function moveBeside(next: boolean) {
    wasMoved.current = true;
    setBeside(next);
  }
  const preview = (
    <VisitorPreview
      id={id}
      languages={draft.languages}
      accent={draft.accent}
      savedState={editing.savedState}
      beside={isWide ? { isBeside, onChange: moveBeside } : undefined}
    />
  );
  const count =
    draft.sections.reduce((sum, { items }) => sum + items.length, 0) + draft.trailIds.length;

  async function moveToBin() {
    flush();
    if (!(await bin.run({ id }))) return;
    goTo({ page: 'exhibitions' });
    showToast({
      message: t.binned(title),
      action: { label: t.undo, run: () => void api.exhibitions.restore({ id }) },
    });
  }
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'exhibitions' }}>{t.backToList}</BackLink>}
        title={title}
        isPeoplesWords
        lead={<span className="small">{t.changedAt(formatMoment(language, updatedAt))}</span>}
        actions={
          !isInBin && (
            <>
              <EditingActions
                editing={editing}
                binLabel={t.bin}
                onBin={() => void moveToBin()}
                isBinning={bin.isRunning}
              />
              {count > 0 && (
                <ButtonLink
                  to={{ page: 'exhibitions', id, part: 'make' }}
                  icon="packages"
                  tone="primary"
                >
                  {t.toMake}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <ErrorNote error={editing.error ?? bin.error ?? restore.error ?? plan.error} />
      {isInBin ? (
        <Note tone="warning">
          <p>{t.inBin}</p>
          <div>
            <Button onPress={() => void restore.run({ id })}>{t.restore}</Button>
          </div>
        </Note>
      ) : (
        <>
          <WritingLanguage edited={edited} onWriting={setWriting} />
          <NamesAround names={plan.data?.names ?? []} />
          <div className={isBeside ? 'exhibition-beside' : undefined}>
            <div ref={work} tabIndex={-1}>
              <Tabs
                label={t.parts}
                tabs={[
                  {
                    id: 'sections',
                    label: t.partSections,
                    content: (
                      <div className="stack-wide">
                        <SectionsPart edited={edited} />
                        <TrailsPart edited={edited} />
                      </div>
                    ),
                  },
                  { id: 'about', label: t.partAbout, content: <AboutPart edited={edited} /> },
                  {
                    id: 'look',
                    label: t.partLook,
                    content: <LookPart edited={edited} id={id} logos={logos} />,
                  },
                  ...(isBeside
                    ? []
                    : [{ id: 'preview' as const, label: t.partPreview, content: preview }]),
                ]}
              />
            </div>
            {isBeside && (
              <div className="exhibition-beside-preview" ref={besideWork} tabIndex={-1}>
                {preview}
              </div>
            )}
          </div>
        </>
      )}
    </Page>
  );
}
