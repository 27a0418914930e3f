// The interviews for archives of sound and film: PBCore 2.1, in the order that its schema wants. Pure.
import { placeOf, termsOf } from '../items-csv.ts';
import { clockTime, RIGHTS_URI, storyTitle } from '../package-content.ts';
import type {
  ContentFile,
  ContentSound,
  ContentStory,
  ContentTranscript,
  PackageContent,
} from '../package-content.ts';
import { threeLetters } from './language-codes.ts';
import { pointLines } from './point-lines.ts';
import type { RecordFile } from './record-file.ts';
import { tag, tagIf, xmlDocument } from './xml.ts';
import type { Markup } from './xml.ts';

const NAMESPACE = 'http://www.pbcore.org/PBCore/PBCoreNamespace.html';

export function pbcoreXml(content: PackageContent): RecordFile[] {
  const root = tag(
    'pbcoreCollection',
    content.stories.map((story) => documentOf(story, content)),
    {
      xmlns: NAMESPACE,
      collectionTitle: content.title || content.name,
      collectionDescription: content.introduction.trim() || undefined,
      collectionSource: content.organisation || undefined,
      collectionDate: content.madeOn,
    },
  );
  return [
    {
      path: 'metadata/pbcore.xml',
      mimeType: 'application/xml',
      text: xmlDocument(root),
      words: 'The interviews and their files for broadcast archives (PBCore 2.1).',
    },
  ];
}

function documentOf(story: ContentStory, content: PackageContent): Markup {
  const { sounds, transcripts, pictures, points } = story;
  return tag('pbcoreDescriptionDocument', [
    tag('pbcoreAssetType', 'Oral history interview'),
    story.recordedOn === ''
      ? undefined
      : tag('pbcoreAssetDate', story.recordedOn, { dateType: 'Created' }),
    tag('pbcoreIdentifier', story.code, { source: content.organisation || 'Homeground' }),
    tag('pbcoreIdentifier', `urn:uuid:${story.id}`, { source: 'UUID' }),
    tag('pbcoreTitle', storyTitle(story)),
    ...story.topics.map((topic) => tag('pbcoreSubject', topic)),
    tag('pbcoreDescription', story.summary, { descriptionType: 'Summary' }),
    tagIf('pbcoreDescription', story.caption, { descriptionType: 'Caption' }),
    tagIf('pbcoreDescription', pointLines(story).join('\n'), { descriptionType: 'Index' }),
    tagIf('pbcoreDescription', story.contentWarning, { descriptionType: 'Content warning' }),
    tag('pbcoreGenre', 'Oral histories'),
    tag('pbcoreRelation', [
      tag('pbcoreRelationType', 'Is Part Of'),
      tag('pbcoreRelationIdentifier', content.name),
    ]),
    ...coverage(story),
    ...story.storytellers.map((name) => contributor(name, 'Interviewee')),
    ...story.interviewers.map((name) => contributor(name, 'Interviewer')),
    ...story.interpreters.map((name) => contributor(name, 'Interpreter')),
    content.organisation === ''
      ? undefined
      : tag('pbcorePublisher', [tag('publisher', content.organisation)]),
    tag('pbcoreRightsSummary', [tag('rightsSummary', termsOf(story))]),
    tag('pbcoreRightsSummary', [tag('rightsLink', RIGHTS_URI)]),
    ...sounds.flatMap((sound) => soundInstances(sound, story)),
    ...transcripts.flatMap(textInstances),
    ...pictures.map(({ file }) =>
      instance(file, { media: 'Static Image', generation: 'Copy: access', languages: [] }),
    ),
    points.length === 0
      ? undefined
      : tag('pbcoreAnnotation', String(points.length), { annotationType: 'Index points' }),
  ]);
}

function coverage(story: ContentStory): Markup[] {
  const place = placeOf(story).replaceAll(';', ', ');
  if (place === '') return [];
  return [tag('pbcoreCoverage', [tag('coverage', place), tag('coverageType', 'Spatial')])];
}

function contributor(name: string, role: string): Markup {
  return tag('pbcoreContributor', [tag('contributor', name), tag('contributorRole', role)]);
}

function soundInstances(sound: ContentSound, { languages }: ContentStory): Markup[] {
  const shared = { media: 'Sound', languages };
  const isTake = sound.masterKind === 'capture';
  return [
    instance(sound.master, {
      ...shared,
      generation: 'Master: preservation',
      durationMs: sound.durationMs,
      track: isTake ? sound : undefined,
    }),
    instance(sound.access, {
      ...shared,
      generation: 'Copy: access',
      durationMs: sound.accessDurationMs,
      derivedFrom: sound.master,
    }),
  ];
}

function textInstances({ text, captions, subtitles, language }: ContentTranscript): Markup[] {
  return [text, captions, subtitles]
    .filter((file) => file !== undefined)
    .map((file) =>
      instance(file, { media: 'Text', generation: 'Transcript', languages: [language] }),
    );
}

function instance(
  file: ContentFile,
  {
    media,
    generation,
    languages,
    durationMs,
    track,
    derivedFrom,
  }: {
    media: string;
    generation: string;
    languages: readonly string[];
    durationMs?: number;
    track?: ContentSound | undefined;
    derivedFrom?: ContentFile;
  },
): Markup {
  const codes = [...new Set(languages.map(threeLetters))];
  return tag('pbcoreInstantiation', [
    tag('instantiationIdentifier', file.path.split('/').at(-1) ?? '', { source: 'File name' }),
    tag('instantiationIdentifier', file.sha512, { source: 'SHA-512' }),
    tag('instantiationDigital', file.mimeType),
    tag('instantiationLocation', `data/${file.path}`),
    tag('instantiationMediaType', media),
    tag('instantiationGenerations', generation),
    tag('instantiationFileSize', file.sizeBytes, { unitsOfMeasure: 'bytes' }),
    durationMs === undefined ? undefined : tag('instantiationDuration', clockOf(durationMs)),
    track && tag('instantiationChannelConfiguration', track.channels === 1 ? 'Mono' : 'Stereo'),
    codes.length === 0 ? undefined : tag('instantiationLanguage', codes.join(';')),
    track &&
      tag('instantiationEssenceTrack', [
        tag('essenceTrackType', 'Audio'),
        tag('essenceTrackEncoding', `PCM, ${track.bitsPerSample} bit`),
        tag('essenceTrackSamplingRate', track.sampleRateHz, { unitsOfMeasure: 'Hz' }),
        tag('essenceTrackBitDepth', track.bitsPerSample),
      ]),
    derivedFrom &&
      tag('instantiationRelation', [
        tag('instantiationRelationType', 'Derived from'),
        tag('instantiationRelationIdentifier', derivedFrom.path.split('/').at(-1) ?? ''),
      ]),
  ]);
}

const clockOf = (durationMs: number) => clockTime(durationMs).padStart(8, '0');
