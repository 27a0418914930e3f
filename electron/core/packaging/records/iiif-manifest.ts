// The interview for IIIF viewers (https://iiif.io/api/presentation/3.0/): one manifest a story, a canvas a sound, captions beside it, chapters from the index. Pure.
import { placeOf, termsOf } from '../items-csv.ts';
import { isForWeb, picturesForWeb, RIGHTS_URI, storyTitle } from '../package-content.ts';
import type {
  ContentFile,
  ContentSound,
  ContentStory,
  ContentTranscript,
  PackageContent,
} from '../package-content.ts';
import type { RecordFile } from './record-file.ts';
import {
  captionsForViewer,
  escapeCue,
  languageName,
  plainVtt,
  pointsForViewer,
} from './viewer-words.ts';

type LanguageMap = Record<string, string[]>;

interface Captions extends RecordFile {
  transcript: ContentTranscript;
  sound: ContentSound;
}

/** Such viewers are for everybody; a story without sound has nothing that they play. */
export function* iiifFiles(content: PackageContent): Generator<RecordFile> {
  for (const story of content.stories) {
    if (!isForWeb(story) || story.sounds.length === 0) continue;
    const captions = captionFiles(story);
    for (const { transcript: _transcript, sound: _sound, ...file } of captions) yield file;
    yield {
      path: `interviews/${story.code}/manifest.iiif.json`,
      mimeType: 'application/ld+json',
      text: `${JSON.stringify(manifest(story, captions, content), null, 2)}\n`,
      words: 'The interview for IIIF viewers (Presentation 3.0).',
      storyCode: story.code,
    };
  }
}

/** For viewers: in the time of the access copy, each turn beginning with who speaks, since viewers drop the names of voices. */
function captionFiles(story: ContentStory): Captions[] {
  return story.transcripts.flatMap((transcript) => {
    const { sound, text } = transcript;
    if (sound === undefined) return [];
    const lines = captionsForViewer(transcript, sound);
    if (lines.length === 0) return [];
    const cues = lines.map((line, place) => {
      const isTurn = line.speaker !== '' && line.speaker !== lines[place - 1]?.speaker;
      return { ...line, words: escapeCue(isTurn ? `${line.speaker}: ${line.text}` : line.text) };
    });
    const name = (text.path.split('/').at(-1) ?? '').replace(/\.txt$/, '');
    return [
      {
        ...{ transcript, sound },
        path: `interviews/${story.code}/iiif/${name}.vtt`,
        mimeType: 'text/vtt',
        text: plainVtt(cues),
        words: `Captions for viewers, ${languageName(transcript.language)}, in the time of the access copy.`,
        storyCode: story.code,
      },
    ];
  });
}

function manifest(story: ContentStory, captions: readonly Captions[], content: PackageContent) {
  const { baseUrl } = content.shape;
  const base = `${baseUrl}interviews/${story.code}/`;
  const words = (text: string) => languageMap(notMarkup(text), story);
  const metadata = [
    ['Identifier', { none: [story.code] }],
    ['Storyteller', valuesOf(story.storytellers)],
    ['Interviewer', valuesOf(story.interviewers)],
    ['Interpreter', valuesOf(story.interpreters)],
    ['Recorded', valuesOf([story.recordedOn])],
    ['Language', valuesOf(story.languages.map(languageName))],
    ['Place', valuesOf([placeOf(story).replaceAll(';', ', ')])],
    ['Subjects', valuesOf(story.topics)],
    ['Content warning', valuesOf([story.contentWarning])],
    ['Collection', valuesOf([content.title])],
  ] as const;
  const structures = rangesOf(story, base);
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: `${base}manifest.iiif.json`,
    type: 'Manifest',
    label: languageMap(storyTitle(story), story),
    ...(story.summary.trim() && { summary: words(story.summary) }),
    metadata: metadata
      .filter(([, value]) => Object.values(value).flat().length > 0)
      .map(([label, value]) => ({ label: { en: [label] }, value })),
    requiredStatement: {
      label: { en: ['Terms'] },
      value: { en: [notMarkup(termsOf(story))] },
    },
    rights: RIGHTS_URI,
    items: story.sounds.map((sound) =>
      canvas({
        story,
        sound,
        base,
        baseUrl,
        captions: captions.filter((file) => file.sound === sound),
      }),
    ),
    ...(structures.length > 0 && { structures }),
    ...renderings(filesForPeople(story, undefined), baseUrl),
  };
}

const canvasId = (base: string, { code }: ContentSound) => `${base}canvas/${code}`;

function canvas({
  story,
  sound,
  base,
  baseUrl,
  captions,
}: {
  story: ContentStory;
  sound: ContentSound;
  base: string;
  baseUrl: string;
  captions: readonly Captions[];
}) {
  const id = canvasId(base, sound);
  const duration = sound.accessDurationMs / 1000;
  const body = {
    id: `${baseUrl}${sound.access.path}`,
    type: 'Sound',
    format: sound.access.mimeType,
    duration,
  };
  const painting = {
    id: `${id}/sound`,
    type: 'Annotation',
    motivation: 'painting',
    body,
    target: id,
  };
  return {
    id,
    type: 'Canvas',
    label: { none: [sound.code] },
    duration,
    items: [{ id: `${id}/page`, type: 'AnnotationPage', items: [painting] }],
    ...(captions.length > 0 && {
      annotations: [
        {
          id: `${id}/captions`,
          type: 'AnnotationPage',
          items: captions.map(({ path, transcript }, place) => ({
            id: `${id}/captions/${place + 1}`,
            type: 'Annotation',
            motivation: 'supplementing',
            body: {
              id: `${baseUrl}${path}`,
              type: 'Text',
              format: 'text/vtt',
              language: transcript.language,
              label: { en: [captionLabel(transcript)] },
            },
            target: id,
          })),
        },
      ],
    }),
    ...renderings(filesForPeople(story, sound), baseUrl),
  };
}

function captionLabel({ language, isTranslation }: ContentTranscript): string {
  return `${languageName(language)}${isTranslation ? ' (translation)' : ''}`;
}

/** Captions stand elsewhere: a viewer may take the label of such a link for theirs. @param sound undefined: what belongs to none */
function filesForPeople(story: ContentStory, sound: ContentSound | undefined) {
  const texts = story.transcripts
    .filter((transcript) => transcript.sound === sound)
    .map((transcript) => ({
      file: transcript.text,
      type: 'Text',
      label: `Text: ${captionLabel(transcript)}`,
    }));
  const pictures = picturesForWeb(story).map(({ file, caption, code }) => ({
    file,
    type: 'Image',
    label: caption || code,
  }));
  return sound === undefined ? [...texts, ...pictures] : texts;
}

function renderings(
  files: readonly { file: ContentFile; type: string; label: string }[],
  baseUrl: string,
) {
  if (files.length === 0) return {};
  return {
    rendering: files.map(({ file, type, label }) => ({
      id: `${baseUrl}${file.path}`,
      type,
      label: { none: [label] },
      format: file.mimeType,
    })),
  };
}

/** One range a sound that has an index, with a range for each point. */
function rangesOf(story: ContentStory, base: string) {
  return story.sounds.flatMap((sound) => {
    const points = pointsForViewer(story, sound);
    if (points.length === 0) return [];
    return [
      {
        id: `${base}range/${sound.code}`,
        type: 'Range',
        label: { en: ['What is told when'] },
        items: points.map(({ point, fromMs, toMs }, place) => ({
          id: `${base}range/${sound.code}/${place + 1}`,
          type: 'Range',
          label: pointLabel(point, story),
          items: [
            {
              id: `${canvasId(base, sound)}#t=${fromMs / 1000},${toMs / 1000}`,
              type: 'Canvas',
            },
          ],
        })),
      },
    ];
  });
}

function pointLabel(
  { title, synopsis, other }: ContentStory['points'][number],
  story: ContentStory,
) {
  const words = title || synopsis || '–';
  return {
    ...languageMap(words, story),
    ...(other?.title && { [other.language]: [other.title] }),
  };
}

/** Letters of another script are in the language of the interview, as far as anybody can tell; Latin ones may be English. */
function languageMap(words: string, { languages }: Pick<ContentStory, 'languages'>): LanguageMap {
  const isLatin = !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(words);
  return { [isLatin ? 'none' : (languages[0] ?? 'none')]: [words] };
}

function valuesOf(values: readonly string[]): LanguageMap {
  return { none: values.filter((value) => value.trim() !== '').map(notMarkup) };
}

/** A value from `<` to `>` is taken for HTML: then it is, with the words escaped. https://iiif.io/api/presentation/3.0/#45-html-markup-in-property-values */
function notMarkup(words: string): string {
  const isMarkup = /^\s*<[\s\S]*>\s*$/u.test(words);
  return isMarkup ? `<span>${escapeCue(words)}</span>` : words;
}
