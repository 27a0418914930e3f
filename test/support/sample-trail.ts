// A trail with two stops, as its pages and files are written from it. All of it is made up.
import type { ShownStop, TrailContent } from '../../electron/core/exhibit/trail-content.ts';
import { shownStory } from './exhibition-content.ts';
import { measureTrail } from '../../shared/rules/trail-distance.ts';

const nothing = { steps: 'not-known', toilets: 'not-known', benches: 'not-known' } as const;

export function sampleTrail(changes: Partial<TrailContent> = {}): TrailContent {
  const stops: ShownStop[] = [
    {
      ...{ id: 'stop-1', number: 1, lat: 52.4797, lng: -1.9085 },
      title: { en: 'The <library> & its roof', ur: 'کتب خانہ' },
      text: { en: 'Look up.\nThen look down.', ur: 'اوپر دیکھیں۔' },
      ...{ host: 'The Example Reading Circle', access: { ...nothing, steps: 'no' } },
      accessWords: { en: 'A lift goes to every floor.' },
      ...{ ward: 'Ladywood', locality: 'Ladywood', picture: null },
      voice: {
        ...{ storyCode: 'hg-0001', caption: { en: '"I came for the light."' } },
        warning: { en: 'Tells of a loss.' },
        sound: {
          code: 'hg-0001-c01',
          file: { path: 'sounds/hg-0001-c01.mp3', mimeType: 'audio/mpeg', sizeBytes: 1000 },
          durationMs: 4000,
          texts: [
            {
              ...{ language: 'en', isTranslation: false },
              lines: [
                {
                  ...{
                    fromMs: 0,
                    toMs: 2000,
                    speaker: 'Storyteller',
                    text: 'I came for the light.',
                  },
                  ...{ language: null, direction: 'ltr', of: null },
                },
              ],
            },
          ],
        },
      },
    },
    {
      ...{ id: 'stop-2', number: 2, lat: 52.4775, lng: -1.8939 },
      ...{ title: { en: 'The market' }, text: {}, host: '', access: nothing, accessWords: {} },
      ...{ ward: 'Bordesley & Highgate', locality: 'Ladywood', picture: null, voice: null },
    },
  ];
  const walk = { stops, path: [], paceMph: 2.5, minutesAtStop: 3, ...changes };
  return {
    ...{ key: 'a-key-of-this-trail', isStraightShown: true },
    ...{ name: 'hg-trail-2026-11-30-1a2b3c4d', packageId: '00000000-0000-4000-8000-000000000001' },
    ...{ builtOn: '2026-11-30', softwareVersion: '0.1.0' },
    ...{ organisation: 'Example Street Histories', title: { en: 'Light & bread', ur: 'روشنی' } },
    ...{ introduction: { en: 'A walk.' }, contact: { en: 'desk@example.org' } },
    ...{ languages: ['en', 'ur'], look: 'paper', accent: '#8c2f39', paceMph: 2.5, path: [] },
    stops,
    stories: [shownStory()],
    ...measureTrail(walk),
    ...changes,
  };
}
