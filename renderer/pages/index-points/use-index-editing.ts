// Editing the index of a story: every point saves itself, and one undo goes back through all of them.
import { useRef, useState } from 'react';
import type { IndexPointId } from '../../../shared/model/ids.ts';
import type { IndexPoint, PointFields } from '../../../shared/model/index-point.ts';
import { emptyPoint } from '../../../shared/model/index-point.ts';
import { api } from '../../api/connection.ts';
import { useAutosave, useUndo } from '../../parts/use-editing.ts';

/** A point as it is typed, and whether it is in the bin. */
export interface TypedPoint extends PointFields {
  isBinned: boolean;
}
type Changes = Record<IndexPointId, TypedPoint>;

export function fieldsOf(point: IndexPoint): PointFields {
  const keys = Object.keys(emptyPoint) as (keyof PointFields)[];
  return Object.fromEntries(keys.map((key) => [key, point[key]])) as unknown as PointFields;
}

export function useIndexEditing(stored: readonly IndexPoint[]) {
  const [typed, setTyped] = useState<Changes>({});
  const binned = useRef(new Set<IndexPointId>());

  async function saveOne(id: IndexPointId, { isBinned, ...fields }: TypedPoint) {
    if (!isBinned && binned.current.delete(id)) await api.indexPoints.restore({ id });
    if (!binned.current.has(id)) await api.indexPoints.update({ id, ...withoutUnfinished(fields) });
    if (isBinned && !binned.current.has(id)) {
      await api.indexPoints.bin({ id });
      binned.current.add(id);
    }
  }
  const autosave = useAutosave<Changes>({
    save: async (changes) => {
      for (const [id, point] of Object.entries(changes)) await saveOne(id as IndexPointId, point);
    },
  });
  function apply(changes: Changes) {
    setTyped((current) => ({ ...current, ...changes }));
    autosave.change(changes);
  }
  const { note, ...undo } = useUndo<Changes>(apply);

  const now = (point: IndexPoint): TypedPoint =>
    typed[point.id] ?? { ...fieldsOf(point), isBinned: false };
  return {
    ...undo,
    savedState: autosave.state,
    error: autosave.error,
    flush: autosave.flush,
    /** What is stored, with what has been typed since on top; nothing that was just put in the bin. */
    points: stored
      .map((point) => ({ ...point, ...now(point) }))
      .filter(({ isBinned }) => !isBinned),
    change(point: IndexPoint, patch: Partial<TypedPoint>) {
      const before = now(point);
      const after = { ...before, ...patch };
      note({ [point.id]: before }, { [point.id]: after });
      apply({ [point.id]: after });
    },
    /** To be told of a point that was just made, so that it can be undone. */
    noteAdded(point: IndexPoint) {
      const fields = fieldsOf(point);
      note(
        { [point.id]: { ...fields, isBinned: true } },
        { [point.id]: { ...fields, isBinned: false } },
      );
    },
  };
}

export type IndexEditing = ReturnType<typeof useIndexEditing>;
export type EditedPoint = IndexEditing['points'][number];

/** A line that was begun and holds nothing yet is kept on the page, and saved once it says something. */
function withoutUnfinished(fields: PointFields): PointFields {
  return {
    ...fields,
    places: fields.places.filter(({ name, latitude }) => name.trim() !== '' || latitude !== null),
    links: fields.links.filter(({ address }) => /^https?:\/\/\S+$/iu.test(address)),
  };
}
