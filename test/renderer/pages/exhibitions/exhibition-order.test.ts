import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExhibitionItem, ExhibitionSection } from '../../../../shared/model/exhibition.ts';
import type { ExhibitionItemId, ExhibitionSectionId } from '../../../../shared/model/ids.ts';
import {
  addItems,
  dropAt,
  moveBy,
  moveToSection,
  replaceItem,
} from '../../../../renderer/pages/exhibitions/exhibition-order.ts';

const thing = (id: string): ExhibitionItem => ({
  ...{ id: id as ExhibitionItemId, kind: 'text', caption: {}, warning: {} },
});
const section = (id: string, ...things: string[]): ExhibitionSection => ({
  ...{ id: id as ExhibitionSectionId, title: {}, introduction: {}, items: things.map(thing) },
});
const shape = (sections: readonly ExhibitionSection[]) =>
  sections.map(({ id, items }) => `${id}:${items.map((item) => item.id).join('')}`).join(' ');
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');
const list = (text: string) => [...text].map((id) => ({ id }));

describe('The order of an exhibition', () => {
  test('a step moves by one place, and none beyond the ends', () => {
    expect(idsOf(moveBy(list('abc'), 'b', -1))).toBe('bac');
    expect(idsOf(moveBy(list('abc'), 'b', 1))).toBe('acb');
    expect(idsOf(moveBy(list('abc'), 'a', -1))).toBe('abc');
    expect(idsOf(moveBy(list('abc'), 'c', 1))).toBe('abc');
  });

  test('what is dragged lands before or after what it is dropped on, in its own order', () => {
    const dragged = new Set(['a', 'c']);
    expect(idsOf(dropAt(list('abcd'), { dragged, target: 'd', position: 'after' }))).toBe('bdac');
    expect(idsOf(dropAt(list('abcd'), { dragged, target: 'b', position: 'before' }))).toBe('acbd');
  });

  test('a thing goes to the end of another section, once', () => {
    const sections = [section('A', 'x', 'y'), section('B', 'z')];
    const to = 'B' as ExhibitionSectionId;
    expect(shape(moveToSection(sections, { items: new Set(['x']), to }))).toBe('A:y B:zx');
    expect(shape(moveToSection(sections, { items: new Set(['z']), to }))).toBe('A:xy B:z');
    const nowhere = 'C' as ExhibitionSectionId;
    expect(shape(moveToSection(sections, { items: new Set(['x']), to: nowhere }))).toBe('A:xy B:z');
  });

  test('a clip that is split stands in its place as two', () => {
    const sections = [section('A', 'x', 'y'), section('B', 'z')];
    const id = 'x' as ExhibitionItemId;
    expect(shape(replaceItem(sections, id, [thing('x'), thing('n')]))).toBe('A:xny B:z');
    expect(shape(replaceItem(sections, id, []))).toBe('A:y B:z');
    expect(shape(addItems(sections, 'A' as ExhibitionSectionId, [thing('n')]))).toBe('A:xyn B:z');
  });

  test('whatever is moved, nothing is lost and nothing doubled', () => {
    const letters = list('abcdef');
    const id = fc.constantFrom(...letters.map((one) => one.id));
    const dragged = fc.uniqueArray(id).map((ids) => new Set(ids));
    fc.assert(
      fc.property(dragged, id, fc.constantFrom('before', 'after'), (moved, target, position) => {
        const after = dropAt(letters, { dragged: moved, target, position });
        expect(idsOf(after).split('').toSorted().join('')).toBe('abcdef');
      }),
    );
  });
});
