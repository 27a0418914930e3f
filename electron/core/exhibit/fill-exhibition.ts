// Brings what visitors hear and see out of the vault into the folder, and says where it lies: the sounds first, on every processor that there
// is, then all else in the order of the exhibition.
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { ExhibitionItemId } from '../../../shared/model/ids.ts';
import { pictureEnding } from '../../../shared/rules/bare-pictures.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import type { LibraryContext } from '../context.ts';
import { wavHeader, wavPadding } from '../media/wav-header.ts';
import { barePictureOf } from '../packaging/add-pictures.ts';
import type { Outlet } from '../packaging/outlet.ts';
import { checkedPieces } from '../packaging/plain-master.ts';
import type { PublicPicture, PublicStory } from '../packaging/public-story.ts';
import { shownStory, textsAlone, textsOfQuote, textsOfSound } from './choose-content.ts';
import type {
  ExhibitionContent,
  ShownFile,
  ShownItem,
  ShownPicture,
  ShownSection,
  ShownSound,
} from './content.ts';
import { CLIP_WAV } from './cut-clip.ts';
import type { KeptClip } from './kept-clips.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import { isOfStory, itemsOf } from './exhibition-facts.ts';
import { exhibitionKey } from './exhibition-key.ts';
import { linesOfQuote } from './judge-items.ts';
import { logosOf } from './logos.ts';
import { FILM_SHARE, filmOfStory, makeFilms, wantedFilms } from './make-films.ts';
import { makeSounds, samplesOf, storyOf } from './make-sounds.ts';
import type { Heard } from './make-sounds.ts';
import { withTrails } from './with-trails.ts';
import type { SoundForm } from './writers.ts';

export interface Filling {
  facts: ExhibitionFacts;
  /** What goes in. */
  going: ReadonlySet<ExhibitionItemId>;
  packageId: string;
  name: string;
  builtOn: string;
  sound: SoundForm;
  /** Whether photos of the stories go along. */
  withPictures: boolean;
  /** Whether films are seen where they may be. */
  withFilms: boolean;
  outlet: Outlet;
  context: LibraryContext;
  signal: AbortSignal;
  /** @param fraction 0 to 1 */
  onProgress: (fraction: number) => void;
}

/** A file of this folder holds something of this story. */
export type NoteFile = (file: ShownFile, story: PublicStory) => void;

/** @throws AppError `conflict`, `library-damaged`, `media-failed`, `tool-missing`, `disk-full`, `cancelled`; file system errors */
export async function fillExhibition(filling: Filling, note: NoteFile): Promise<ExhibitionContent> {
  const { facts, going, context, packageId, name, builtOn } = filling;
  const { exhibition, organisation, verdicts } = facts;
  const items = itemsOf(exhibition).filter(({ id }) => going.has(id));
  const hasFilms = filling.withFilms && wantedFilms(items, facts).size > 0;
  const share = hasFilms ? 1 - FILM_SHARE : 1;
  const heard = await makeSounds(items, {
    ...filling,
    onProgress: (done) => filling.onProgress(done * share),
  });
  const films = hasFilms
    ? await makeFilms(items, filling, {
        heard,
        onProgress: (done) => filling.onProgress(share + done * FILM_SHARE),
      })
    : new Map<string, KeptClip>();
  const placing = createPlacing({ filling, heard, films, note });
  const sections: ShownSection[] = [];
  for (const { id, title, introduction, items: all } of exhibition.sections) {
    const shown: ShownItem[] = [];
    for (const item of all) if (going.has(item.id)) shown.push(await placing(item));
    if (shown.length > 0) sections.push({ id, title, introduction, items: shown });
  }
  const storyIds = new Set(items.filter(isOfStory).map(({ storyId }) => storyId));
  const logos = [];
  for (const { id, name: read, mimeType, picture } of logosOf(
    context.library.db.sql,
    exhibition.id,
  )) {
    const path: string = `pictures/partner-${logos.length + 1}.${pictureEnding(mimeType)}`;
    logos.push({ name: read, file: await add(path, { mimeType, source: [picture], filling }), id });
  }
  const { title, opening, credits, contact, languages } = exhibition;
  const { look, accent, idleSeconds, guestBook } = exhibition;
  const content = {
    ...{ name, packageId, builtOn, organisation, softwareVersion: packageJson.version },
    key: exhibitionKey(exhibition.id),
    ...{ title, opening, credits, contact, languages, look, accent, idleSeconds, guestBook },
    logos: logos.map(({ file, name: read }) => ({ file, name: read })),
    sections,
    stories: [...verdicts.values()]
      .filter(({ facts: { story } }) => storyIds.has(story.id))
      .map(({ facts: { story } }) => shownStory(story)),
  };
  return withTrails(content, facts.trails);
}

async function add(
  path: string,
  {
    mimeType,
    source,
    filling,
  }: { mimeType: string; source: Iterable<Uint8Array>; filling: Filling },
): Promise<ShownFile> {
  const { sizeBytes } = await filling.outlet.add(path, source);
  return { path, mimeType, sizeBytes };
}

type OfStory = Omit<
  Extract<ShownItem, { kind: 'story' }>,
  'kind' | 'sounds' | 'texts' | 'pictures'
>;

/** What is printed names the story that can be heard or seen. */
function named(told: OfStory): ShownItem {
  return { kind: 'story', ...told, sounds: [], texts: [], pictures: [] };
}

/** Puts the files of one thing after the other into the folder, each once. */
function createPlacing({
  filling,
  heard,
  films,
  note,
}: {
  filling: Filling;
  heard: ReadonlyMap<string, Heard>;
  films: ReadonlyMap<string, KeptClip>;
  note: NoteFile;
}): (item: ExhibitionItem) => Promise<ShownItem> {
  const { facts } = filling;
  const placed = new Map<string, ShownFile>();
  const clipCounts = new Map<string, number>();

  async function placeOnce(
    path: string,
    story: PublicStory,
    { mimeType, source }: { mimeType: string; source: () => Iterable<Uint8Array> },
  ): Promise<ShownFile> {
    const known = placed.get(path);
    if (known !== undefined) return known;
    filling.signal.throwIfAborted();
    const file = await add(path, { mimeType, source: source(), filling });
    note(file, story);
    placed.set(path, file);
    return file;
  }

  async function placeSound(
    story: PublicStory,
    {
      code,
      key,
      filmKey,
      texts,
    }: {
      code: string;
      key: string;
      filmKey: string;
      texts: (fromMs: number) => ShownSound['texts'];
    },
  ): Promise<ShownSound[]> {
    const made = heard.get(key);
    if (made === undefined) return [];
    const copy = filling.context.library.copies.open(made.mediaId);
    try {
      const file = await placeOnce(`sounds/${code}.mp3`, story, {
        mimeType: 'audio/mpeg',
        source: () => checkedPieces(copy, { sha256: made.sha256, code }),
      });
      const samples = await placeSamples(story, { code, made: heard.get(samplesOf(key)) });
      const film = await placeFilm(story, { code, made: films.get(filmKey) });
      const told = { code, file, samples, film };
      return [{ ...told, durationMs: made.durationMs, texts: texts(made.fromMs) }];
    } finally {
      copy.close();
    }
  }

  async function placeSamples(
    story: PublicStory,
    { code, made }: { code: string; made: Heard | undefined },
  ): Promise<ShownFile | undefined> {
    if (made === undefined) return undefined;
    const copy = filling.context.library.copies.open(made.mediaId);
    const { channels } = copy.facts;
    const format = { ...CLIP_WAV, channels, dataBytes: copy.sizeBytes };
    function* asWav() {
      yield wavHeader(format);
      yield* checkedPieces(copy, { sha256: made?.sha256 ?? '', code });
      if (wavPadding(format.dataBytes)) yield Buffer.alloc(1);
    }
    try {
      return await placeOnce(`sounds/${code}.wav`, story, {
        mimeType: 'audio/wav',
        source: asWav,
      });
    } finally {
      copy.close();
    }
  }

  async function placeFilm(
    story: PublicStory,
    { code, made }: { code: string; made: KeptClip | undefined },
  ): Promise<ShownFile | undefined> {
    if (made === undefined) return undefined;
    const copy = filling.context.library.copies.open(made.mediaId);
    try {
      return await placeOnce(`films/${code}.webm`, story, {
        mimeType: 'video/webm',
        source: () => checkedPieces(copy, { sha256: made.sha256, code }),
      });
    } finally {
      copy.close();
    }
  }

  async function placePicture(story: PublicStory, picture: PublicPicture): Promise<ShownPicture> {
    const path = `pictures/${picture.code}.${pictureEnding(picture.mimeType)}`;
    const { media } = filling.context.library;
    const file = await placeOnce(path, story, {
      mimeType: picture.mimeType,
      source: () => [barePictureOf(picture, media)],
    });
    const { caption, captionAlt, captionAltLanguage, altText, people, width, height } = picture;
    return { file, caption, captionAlt, captionAltLanguage, altText, people, width, height };
  }

  return async (item) => {
    const { id, caption, warning } = item;
    if (!isOfStory(item)) return { kind: 'text', id, caption };
    const story = storyOf(item, facts);
    const told = { id, caption, warning, storyCode: story.code };
    switch (item.kind) {
      case 'story': {
        const sounds = [];
        for (const { id: recordingId, code } of story.sounds)
          sounds.push(
            ...(await placeSound(story, {
              ...{ code, key: recordingId, filmKey: filmOfStory(item.id, recordingId) },
              texts: (fromMs) => textsOfSound(story, { recordingId, part: undefined, fromMs }),
            })),
          );
        const pictures = [];
        if (filling.withPictures)
          for (const picture of story.pictures) pictures.push(await placePicture(story, picture));
        return { kind: 'story', ...told, sounds, texts: textsAlone(story), pictures };
      }
      case 'clip': {
        const count = (clipCounts.get(story.code) ?? 0) + 1;
        clipCounts.set(story.code, count);
        const { recordingId, fromMs, toMs } = item;
        const part = { fromMs, toMs };
        const code = `${story.code}-c${String(count).padStart(2, '0')}`;
        const texts = () => textsOfSound(story, { recordingId, part, fromMs });
        const keys = { key: item.id, filmKey: item.id };
        const [sound] = await placeSound(story, { code, ...keys, texts });
        return sound === undefined ? named(told) : { kind: 'clip', ...told, sound };
      }
      case 'quote': {
        const lines = linesOfQuote(item, story);
        const { transcriptId } = item;
        return { kind: 'quote', ...told, texts: textsOfQuote(story, { transcriptId, lines }) };
      }
      case 'picture': {
        const picture = story.pictures.find((one) => one.id === item.attachmentId);
        if (picture === undefined) throw new Error(`picture ${item.attachmentId} is not there`);
        if (!filling.withPictures) return named(told);
        return { kind: 'picture', ...told, picture: await placePicture(story, picture) };
      }
    }
  };
}
