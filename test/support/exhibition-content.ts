// An exhibition as its pages are written from, with everything that there can be in one. The people are made up.
import type {
  ExhibitionContent,
  ShownItem,
  ShownSound,
  ShownStory,
  ShownText,
} from '../../electron/core/exhibit/content.ts';

export function shownStory(story: Partial<ShownStory> = {}): ShownStory {
  return {
    ...{ code: 'hg-0001', number: 1, title: 'The kitchen on the corner', contentWarning: '' },
    summary: 'A made-up storyteller remembers a shared kitchen.',
    ...{ storytellers: ['Ada Example'], interviewers: ['Sam Sample'], languages: ['en'] },
    ...{ recordedOn: '2026-03-14', locality: 'Sparkhill', wardCode: 'E05011171' },
    ...{ topics: ['Food and drink'], places: [] },
    ...story,
  };
}

const line = (fromMs: number, text: string, of: number | null, direction: 'ltr' | 'rtl') => ({
  ...{ fromMs, toMs: fromMs + 2000, speaker: '', text, language: null, direction, of },
});

export const urduText: ShownText = {
  language: 'ur',
  isTranslation: false,
  lines: [
    line(0, 'یہ ایک نمونہ کہانی ہے۔', null, 'rtl'),
    line(2000, 'میری ماں ہر جمعرات کو خط لکھتی تھیں۔', null, 'rtl'),
  ],
};

export const englishOfUrdu: ShownText = {
  language: 'en',
  isTranslation: true,
  lines: [
    line(0, 'This is a sample story.', 0, 'ltr'),
    line(2000, 'My mother wrote letters every Thursday.', 1, 'ltr'),
  ],
};

export function shownSound(code: string, texts: ShownText[] = []): ShownSound {
  const file = { path: `sounds/${code}.mp3`, mimeType: 'audio/mpeg', sizeBytes: 84_000 };
  return { code, file, durationMs: 4000, texts };
}

const ofStory = (id: string, storyCode: string) => ({ id, storyCode, caption: {}, warning: {} });

export function clip(
  id: string,
  storyCode: string,
  texts: ShownText[] = [],
): Extract<ShownItem, { kind: 'clip' }> {
  return { kind: 'clip', ...ofStory(id, storyCode), sound: shownSound(`${storyCode}-c01`, texts) };
}

/** One of each kind of thing, from two stories. */
export function shownItems(): ShownItem[] {
  const picture = {
    file: { path: 'pictures/hg-0001-p01.jpg', mimeType: 'image/jpeg', sizeBytes: 9000 },
    ...{ caption: 'The green door', captionAlt: '', captionAltLanguage: null },
    ...{ altText: 'A green door on a corner', people: ['Ada Example'], width: 640, height: 480 },
  };
  return [
    { kind: 'text', id: 'text', caption: { en: 'Come in and sit down.', ur: 'اندر آئیں۔' } },
    {
      ...{ kind: 'story', ...ofStory('whole', 'hg-0001'), sounds: [shownSound('hg-0001-s01')] },
      ...{ texts: [], pictures: [] },
    },
    { ...clip('clip', 'hg-0002', [urduText, englishOfUrdu]), warning: { en: 'Somebody cries.' } },
    { kind: 'quote', ...ofStory('quote', 'hg-0002'), texts: [urduText, englishOfUrdu] },
    { kind: 'picture', ...ofStory('picture', 'hg-0001'), picture },
  ];
}

export function exhibitionContent(content: Partial<ExhibitionContent> = {}): ExhibitionContent {
  const items = shownItems();
  return {
    ...{ name: 'hg-kiosk-2026-11-30-1a2b3c4d', packageId: '1a2b3c4d', builtOn: '2026-11-30' },
    ...{
      key: 'a1b2c3d4e5f60718',
      softwareVersion: '0.1.0',
      organisation: 'Example Street Histories',
    },
    title: { en: 'Letters and kitchens', ur: 'خط اور باورچی خانے' },
    opening: { en: 'Six made-up voices.', ur: 'چھ فرضی آوازیں۔' },
    credits: { en: 'Everybody who told a story.' },
    contact: { en: 'Ask Lea at the desk.' },
    ...{ languages: ['en', 'ur'], look: 'paper', accent: '#8c2f39', idleSeconds: 120 },
    ...{ guestBook: true, logos: [], trails: [] },
    sections: [
      {
        id: 'first',
        title: { en: 'Arriving', ur: 'آمد' },
        introduction: { en: 'How it began.' },
        items: items.slice(0, 3),
      },
      { id: 'second', title: { en: 'Staying' }, introduction: {}, items: items.slice(3) },
    ],
    stories: [
      shownStory(),
      shownStory({
        ...{ code: 'hg-0002', number: 2, title: 'Letters in two directions', languages: ['ur'] },
        ...{ storytellers: ['Gulab'], wardCode: null, locality: 'Hall Green', interviewers: [] },
      }),
    ],
    ...content,
  };
}
