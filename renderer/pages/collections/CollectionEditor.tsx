// A collection: its words, its stories in their order, and a way to add more. Saves itself.
import { StoryId } from '../../../shared/model/ids.ts';
import type { Collection, CollectionItem } from '../../../shared/model/collection.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { Note, Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { EditingActions } from '../../parts/EditingActions.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink } from '../../parts/Link.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useEditing } from '../../parts/use-editing.ts';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { AddStories } from './AddStories.tsx';
import { CollectionStories } from './CollectionStories.tsx';
import { addItem } from './item-order.ts';

interface CollectionFields {
  title: string;
  introduction: string;
  items: CollectionItem[];
}

export function CollectionEditor({ collection }: { collection: Collection }) {
  const { collections: t, language } = useText();
  const may = useMay();
  const { id, title, introduction, items } = collection;
  const bin = useCommand('collections.bin');
  const restore = useCommand('collections.restore');
  const editing = useEditing<CollectionFields>({
    stored: { title, introduction, items },
    save: (patch) => api.collections.update({ id, ...patch }),
  });
  const { draft, change, flush } = editing;
  const isInBin = collection.binnedAt !== null;
  const isReadOnly = !may('collections.write') || isInBin;
  const shownTitle = draft.title || t.untitled;

  async function moveToBin() {
    flush();
    if (!(await bin.run({ id }))) return;
    goTo({ page: 'collections' });
    showToast({
      message: t.binned(shownTitle),
      action: { label: t.undo, run: () => void api.collections.restore({ id }) },
    });
  }
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'collections' }}>{t.backToList}</BackLink>}
        title={shownTitle}
        isPeoplesWords
        lead={
          <span className="small">
            {t.storyCount(draft.items.length)} ·{' '}
            {t.changedAt(formatMoment(language, collection.updatedAt))}
          </span>
        }
        actions={
          <>
            {!isReadOnly && (
              <EditingActions
                editing={editing}
                binLabel={t.bin}
                onBin={() => void moveToBin()}
                isBinning={bin.isRunning}
              />
            )}
            {may('packages.make') && !isInBin && draft.items.length > 0 && (
              <ButtonLink
                to={{ page: 'packages', id, part: 'make' }}
                icon="packages"
                tone="primary"
              >
                {t.makePackage}
              </ButtonLink>
            )}
          </>
        }
      />
      <ErrorNote error={editing.error ?? bin.error ?? restore.error} />
      {isInBin && (
        <Note tone="warning">
          <p>{t.inBin}</p>
          {may('collections.write') && (
            <div>
              <Button onPress={() => void restore.run({ id })}>{t.restore}</Button>
            </div>
          )}
        </Note>
      )}
      {!isInBin && isReadOnly && <Note>{t.readOnly}</Note>}
      <Section title={t.groupAbout}>
        <TextField
          label={t.fieldTitle}
          value={draft.title}
          onChange={(value) => change({ title: value })}
          onBlur={flush}
          isReadOnly={isReadOnly}
          maxLength={300}
        />
        <TextArea
          label={t.fieldIntroduction}
          help={t.fieldIntroductionHelp}
          value={draft.introduction}
          onChange={(value) => change({ introduction: value })}
          onBlur={flush}
          isReadOnly={isReadOnly}
          maxLength={50_000}
        />
      </Section>
      <Section
        title={t.groupStories}
        {...(!isReadOnly && draft.items.length > 1 ? { lead: t.storiesHelp } : {})}
      >
        {draft.items.length === 0 ? (
          <p className="soft">{t.noStories}</p>
        ) : (
          <CollectionStories
            items={draft.items}
            onChange={(next) => change({ items: next })}
            onUndo={editing.undo}
            flush={flush}
            isReadOnly={isReadOnly}
          />
        )}
      </Section>
      {!isReadOnly && (
        <AddStories
          chosen={new Set(draft.items.map((item) => item.storyId))}
          onAdd={(storyId) => change({ items: addItem(draft.items, StoryId.parse(storyId)) })}
        />
      )}
    </Page>
  );
}
