// What an exhibition would hold, as its pages are written from, without making a sound: the files that it names are not there.
import { pictureEnding } from '../../../shared/rules/bare-pictures.ts';
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { PreviewSound } from '../../../shared/model/exhibition-output.ts';
import type { ExhibitionItemId } from '../../../shared/model/ids.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import type { PublicPicture, PublicSound, PublicStory } from '../packaging/public-story.ts';
import { shownStory, textsAlone, textsOfQuote, textsOfSound } from './choose-content.ts';
import type { ExhibitionContent, ShownItem, ShownPicture, ShownSection } from './content.ts';
import { isOfStory, itemsOf } from './exhibition-facts.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import { filmOfStory, wantedFilms } from './make-films.ts';
import { linesOfQuote, silentParts } from './judge-items.ts';
import { withTrails } from './with-trails.ts';

export interface PreviewContent {
  content: ExhibitionContent;
  /** By the path that the pages name. */
  pictures: ReadonlyMap<string, PublicPicture>;
  sounds: readonly PreviewSound[];
}

export function previewContent(
  facts: ExhibitionFacts,
  { going, builtOn }: { going: ReadonlySet<ExhibitionItemId>; builtOn: string },
): PreviewContent {
  const { exhibition, organisation, verdicts } = facts;
  const pictures = new Map<string, PublicPicture>();
  const sounds = new Map<string, PreviewSound>();
  const clipCounts = new Map<string, number>();
  const all = itemsOf(exhibition).filter(({ id }) => going.has(id));
  const films = new Set(wantedFilms(all, facts).keys());
  const shown = (items: readonly ExhibitionItem[]) =>
    items
      .filter(({ id }) => going.has(id))
      .flatMap((item) => shownItem(item, { facts, pictures, sounds, clipCounts, films }) ?? []);
  const sections = exhibition.sections.map(({ id, title, introduction, items }): ShownSection => ({
    ...{ id, title, introduction },
    items: shown(items),
  }));
  const storyIds = new Set(all.filter(isOfStory).map(({ storyId }) => storyId));
  const { title, opening, credits, contact, languages } = exhibition;
  const { look, accent, idleSeconds, guestBook } = exhibition;
  const content = {
    ...{ name: 'preview', key: 'preview', packageId: 'preview', builtOn, organisation },
    softwareVersion: packageJson.version,
    ...{ title, opening, credits, contact, languages, look, accent, idleSeconds, guestBook },
    logos: [],
    sections: sections.filter(({ items }) => items.length > 0),
    stories: [...verdicts.values()]
      .map(({ facts: { story } }) => story)
      .filter(({ id }) => storyIds.has(id))
      .map(shownStory),
  };
  return { content: withTrails(content, facts.trails), pictures, sounds: [...sounds.values()] };
}

interface Showing {
  facts: ExhibitionFacts;
  pictures: Map<string, PublicPicture>;
  sounds: Map<string, PreviewSound>;
  clipCounts: Map<string, number>;
  /** What is seen as well: by the keys of `wantedFilms`. */
  films: ReadonlySet<string>;
}

/** All of it that visitors hear lies between these, and is not in its silent parts. */
function heard(sound: PublicSound, code: string, { fromMs, toMs }: Passage): PreviewSound {
  const silent = silentParts(sound).filter((part) => part.fromMs < toMs && fromMs < part.toMs);
  return { code, recordingId: sound.id, fromMs, toMs, silent };
}

const noSound = (code: string) => ({
  path: `sounds/${code}.mp3`,
  mimeType: 'audio/mpeg',
  sizeBytes: 0,
});

const noFilm = (code: string) => ({
  path: `films/${code}.webm`,
  mimeType: 'video/webm',
  sizeBytes: 0,
});

function shownItem(
  item: ExhibitionItem,
  { facts, pictures, sounds, clipCounts, films }: Showing,
): ShownItem | undefined {
  const { id, caption, warning } = item;
  if (!isOfStory(item)) return { kind: 'text', id, caption };
  const story = facts.verdicts.get(item.storyId)?.facts.story;
  if (story === undefined) return undefined;
  const told = { id, caption, warning, storyCode: story.code };
  switch (item.kind) {
    case 'story':
      return {
        ...{ kind: 'story', ...told },
        sounds: story.sounds.map((sound) => {
          const { id: recordingId, code, durationMs, trimInMs, trimOutMs } = sound;
          const part = { fromMs: trimInMs ?? 0, toMs: trimOutMs ?? durationMs };
          sounds.set(code, heard(sound, code, part));
          return {
            ...{ code, file: noSound(code), durationMs: part.toMs - part.fromMs },
            film: films.has(filmOfStory(id, recordingId)) ? noFilm(code) : undefined,
            texts: textsOfSound(story, { recordingId, part: undefined, fromMs: part.fromMs }),
          };
        }),
        texts: textsAlone(story),
        pictures: story.pictures.map((picture) => shownPicture(picture, pictures)),
      };
    case 'clip': {
      const count = (clipCounts.get(story.code) ?? 0) + 1;
      clipCounts.set(story.code, count);
      const code = `${story.code}-c${String(count).padStart(2, '0')}`;
      const { recordingId, fromMs, toMs } = item;
      const texts = textsOfSound(story, { recordingId, part: { fromMs, toMs }, fromMs });
      const recording = story.sounds.find((one) => one.id === recordingId);
      if (recording) sounds.set(code, heard(recording, code, { fromMs, toMs }));
      const film = films.has(id) ? noFilm(code) : undefined;
      const sound = { code, file: noSound(code), film, durationMs: toMs - fromMs, texts };
      return { kind: 'clip', ...told, sound };
    }
    case 'quote': {
      const lines = linesOfQuote(item, story);
      const { transcriptId } = item;
      return { kind: 'quote', ...told, texts: textsOfQuote(story, { transcriptId, lines }) };
    }
    case 'picture':
      return pictureItem(story, { told, picture: item.attachmentId, pictures });
  }
}

function pictureItem(
  story: PublicStory,
  {
    told,
    picture: wanted,
    pictures,
  }: {
    told: Pick<Extract<ShownItem, { kind: 'picture' }>, 'id' | 'caption' | 'warning' | 'storyCode'>;
    picture: string;
    pictures: Map<string, PublicPicture>;
  },
): ShownItem | undefined {
  const picture = story.pictures.find(({ id }) => id === wanted);
  return picture && { kind: 'picture', ...told, picture: shownPicture(picture, pictures) };
}

function shownPicture(picture: PublicPicture, pictures: Map<string, PublicPicture>): ShownPicture {
  const path = `pictures/${picture.code}.${pictureEnding(picture.mimeType)}`;
  pictures.set(path, picture);
  const { caption, captionAlt, captionAltLanguage, altText, people, width, height } = picture;
  const { mimeType, sizeBytes } = picture;
  const file = { path, mimeType, sizeBytes };
  return { file, caption, captionAlt, captionAltLanguage, altText, people, width, height };
}
