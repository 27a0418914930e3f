// Urdu wording of the player; not yet checked by a native speaker.
import type { player as shape } from '../en/player.ts';

export const player: typeof shape = {
  title: 'سنیں',
  play: 'چلائیں',
  pause: 'روکیں',
  backThree: '3 سیکنڈ پیچھے',
  onFive: '5 سیکنڈ آگے',
  position: (name) => `${name} میں مقام`,
  speed: 'رفتار',
  speeds: {
    '0.5': 'آدھی رفتار',
    '0.75': 'آہستہ',
    '1': 'عام رفتار',
    '1.25': 'ذرا تیز',
    '1.5': 'تیز',
    '2': 'دگنی رفتار',
  },
  cannotPlay: 'یہ آواز یہاں نہیں چل سکتی۔ ریکارڈنگ محفوظ ہے اور اس میں کچھ نہیں بدلا۔',
};
