// Deposits to begin with, named after formats: copied when one is used, so that each archive has rules of its own. Pure.
import { recordFormats, usualShape } from '../model/deposit.ts';
import type { DepositShape } from '../model/deposit.ts';

export const startingPresetKeys = [
  'any-archive',
  'preservica',
  'omeka-s',
  'collection-builder',
  'sounds-and-texts',
] as const;
export type StartingPresetKey = (typeof startingPresetKeys)[number];

export const startingPresetNames = {
  'any-archive': 'Any archive (everything)',
  preservica: 'Preservica archive (OPEX)',
  'omeka-s': 'Omeka S catalogue',
  'collection-builder': 'CollectionBuilder site',
  'sounds-and-texts': 'Only sounds and texts',
} as const satisfies Record<StartingPresetKey, string>;

export const startingShapes: Readonly<Record<StartingPresetKey, DepositShape>> = {
  'any-archive': { ...usualShape, records: [...recordFormats] },
  preservica: {
    ...usualShape,
    unit: 'story',
    records: ['subtitles', 'pbcore', 'premis', 'opex'],
    requires: ['title', 'summary', 'date', 'language', 'recording'],
  },
  'omeka-s': {
    ...usualShape,
    records: ['subtitles', 'iiif', 'spreadsheet'],
    requires: ['title', 'summary', 'date', 'language', 'topics'],
  },
  'collection-builder': {
    ...usualShape,
    records: ['subtitles', 'collection-builder'],
    requires: ['title', 'summary', 'date', 'language', 'locality', 'topics'],
  },
  'sounds-and-texts': { ...usualShape, records: [], requires: ['title', 'recording'] },
};
