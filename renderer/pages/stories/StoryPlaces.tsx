// The places of a story: what the storyteller wants told of where they come from and where they live, and what others will read of it.
import { useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { StoryPlace } from '../../../shared/model/place.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { emptyPlace, PlaceDialog } from './PlaceDialog.tsx';
import type { PlaceFields } from './PlaceDialog.tsx';
import { PlaceRows } from './PlaceRows.tsx';
import { ToldPlaces } from './ToldPlaces.tsx';
import './places.css';

export function StoryPlaces({ id, isReadOnly }: { id: StoryId; isReadOnly: boolean }) {
  const { places: t, parts } = useText();
  const may = useMay();
  const { data, error } = useQuery('places.ofStory', { storyId: id });
  const [open, setOpen] = useState<StoryPlace | 'new'>();
  const add = useCommand('places.add');
  const update = useCommand('places.update');
  const remove = useCommand('places.remove');
  const move = useCommand('places.move');
  const knowsNames = may('people.real-names');

  async function save(place: PlaceFields) {
    if (open === 'new') {
      const made = await add.run({ storyId: id, ...place });
      if (made === undefined) return;
      showToast({
        message: t.added,
        action: { label: parts.undo, run: () => void api.places.remove({ id: made.id }) },
      });
    } else if (open !== undefined) {
      const { storyId: _, ...before } = open;
      if ((await update.run({ id: open.id, ...place })) === undefined) return;
      showToast({
        message: t.changed,
        action: { label: parts.undo, run: () => void api.places.update(before) },
      });
    }
    setOpen(undefined);
  }

  async function takeOut(place: StoryPlace) {
    if ((await remove.run({ id: place.id })) === undefined) return;
    showToast({
      message: t.removed,
      action: { label: parts.undo, run: () => void api.places.restore({ id: place.id }) },
    });
  }

  if (data === undefined) return error ? <ErrorNote error={error} /> : null;
  if (!knowsNames && data.told.length === 0) return null;
  return (
    <Section
      title={t.title}
      {...(knowsNames ? { lead: t.lead } : {})}
      actions={
        !isReadOnly && (
          <Button icon="plus" onPress={() => setOpen('new')}>
            {t.add}
          </Button>
        )
      }
    >
      <ErrorNote error={remove.error ?? move.error} />
      {knowsNames && (
        <PlaceRows
          places={data.places}
          isReadOnly={isReadOnly}
          onEdit={setOpen}
          onRemove={(place) => void takeOut(place)}
          onMove={(place, to) => void move.run({ id: place.id, to })}
        />
      )}
      <ToldPlaces answer={data} isForOthers={knowsNames} />
      {open !== undefined && (
        <PlaceDialog
          place={open === 'new' ? emptyPlace : fieldsOf(open)}
          isNew={open === 'new'}
          error={add.error ?? update.error}
          isSaving={add.isRunning || update.isRunning}
          onSave={(place) => void save(place)}
          onClose={() => {
            add.clearError();
            update.clearError();
            setOpen(undefined);
          }}
        />
      )}
    </Section>
  );
}

function fieldsOf({ id: _id, storyId: _storyId, ...fields }: StoryPlace): PlaceFields {
  return fields;
}
