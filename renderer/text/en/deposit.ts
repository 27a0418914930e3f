// English wording of deposits: presets of archives, and what is missing before one is made.
import type { RecordFormat, RequiredField } from '../../../shared/model/deposit.ts';
import { lackWords, missingSentence } from '../../../shared/rules/required-fields.ts';
import { startingPresetNames } from '../../../shared/rules/starting-presets.ts';
import type { StartingPresetKey } from '../../../shared/rules/starting-presets.ts';

export const deposit = {
  presets: 'Presets',
  presetsTitle: 'Presets for archives',
  presetsLead:
    'Each archive wants something else. Write it down once, and the next deposit is made the same way.',
  toPresets: 'All presets',
  none: 'No preset yet',
  noneText: 'Begin with one of these. You can change everything in it.',
  noneOthers: 'A lead can make presets here.',
  begin: 'Begin with one of these',
  beginHelp: 'They are named after what programs read. Ask your archive what it wants.',
  starting: startingPresetNames as Record<StartingPresetKey, string>,
  startingHelp: {
    'any-archive': 'Every kind of record. The archive takes what it can use.',
    preservica: 'One package for each story, with the records that Preservica reads.',
    'omeka-s': 'A table and addresses for viewers, for a catalogue made with Omeka S.',
    'collection-builder': 'A table for a small website made with CollectionBuilder.',
    'sounds-and-texts': 'Recordings and words alone, without further records.',
  } as Record<StartingPresetKey, string>,
  use: 'Use this',
  readFile: 'Read a file from an archive',
  readFileTitle: 'Which preset?',
  presetFiles: 'Presets of Homeground',
  /** @param name as the file says */
  wasRead: (name: string) => `“${name}” is now one of your presets.`,
  edit: 'Change',
  more: (name: string) => `More to do with ${name}`,
  duplicate: 'Make a copy',
  saveFile: 'Save as a file',
  saveFileTitle: 'Where should the file go?',
  saved: (path: string) => `Saved: ${path}`,
  toBin: 'Put in the bin',
  binned: (name: string) => `“${name}” is in the bin.`,
  restore: 'Take out of the bin',
  restored: (name: string) => `“${name}” is back.`,
  bin: 'Bin',
  isBinned: 'This preset is in the bin.',
  noSuchPreset: 'This preset is not in the library.',
  forWhom: (recipient: string) => `For ${recipient}`,

  about: 'Whose rules these are',
  name: 'Name of the preset',
  nameHelp: 'For example the name of the archive.',
  nameMissing: 'Please give it a name.',
  recipient: 'To whom do these deposits go?',
  recipientContact: 'How can they be reached?',

  goesAlong: 'What goes along',
  goesAlongHelp:
    'The sounds, the checked texts, a table for catalogues, a record for machines and a page to read always go along. Choose what this archive can use beside them.',
  records: {
    subtitles: 'Subtitles (SRT)',
    ohms: 'OHMS records (XML)',
    iiif: 'IIIF manifest',
    'collection-builder': 'CollectionBuilder table',
    spreadsheet: 'Table for Excel',
    isad: 'ISAD(G) table for CALM',
    pbcore: 'PBCore records (XML)',
    premis: 'PREMIS records (XML)',
    opex: 'OPEX records (XML)',
  } as Record<RecordFormat, string>,
  recordHelp: {
    subtitles: 'For programs that show the words while the sound plays.',
    ohms: 'For archives that show recordings with an index.',
    iiif: 'For viewers on the websites of libraries and archives.',
    'collection-builder': 'For small websites that are made from a table.',
    spreadsheet: 'The same table once more, so that Excel shows every script right.',
    isad: 'For the catalogue of a record office. It has the columns that CALM asks for.',
    pbcore: 'For archives of sound and film.',
    premis: 'For systems that keep files for ever: what was done to each, and who may see it.',
    opex: 'For archives that use Preservica.',
  } as Record<RecordFormat, string>,

  build: 'How it is put together',
  unit: 'How many packages?',
  units: {
    collection: 'One package for the whole collection',
    story: 'One package for each story',
  },
  unitHelp: {
    collection: 'Easy to hand over and to check.',
    story: 'For archives that keep each story as a record of its own.',
  },
  form: 'Folders or zip files?',
  forms: { folder: 'Folders', zip: 'Zip files' },
  formHelp: { folder: 'Easy to look into.', zip: 'Each package is one file.' },
  masters: 'The recordings themselves',
  mastersOptions: {
    'as-kept': 'As they are kept (WAV)',
    flac: 'As FLAC',
  },
  mastersHelp: {
    'as-kept': 'What every program reads.',
    flac: 'The same sound, about half as large.',
  },

  naming: 'Names of stories and files',
  codePrefix: 'Beginning of each name',
  codePrefixHelp: 'Up to 20 small letters a to z and digits. Names never say who tells the story.',
  codePrefixWrong: 'Please use small letters a to z and digits, and begin with a letter.',
  example: 'So they will be called:',
  baseUrl: 'Web address under which the files will be seen',
  baseUrlHelp:
    'IIIF and CollectionBuilder need it. It ends with “/”. If you do not know it yet, leave it: the archive can change it.',
  baseUrlWrong: 'Please write an address that begins with https:// and ends with /',

  access: 'How the archive calls its levels of access',
  accessHelp: 'Preservica calls them security tags. Ask the archive which words it uses.',
  tags: {
    open: 'May be seen on the web',
    onRequest: 'May be seen at the archive',
    closed: 'May not be seen',
  },
  tagMissing: 'Please write a word.',

  agreements: 'The signed agreements',
  agreementsOptions: { 'left-out': 'Stay here', sealed: 'Go along, locked' },
  agreementsHelp: {
    'left-out': 'The deposit says what was agreed, without names and signatures.',
    sealed: 'In a part of their own, which the archive alone can open.',
  },

  requires: 'What the archive asks for',
  requiresHelp: 'If a story lacks one of these, you are told before the deposit is made.',
  fields: {
    title: 'A title',
    summary: 'A summary',
    date: 'The date of the recording',
    language: 'The language',
    locality: 'A place',
    topics: 'Themes or tags',
    interviewer: 'An interviewer',
    recording: 'A recording',
    transcript: 'A checked transcript',
    index: 'An index',
  } as Record<RequiredField, string>,
  lacks: lackWords as Record<RequiredField, string>,
  missingSentence: ({ field, count }: { field: RequiredField; count: number }): string =>
    missingSentence({ field, stories: Array.from({ length: count }) }),

  /** As the history tells of them. */
  actions: {
    'presets.create': 'Made a preset for deposits',
    'presets.update': 'Changed a preset for deposits',
    'presets.duplicate': 'Made a copy of a preset for deposits',
    'presets.bin': 'Put a preset for deposits in the bin',
    'presets.restore': 'Took a preset for deposits out of the bin',
    'presets.saveFile': 'Saved a preset for deposits as a file',
    'deposits.addAnswer': 'Wrote down an answer of an archive',
    'deposits.updateAnswer': 'Changed an answer of an archive',
    'deposits.binAnswer': 'Put an answer of an archive in the bin',
    'deposits.restoreAnswer': 'Took an answer of an archive out of the bin',
    'deposits.saveRegister': 'Saved the register of packages as a table',
    'deposits.saveAnswerFile': 'Saved a file that came with an answer',
  },
};
