// A story on the website for IIIF viewers (https://iiif.io/api/presentation/3.0/): a manifest a story, a canvas a sound, captions beside it. Pure.
import { RIGHTS_URI } from '../../packaging/package-content.ts';
import { escapeCue, languageName } from '../../packaging/records/viewer-words.ts';
import type { ExhibitionContent, ShownFile, ShownSound, ShownStory } from '../content.ts';
import { captionFiles } from './captions.ts';
import type { CaptionFile } from './captions.ts';
import { itemsOfStory } from './pages.ts';
import { storyPage, storyTitle } from './stops.ts';

export interface WebFile {
  path: string;
  text: string;
  stories: readonly string[];
}

type LanguageMap = Record<string, string[]>;

export function soundsOf(code: string, content: ExhibitionContent): ShownSound[] {
  const all = itemsOfStory(code, content).flatMap((item) => {
    if (item.kind === 'story') return item.sounds;
    return item.kind === 'clip' ? [item.sound] : [];
  });
  return [...new Map(all.map((sound) => [sound.code, sound])).values()];
}

/** Of each story with sound. @param webAddress ends with `/`: every id lies under it */
export function iiifFiles(content: ExhibitionContent, webAddress: string): WebFile[] {
  return content.stories.flatMap((story) => {
    const sounds = soundsOf(story.code, content).map((sound) => ({
      sound,
      captions: captionFiles(sound),
    }));
    if (sounds.length === 0) return [];
    const stories = [story.code];
    const captions = sounds.flatMap((one) => one.captions);
    const path = `iiif/${story.code}/manifest.json`;
    const text = `${JSON.stringify(manifest(story, { path, sounds, content, webAddress }), null, 2)}\n`;
    return [
      { path, text, stories },
      ...captions.map(({ path: caption, vtt }) => ({ path: caption, text: vtt, stories })),
    ];
  });
}

interface Making {
  path: string;
  sounds: readonly { sound: ShownSound; captions: readonly CaptionFile[] }[];
  content: ExhibitionContent;
  webAddress: string;
}

function manifest(story: ShownStory, { path, sounds, content, webAddress }: Making) {
  const main = content.languages[0] ?? 'en';
  const contact = content.contact[main] ?? Object.values(content.contact)[0] ?? '';
  const whom = contact.trim() || content.organisation.trim();
  const metadata = [
    ['Identifier', [story.code]],
    ['Storyteller', story.storytellers],
    ['Interviewer', story.interviewers],
    ['Recorded', [story.recordedOn]],
    ['Language', story.languages.map(languageName)],
    ['Place', [story.locality]],
    ['Subjects', story.topics],
    ['Content warning', [story.contentWarning]],
  ] as const;
  const base = new URL(`iiif/${story.code}/`, webAddress).href;
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: new URL(path, webAddress).href,
    type: 'Manifest',
    label: languageMap(storyTitle(story), story),
    ...(story.summary.trim() && { summary: languageMap(notMarkup(story.summary), story) }),
    metadata: metadata
      .map(([label, values]) => ({ label: { en: [label] }, value: valuesOf(values) }))
      .filter(({ value }) => value['none']?.length !== 0),
    ...(whom && {
      requiredStatement: {
        label: { en: ['To ask for something to be taken down'] },
        value: { none: [notMarkup(whom)] },
      },
    }),
    rights: RIGHTS_URI,
    homepage: [
      {
        id: new URL(`${main}/${storyPage(story.code)}`, webAddress).href,
        type: 'Text',
        label: { none: [storyTitle(story)] },
        format: 'text/html',
      },
    ],
    items: sounds.map((one) => canvas(one, base, webAddress)),
  };
}

function canvas({ sound, captions }: Making['sounds'][number], base: string, webAddress: string) {
  const id = `${base}canvas/${sound.code}`;
  const duration = sound.durationMs / 1000;
  const at = ({ path }: Pick<ShownFile, 'path'>) => new URL(path, webAddress).href;
  return {
    id,
    type: 'Canvas',
    label: { none: [sound.code] },
    duration,
    items: [
      {
        id: `${id}/page`,
        type: 'AnnotationPage',
        items: [
          {
            id: `${id}/sound`,
            type: 'Annotation',
            motivation: 'painting',
            body: { id: at(sound.file), type: 'Sound', format: sound.file.mimeType, duration },
            target: id,
          },
        ],
      },
    ],
    ...(captions.length > 0 && {
      annotations: [
        {
          id: `${id}/captions`,
          type: 'AnnotationPage',
          items: captions.map((file, place) => ({
            id: `${id}/captions/${place + 1}`,
            type: 'Annotation',
            motivation: 'supplementing',
            body: {
              id: at(file),
              type: 'Text',
              format: 'text/vtt',
              language: file.language,
              label: { en: [captionLabel(file)] },
            },
            target: id,
          })),
        },
      ],
    }),
  };
}

function captionLabel({ language, isTranslation }: CaptionFile): string {
  return `${languageName(language)}${isTranslation ? ' (translation)' : ''}`;
}

/** Letters of another script are in the language of the story, as far as anybody can tell; Latin ones may be English. */
function languageMap(words: string, { languages }: ShownStory): LanguageMap {
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
