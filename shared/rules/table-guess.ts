// Guesses by its name what a column of a table holds: Dublin Core as our own packages write it, ISAD(G) and CALM, OHMS, and plain English. Pure.
import type { TableField } from '../model/table.ts';

const names: Readonly<Record<TableField, readonly string[]>> = {
  identifier: [
    ...['identifier', 'id', 'refno', 'altrefno', 'referencecode', 'reference', 'ref', 'accession'],
    ...['accessionnumber', 'accno', 'objectid', 'interviewid', 'cataloguenumber', 'code', 'number'],
    'referenceno',
  ],
  title: ['title', 'publictitle', 'interviewtitle', 'name', 'label', 'unittitle'],
  summary: ['abstract', 'summary', 'scopeandcontent', 'scopecontent', 'synopsis', 'description'],
  storyteller: [
    ...['storyteller', 'storytellers', 'narrator', 'narrators', 'interviewee', 'interviewees'],
    ...['speaker', 'speakers', 'creator', 'creatorname', 'respondent', 'participant', 'creators'],
    'displayname',
  ],
  interviewer: ['interviewer', 'interviewers', 'interviewedby', 'journalist'],
  interpreter: ['interpreter', 'interpreters', 'translator'],
  contributor: ['contributor', 'contributors'],
  date: [
    ...['date', 'created', 'recordedon', 'daterecorded', 'recordingdate', 'interviewdate', 'dates'],
    ...['dateofinterview', 'dateofrecording', 'datecreated', 'recordeddate', 'when'],
  ],
  language: ['language', 'languages', 'lang', 'languageofmaterial', 'interviewlanguage'],
  locality: [
    ...['locality', 'location', 'area', 'neighbourhood', 'neighborhood', 'town', 'city'],
    ...['placeofinterview', 'where'],
  ],
  ward: ['ward', 'wardcode'],
  place: ['spatial', 'place', 'coverage', 'places'],
  topic: [
    ...['subject', 'subjects', 'topic', 'topics', 'theme', 'themes', 'keyword', 'keywords'],
    ...['tag', 'tags', 'accesspoints'],
  ],
  'content-warning': ['contentwarning', 'contentwarnings', 'warning', 'sensitivecontent'],
  rights: [
    ...['accessrights', 'rights', 'rightsstatement', 'accessconditions', 'accessstatus', 'consent'],
    ...['access', 'usage', 'permission', 'permissions', 'closeduntil', 'copyright'],
    'conditionsgoverningaccess',
  ],
  notes: ['notes', 'note', 'privatenotes', 'comments', 'remarks'],
  file: [
    ...['file', 'files', 'filename', 'filenames', 'audio', 'audiofile', 'recording', 'mediafile'],
    ...['media', 'photo', 'photos', 'image', 'transcriptfile', 'soundfile'],
  ],
};

const fieldOf = new Map<string, TableField>(
  Object.entries(names).flatMap(([field, all]) =>
    all.map((name) => [name, field as TableField] as const),
  ),
);
/** Everything else of a row has one; a second column of the same stays as it was received. */
const once: ReadonlySet<TableField> = new Set(['identifier', 'title', 'date', 'summary', 'ward']);
/** Where both are there, the summary is the abstract, and the description something else. */
const better: ReadonlySet<string> = new Set(['abstract', 'summary', 'scopeandcontent']);

function plain(column: string): string {
  return column
    .toLowerCase()
    .replace(/^(?:dcterms|dc|dcmi|schema|isad)[:.]/u, '')
    .replace(/\(s\)$/u, 's')
    .replaceAll(/[^a-z0-9]/gu, '');
}

/** @returns for each column, in order, where it seems to go */
export function guessFields(columns: readonly string[]): (TableField | null)[] {
  const plainNames = columns.map(plain);
  const hasBetter = plainNames.some((name) => better.has(name));
  const taken = new Set<TableField>();
  return plainNames.map((name) => {
    const field = name === 'description' && hasBetter ? undefined : fieldOf.get(name);
    if (field === undefined || (once.has(field) && taken.has(field))) return null;
    taken.add(field);
    return field;
  });
}

/** The columns of an empty table to fill in. */
export const templateColumns = [
  ...['Identifier', 'Title', 'Storyteller', 'Interviewer', 'Interpreter', 'Date', 'Language'],
  ...['Locality', 'Ward code', 'Summary', 'Topics', 'Content warning', 'Access', 'Notes', 'Files'],
] as const;
