// The order of an exhibition: every move keeps every section and every thing, once. Pure.
import type { ExhibitionItem, ExhibitionSection } from '../../../shared/model/exhibition.ts';
import type { ExhibitionItemId, ExhibitionSectionId } from '../../../shared/model/ids.ts';

type Sections = readonly ExhibitionSection[];

/** One place earlier or later; a move that leads nowhere changes nothing. */
export function moveBy<T extends { id: string }>(
  list: readonly T[],
  id: string,
  step: -1 | 1,
): T[] {
  const from = list.findIndex((one) => one.id === id);
  const to = from + step;
  const moved = list[from];
  if (moved === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((one) => one.id !== id);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** Puts what was dragged, in its present order, before or after what it was dropped on. */
export function dropAt<T extends { id: string }>(
  list: readonly T[],
  {
    dragged,
    target,
    position,
  }: { dragged: ReadonlySet<string>; target: string; position: 'before' | 'after' },
): T[] {
  if (dragged.has(target)) return [...list];
  const moved = list.filter(({ id }) => dragged.has(id));
  const rest = list.filter(({ id }) => !dragged.has(id));
  const at = rest.findIndex(({ id }) => id === target);
  if (at < 0) return [...list];
  const index = position === 'before' ? at : at + 1;
  return [...rest.slice(0, index), ...moved, ...rest.slice(index)];
}

export function withSection(
  sections: Sections,
  id: ExhibitionSectionId,
  change: (section: ExhibitionSection) => ExhibitionSection,
): ExhibitionSection[] {
  return sections.map((section) => (section.id === id ? change(section) : section));
}

/** To the end of another section; those that are there already stay where they are. */
export function moveToSection(
  sections: Sections,
  { items, to }: { items: ReadonlySet<string>; to: ExhibitionSectionId },
): ExhibitionSection[] {
  if (!sections.some(({ id }) => id === to)) return [...sections];
  const moved = sections
    .filter(({ id }) => id !== to)
    .flatMap((section) => section.items.filter(({ id }) => items.has(id)));
  return sections.map((section) => ({
    ...section,
    items:
      section.id === to
        ? [...section.items, ...moved]
        : section.items.filter(({ id }) => !items.has(id)),
  }));
}

/** To one place of a section, out of wherever it stood; without that section nothing is changed. */
export function moveInto(
  sections: Sections,
  to: ExhibitionSectionId,
  { item, place }: { item: ExhibitionItem; place: number },
): ExhibitionSection[] {
  if (!sections.some(({ id }) => id === to)) return [...sections];
  return withSection(replaceItem(sections, item.id, []), to, (section) => ({
    ...section,
    items: section.items.toSpliced(place, 0, item),
  }));
}

/** One thing becomes others in its place: none, when it is taken out; several, when a clip is split. */
export function replaceItem(
  sections: Sections,
  id: ExhibitionItemId,
  others: readonly ExhibitionItem[],
): ExhibitionSection[] {
  return sections.map((section) => ({
    ...section,
    items: section.items.flatMap((item) => (item.id === id ? others : [item])),
  }));
}

export function addItems(
  sections: Sections,
  to: ExhibitionSectionId,
  items: readonly ExhibitionItem[],
): ExhibitionSection[] {
  return withSection(sections, to, (section) => ({
    ...section,
    items: [...section.items, ...items],
  }));
}
