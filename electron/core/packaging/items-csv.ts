// The list of stories as a table with Dublin Core names, as Omeka S and CollectionBuilder take it. RFC 4180, no BOM, every word as it was typed: a sign against formulas would stand in the catalogue. Pure.
import { useNames } from '../../../shared/rules/sentences.ts';
import { closedTerms } from './closed-words.ts';
import { clockTime, filesOf, RIGHTS_URI, storyTitle } from './package-content.ts';
import type { ContentStory, PackageContent } from './package-content.ts';
import { plainCsv } from './records/plain-csv.ts';

type Column = readonly [
  header: string,
  value: (story: ContentStory, all: PackageContent) => string,
];

const columns: readonly Column[] = [
  ['dcterms:identifier', ({ code }) => code],
  ['dcterms:title', storyTitle],
  ['dcterms:creator', ({ storytellers }) => several(storytellers)],
  [
    'dcterms:contributor',
    ({ interviewers, interpreters }) =>
      several([
        ...interviewers.map((name) => `${name} (interviewer)`),
        ...interpreters.map((name) => `${name} (interpreter)`),
      ]),
  ],
  ['dcterms:created', ({ recordedOn }) => recordedOn],
  ['dcterms:language', ({ languages }) => several(languages)],
  ['dcterms:abstract', ({ summary }) => summary],
  ['dcterms:description', ({ caption }) => caption],
  ['dcterms:subject', ({ topics }) => several(topics)],
  ['dcterms:spatial', placeOf],
  [
    'dcterms:extent',
    ({ sounds }) => several(sounds.map(({ durationMs }) => clockTime(durationMs))),
  ],
  ['dcterms:format', ({ sounds }) => several(sounds.map(({ master }) => master.mimeType))],
  [
    'dcterms:hasFormat',
    ({ sounds, transcripts }) =>
      several([
        ...sounds.map(({ access }) => access.path),
        ...transcripts.flatMap(({ text, captions }) => [
          text.path,
          ...(captions ? [captions.path] : []),
        ]),
      ]),
  ],
  ['dcterms:hasPart', (story) => several(filesOf(story).map(({ path }) => path))],
  ['dcterms:type', () => 'Sound'],
  ['dcterms:publisher', (_, { organisation }) => organisation],
  ['dcterms:isPartOf', (_, { title }) => title],
  ['dcterms:accessRights', termsOf],
  ['dcterms:license', () => RIGHTS_URI],
];

/** @returns the whole file; one row a story */
export function itemsCsv(content: PackageContent): string {
  const rows = [
    columns.map(([header]) => header),
    ...content.stories.map((story) => columns.map(([, value]) => value(story, content))),
  ];
  return plainCsv(rows);
}

/** What was agreed, what is closed, and what listeners should know, as a few sentences. */
export function termsOf({
  agreedUses,
  contentWarning,
  sounds,
}: Pick<ContentStory, 'agreedUses' | 'contentWarning' | 'sounds'>): string {
  const agreed = `The storyteller agreed to: ${agreedUses.map((use) => useNames[use]).join(', ')}. For anything else, ask first.`;
  const warning = contentWarning.trim() === '' ? '' : `Content warning: ${contentWarning}`;
  return [agreed, closedTerms(sounds), warning].filter((part) => part !== '').join(' ');
}

export function placeOf({
  locality,
  wardCode,
}: Pick<ContentStory, 'locality' | 'wardCode'>): string {
  return several([locality, wardCode ?? ''].filter((part) => part.trim() !== ''));
}

/** Readers split a cell at `;`, so no value may hold one. */
function several(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/\s*;\s*/gu, ', ')).join(';');
}
