// What was taken out, moved or split goes back to its own place, whatever else was changed since. Pure.
import type { ExhibitionItem, ExhibitionSection } from '../../../shared/model/exhibition.ts';
import { moveInto, replaceItem } from './exhibition-order.ts';

type Sections = readonly ExhibitionSection[];
type Clip = Extract<ExhibitionItem, { kind: 'clip' }>;

/** @param place where it stood; one that is there again already stays where it is */
export function putBackAt<T>(now: readonly T[], one: T, place: number): T[] {
  return now.includes(one) ? [...now] : now.toSpliced(place, 0, one);
}

/** @param before as they were when these things were taken out or moved; what was changed in them since is kept */
export function putBackThings(
  now: Sections,
  before: Sections,
  ids: ReadonlySet<string>,
): ExhibitionSection[] {
  let sections = [...now];
  // The first ones first, so that each finds its place as it was.
  for (const [sectionPlace, home] of before.entries())
    for (const [place, thing] of home.items.entries()) {
      if (!ids.has(thing.id)) continue;
      if (!sections.some(({ id }) => id === home.id))
        sections = sections.toSpliced(sectionPlace, 0, { ...home, items: [] });
      sections = moveInto(sections, home.id, { item: found(sections, thing.id) ?? thing, place });
    }
  return sections;
}

/** With the things in it that are nowhere else by now. */
export function putBackSection(
  now: Sections,
  section: ExhibitionSection,
  place: number,
): ExhibitionSection[] {
  const items = section.items.filter(({ id }) => found(now, id) === undefined);
  return now.some(({ id }) => id === section.id)
    ? now.map((one) => (one.id === section.id ? { ...one, items: [...one.items, ...items] } : one))
    : now.toSpliced(place, 0, { ...section, items });
}

/** The clip as long as it was, in the place of what it was split into. Nothing, when all of that is gone. */
export function putTogether(
  now: Sections,
  clip: Clip,
  parts: readonly ExhibitionItem['id'][],
): ExhibitionSection[] {
  const [first, ...others] = parts.filter((id) => found(now, id) !== undefined);
  if (first === undefined) return [...now];
  const { id, fromMs, toMs, fadeInMs, fadeOutMs } = clip;
  const whole = { ...clip, ...found(now, first), id, fromMs, toMs, fadeInMs, fadeOutMs } as Clip;
  let sections = replaceItem(now, first, [whole]);
  for (const other of others) sections = replaceItem(sections, other, []);
  return sections;
}

function found(sections: Sections, id: string): ExhibitionItem | undefined {
  return sections.flatMap(({ items }) => items).find((item) => item.id === id);
}
