import { describe, expect, test } from 'vitest';
import type { ExhibitionItem, ExhibitionSection } from '../../../../shared/model/exhibition.ts';
import type {
  ExhibitionItemId,
  ExhibitionSectionId,
  RecordingId,
  StoryId,
} from '../../../../shared/model/ids.ts';
import {
  addItems,
  moveToSection,
  replaceItem,
} from '../../../../renderer/pages/exhibitions/exhibition-order.ts';
import {
  putBackAt,
  putBackSection,
  putBackThings,
  putTogether,
} from '../../../../renderer/pages/exhibitions/put-back.ts';

const itemId = (id: string) => id as ExhibitionItemId;
const sectionId = (id: string) => id as ExhibitionSectionId;
const thing = (id: string, words = ''): ExhibitionItem => ({
  ...{ id: itemId(id), kind: 'text', caption: { en: words }, warning: {} },
});
const section = (id: string, ...things: string[]): ExhibitionSection => ({
  ...{ id: sectionId(id), title: {}, introduction: {}, items: things.map((one) => thing(one)) },
});
const shape = (sections: readonly ExhibitionSection[]) =>
  sections.map(({ id, items }) => `${id}:${items.map((item) => item.id).join('')}`).join(' ');

describe('The Undo beside a message brings back its own thing, whatever came after', () => {
  test('a trail, though another was added since', () => {
    expect(putBackAt(['Bbb', 'Ccc'], 'Aaa', 0)).toEqual(['Aaa', 'Bbb', 'Ccc']);
    expect(putBackAt(['Ccc', 'Aaa'], 'Aaa', 0)).toEqual(['Ccc', 'Aaa']);
  });

  test('a thing that was taken out, to its place', () => {
    const before = [section('A', 'x', 'y'), section('B', 'z')];
    const later = addItems(replaceItem(before, itemId('x'), []), sectionId('A'), [thing('n')]);
    expect(shape(putBackThings(later, before, new Set(['x'])))).toBe('A:xyn B:z');
  });

  test('a thing that was taken out, with its section, when that is gone as well', () => {
    const before = [section('A', 'x', 'y'), section('B', 'z')];
    const withoutSection = [section('B', 'z')];
    const back = putBackThings(withoutSection, before, new Set(['x']));
    expect(shape(back)).toBe('A:x B:z');
    expect(shape(putBackSection(back, section('A', 'y'), 0))).toBe('A:xy B:z');
  });

  test('things that were moved, as they are by now', () => {
    const before = [section('A', 'w', 'x', 'y'), section('B', 'z')];
    const ids = new Set(['w', 'y']);
    const moved = moveToSection(before, { items: ids, to: sectionId('B') });
    const later = addItems(
      replaceItem(moved, itemId('y'), [thing('y', 'Written since')]),
      sectionId('B'),
      [thing('n')],
    );
    const back = putBackThings(later, before, ids);
    expect(shape(back)).toBe('A:wxy B:zn');
    expect(back[0]?.items[2]?.caption).toEqual({ en: 'Written since' });
  });

  test('a section, without the things that have gone elsewhere', () => {
    const gone = section('A', 'x', 'y');
    expect(shape(putBackSection([section('B', 'x')], gone, 0))).toBe('A:y B:x');
  });

  test('a clip that was split, in one piece, and nothing else', () => {
    const clip = {
      ...{ id: itemId('x'), kind: 'clip' as const, storyId: 's' as StoryId, caption: {} },
      ...{ recordingId: 'r' as RecordingId, warning: {}, fadeInMs: 0, fadeOutMs: 0 },
      ...{ fromMs: 1000, toMs: 9000 },
    };
    const parts = [
      { ...clip, toMs: 4000, caption: { en: 'Written since' } },
      { ...clip, id: itemId('n'), fromMs: 5000 },
    ];
    const now = [{ ...section('A'), items: [...parts, thing('y')] }, section('B', 'z')];
    const back = putTogether(now, clip, [itemId('x'), itemId('n')]);
    expect(shape(back)).toBe('A:xy B:z');
    expect(back[0]?.items[0]).toEqual({ ...clip, caption: { en: 'Written since' } });
    expect(putTogether([section('B', 'z')], clip, [itemId('x')])).toEqual([section('B', 'z')]);
  });
});
