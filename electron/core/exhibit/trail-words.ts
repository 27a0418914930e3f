// What the pages of a trail say of themselves, by language. The trail's own words are not here.

export const trailWordsEn = {
  stop: (number: number) => `Stop ${number}`,
  distance: 'How far',
  time: 'How long',
  miles: (miles: string) => (miles === '1' ? '1 mile' : `${miles} miles`),
  alongWay: 'along the way',
  inStraightLines: 'in straight lines',
  /** @param hours 0 for less than one */
  duration: (hours: number, minutes: number) =>
    [
      ...(hours === 0 ? [] : [hours === 1 ? '1 hour' : `${hours} hours`]),
      ...(minutes === 0 && hours > 0 ? [] : [`${minutes} minutes`]),
    ].join(' '),
  withStops: (pace: string) => `with time at the stops, walking ${pace} miles an hour`,
  stops: 'Stops',
  map: 'Map of the trail',
  mapSays: 'The map shows where the stops are. The same stops follow as a list.',
  listen: 'Listen',
  whatIsSaid: 'What is said',
  translation: 'Translation',
  warning: 'Before you go on',
  showAnyway: 'Show it to me',
  welcome: 'Who welcomes you here',
  access: 'Getting around',
  steps: { yes: 'There are steps', no: 'No steps', 'not-known': 'Steps: not known' },
  toilets: { yes: 'There is a toilet', no: 'No toilet', 'not-known': 'Toilet: not known' },
  benches: {
    yes: 'There is a bench',
    no: 'No bench',
    'not-known': 'Bench: not known',
  },
  from: 'Told by',
  builtOn: (day: string) => `Made on ${day}.`,
  takeDown: 'Ask us to take something down',
  takeDownHow:
    'If something here should not be seen or heard, please tell us. You need not say why.',
  takeDownWhom: (organisation: string) => `Please ask ${organisation}.`,
  files: 'For maps and phones',
  print: 'Leaflet to print',
  languages: 'Languages',
  listenAtPage: 'The voices are beside this leaflet, in the folder of the trail.',
};

export type TrailWords = typeof trailWordsEn;

const trailWordsUr: TrailWords = {
  stop: (number) => `پڑاؤ ${number}`,
  distance: 'کتنا فاصلہ',
  time: 'کتنا وقت',
  miles: (miles) => `${miles} میل`,
  alongWay: 'راستے کے ساتھ',
  inStraightLines: 'سیدھی لکیروں میں',
  duration: (hours, minutes) =>
    [
      ...(hours === 0 ? [] : [hours === 1 ? '1 گھنٹہ' : `${hours} گھنٹے`]),
      ...(minutes === 0 && hours > 0 ? [] : [`${minutes} منٹ`]),
    ].join(' '),
  withStops: (pace) => `پڑاؤ کے وقت کے ساتھ، ${pace} میل فی گھنٹہ کی چال سے`,
  stops: 'پڑاؤ',
  map: 'راستے کا نقشہ',
  mapSays: 'نقشہ دکھاتا ہے کہ پڑاؤ کہاں ہیں۔ یہی پڑاؤ نیچے فہرست میں ہیں۔',
  listen: 'سنیں',
  whatIsSaid: 'کیا کہا گیا',
  translation: 'ترجمہ',
  warning: 'آگے بڑھنے سے پہلے',
  showAnyway: 'مجھے دکھائیں',
  welcome: 'یہاں آپ کا استقبال کون کرتا ہے',
  access: 'آنے جانے کی سہولت',
  steps: { yes: 'سیڑھیاں ہیں', no: 'سیڑھیاں نہیں', 'not-known': 'سیڑھیاں: معلوم نہیں' },
  toilets: { yes: 'بیت الخلا ہے', no: 'بیت الخلا نہیں', 'not-known': 'بیت الخلا: معلوم نہیں' },
  benches: { yes: 'بینچ ہے', no: 'بینچ نہیں', 'not-known': 'بینچ: معلوم نہیں' },
  from: 'سنانے والے',
  builtOn: (day) => `${day} کو بنایا گیا۔`,
  takeDown: 'ہم سے کچھ ہٹانے کو کہیں',
  takeDownHow:
    'اگر یہاں کوئی چیز دیکھی یا سنی نہیں جانی چاہیے تو ہمیں بتائیں۔ وجہ بتانا ضروری نہیں۔',
  takeDownWhom: (organisation) => `${organisation} سے کہیں۔`,
  files: 'نقشوں اور فون کے لیے',
  print: 'چھاپنے کے لیے پرچہ',
  languages: 'زبانیں',
  listenAtPage: 'آوازیں اس پرچے کے ساتھ راستے کے فولڈر میں ہیں۔',
};

/** @returns the words, and the language that they are in: English where there are no others */
export function trailWords(language: string): { words: TrailWords; language: string } {
  const isUrdu = language.toLowerCase().split('-')[0] === 'ur';
  return isUrdu ? { words: trailWordsUr, language: 'ur' } : { words: trailWordsEn, language: 'en' };
}
