// Every file that describes a package, in the order in which they are written: each may tell of those before it. Pure.
import type { DepositShape } from '../../../../shared/model/deposit.ts';
import { itemsCsv } from '../items-csv.ts';
import { aboutTexts } from './about-text.ts';
import { collectionBuilderFiles } from './collection-builder-csv.ts';
import { iiifFiles } from './iiif-manifest.ts';
import { isadCsv } from './isad-csv.ts';
import { itemsSpreadsheet } from './items-spreadsheet.ts';
import { ohmsRecords } from './ohms-xml.ts';
import { opexFiles } from './opex.ts';
import { pbcoreXml } from './pbcore-xml.ts';
import { premisXml } from './premis-xml.ts';
import type { OptionalFormat, RecordWriter, WrittenFormat } from './record-file.ts';

const always: readonly (readonly [WrittenFormat, RecordWriter])[] = [
  ['about', aboutTexts],
  [
    'items',
    (content) => [
      {
        path: 'metadata/items-dcterms.csv',
        mimeType: 'text/csv',
        text: itemsCsv(content),
        words: 'The stories as a table with Dublin Core names.',
      },
    ],
  ],
];

/** `subtitles` are written with the transcripts. */
const byFormat: Readonly<Record<OptionalFormat, RecordWriter>> = {
  ohms: ohmsRecords,
  iiif: iiifFiles,
  'collection-builder': collectionBuilderFiles,
  spreadsheet: itemsSpreadsheet,
  isad: isadCsv,
  pbcore: pbcoreXml,
  // Tells of the files of all those above.
  premis: premisXml,
  // Stands beside every file, so it comes last.
  opex: opexFiles,
};

/** Those that the shape asks for. */
export function recordWriters({
  records,
}: Pick<DepositShape, 'records'>): (readonly [WrittenFormat, RecordWriter])[] {
  const chosen = Object.entries(byFormat).flatMap(([name, write]) => {
    const format = records.find((asked) => asked === name);
    return format === undefined ? [] : [[format, write] as const];
  });
  return [...always, ...chosen];
}
