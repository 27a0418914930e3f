// How a thing of an exhibition is called in a list: what it is, of which story, and a little of what it shows.
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { StoryOffer } from '../../../shared/model/exhibition-output.ts';
import { clockTime } from '../../parts/player/clock-time.ts';
import { formatLength } from '../../text/format.ts';
import type { TextValue } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import type { KnownOffer } from './use-offers.ts';
import { shownWords } from './words-in.ts';

export interface ThingWords {
  /** "Clip, HG-0007": short enough to be spoken in every button. */
  name: string;
  kind: string;
  /** Of its story, as it is called inside. */
  story: string;
  /** A line of what it shows. */
  excerpt: string;
}

type QuoteItem = Extract<ExhibitionItem, { kind: 'quote' }>;

/** The lines of a quote that may be shown; empty where they are not there. */
export function quotedText(item: QuoteItem, { texts }: Pick<StoryOffer, 'texts'>): string {
  const lines = texts.find(({ transcriptId }) => transcriptId === item.transcriptId)?.lines ?? [];
  const from = lines.findIndex(({ id }) => id === item.fromLineId);
  const to = lines.findIndex(({ id }) => id === item.toLineId);
  if (from === -1 || to === -1) return '';
  return lines
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
}

function excerptOf(
  item: ExhibitionItem,
  offer: StoryOffer | undefined,
  {
    languages,
    texts: { exhibitions: t, language },
  }: { languages: readonly string[]; texts: TextValue },
): string {
  const caption = shownWords(item.caption, languages);
  switch (item.kind) {
    case 'text':
      return caption || t.emptyThing;
    case 'clip': {
      const { fromMs, toMs } = item;
      const length = formatLength(language, toMs - fromMs);
      const times = t.clipTimes(clockTime(fromMs), clockTime(toMs), length);
      return caption === '' ? times : `${times} · ${caption}`;
    }
    case 'quote':
      return (offer && quotedText(item, offer)) || caption;
    case 'picture': {
      const picture = offer?.pictures.find(
        ({ attachmentId }) => attachmentId === item.attachmentId,
      );
      return caption || (picture?.caption ?? '') || (picture?.altText ?? '');
    }
    case 'story':
      return caption;
  }
}

export function thingWords(
  item: ExhibitionItem,
  {
    offer,
    languages,
    texts,
  }: { offer: KnownOffer | undefined; languages: readonly string[]; texts: TextValue },
): ThingWords {
  const { exhibitions: t } = texts;
  const kind = t.kinds[item.kind];
  const known = offer === 'gone' ? undefined : offer;
  const excerpt = excerptOf(item, known, { languages, texts });
  if (item.kind === 'text') return { kind, name: kind, story: '', excerpt };
  const number = known === undefined ? '' : storyNumber(known.number);
  const story =
    known === undefined ? (offer === 'gone' ? t.hiddenStory : '…') : known.title || t.untitledStory;
  return { kind, name: number === '' ? kind : `${kind} ${number}`, story, excerpt };
}
