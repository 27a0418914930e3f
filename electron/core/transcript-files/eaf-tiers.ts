// The tiers of an ELAN file and their annotations, with the times of its slots; slots without a time lie evenly between those that have one.
import { badLine } from './notice.ts';
import type { Notices } from './notice.ts';
import { readXml } from './read-xml.ts';

export interface Annotation {
  id: string;
  value: string;
  at: number;
  /** Of those that lie in time. */
  slots: [string, string] | undefined;
  /** Of those that belong to another. */
  ref: string | undefined;
}

export interface Tier {
  id: string;
  participant: string;
  parent: string | undefined;
  type: string;
  constraint: string;
  language: string;
  locale: string;
  at: number;
  annotations: Annotation[];
}

export interface Eaf {
  tiers: Tier[];
  /** @throws AppError `invalid-input` for a slot that is not there */
  slotMs(id: string, at: number): number | undefined;
}

interface Slot {
  timeMs: number | undefined;
  isGuessed: boolean;
}

export function parseEaf(xml: string, notices: Notices): Eaf {
  const tiers: Tier[] = [];
  const slots = new Map<string, Slot>();
  const constraints = new Map<string, string>();
  let annotation: Annotation | undefined;
  let factor = 1;
  readXml(xml, {
    open({ name, attributes, at }, path) {
      const of = (key: string) => attributes[key]?.trim() ?? '';
      const need = (key: string) => {
        if (of(key) === '') throw badLine(at, `${name} needs ${key} here.`);
        return of(key);
      };
      if (path.length === 1 && name !== 'ANNOTATION_DOCUMENT')
        throw badLine(at, 'An ELAN file begins with ANNOTATION_DOCUMENT.');
      switch (name) {
        case 'HEADER':
          if (of('TIME_UNITS') === 'NTSC-frames') factor = 1000 / 29.97;
          else if (of('TIME_UNITS') === 'PAL-frames') factor = 40;
          break;
        case 'TIME_SLOT':
          slots.set(need('TIME_SLOT_ID'), {
            timeMs: slotTime(of('TIME_VALUE'), at, factor),
            isGuessed: false,
          });
          break;
        case 'LINGUISTIC_TYPE':
          constraints.set(of('LINGUISTIC_TYPE_ID'), of('CONSTRAINTS'));
          break;
        case 'TIER':
          tiers.push({
            ...{ id: need('TIER_ID'), participant: of('PARTICIPANT'), at },
            parent: of('PARENT_REF') === '' ? undefined : of('PARENT_REF'),
            ...{ type: of('LINGUISTIC_TYPE_REF'), constraint: '', annotations: [] },
            ...{ language: of('LANG_REF'), locale: of('DEFAULT_LOCALE') },
          });
          break;
        case 'ALIGNABLE_ANNOTATION':
          annotation = {
            ...{ id: need('ANNOTATION_ID'), value: '', at, ref: undefined },
            slots: [need('TIME_SLOT_REF1'), need('TIME_SLOT_REF2')],
          };
          break;
        case 'REF_ANNOTATION':
          annotation = {
            ...{ id: need('ANNOTATION_ID'), value: '', at, slots: undefined },
            ref: need('ANNOTATION_REF'),
          };
          break;
      }
    },
    text(text, path) {
      if (path.at(-1) === 'ANNOTATION_VALUE' && annotation !== undefined) annotation.value += text;
    },
    close(name) {
      if (name !== 'ALIGNABLE_ANNOTATION' && name !== 'REF_ANNOTATION') return;
      if (annotation !== undefined) tiers.at(-1)?.annotations.push(annotation);
      annotation = undefined;
    },
  });
  guessSlots([...slots.values()]);
  for (const tier of tiers) tier.constraint = constraints.get(tier.type) ?? '';
  return {
    tiers,
    slotMs(id, at) {
      const slot = slots.get(id);
      if (slot === undefined)
        throw badLine(at, `There is no time called ${id.slice(0, 40)} in this file.`);
      if (slot.isGuessed) notices.note('times-guessed', at);
      return slot.timeMs;
    },
  };
}

function slotTime(value: string, at: number, factor: number): number | undefined {
  if (value === '') return undefined;
  if (!/^\d{1,12}$/u.test(value))
    throw badLine(at, 'TIME_VALUE should be a number of milliseconds.');
  return Math.round(Number(value) * factor);
}

/** The order of the slots is the order in time. At either end the nearest known time has to do. */
function guessSlots(slots: Slot[]): void {
  for (let start = 0; start < slots.length;) {
    if (slots[start]?.timeMs !== undefined) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < slots.length && slots[end]?.timeMs === undefined) end += 1;
    const before = slots[start - 1]?.timeMs;
    const after = slots[end]?.timeMs;
    for (const [step, slot] of slots.slice(start, end).entries()) {
      const [from, to] = [before ?? after, after ?? before];
      if (from === undefined || to === undefined) continue;
      slot.timeMs = Math.round(from + ((to - from) * (step + 1)) / (end - start + 1));
      slot.isGuessed = true;
    }
    start = end;
  }
}
