// A questionnaire to begin with, in our own words: offered, never there by itself. The Urdu words are a first translation.
import { scaleSteps } from '../../../shared/model/questionnaire.ts';
import type { FormQuestion, QuestionnaireForm } from '../../../shared/model/questionnaire.ts';

type Pair = readonly [en: string, ur: string];
const both = ([en, ur]: Pair) => ({ en, ur });

function list(id: string, kind: 'one' | 'several', text: Pair, options: readonly Pair[]) {
  const question: FormQuestion = {
    ...{ id, kind, text: both(text) },
    options: options.map((option, index) => ({ id: `${id}-${index + 1}`, text: both(option) })),
  };
  return question;
}

function scale(id: string, text: Pair, low: Pair, high: Pair): FormQuestion {
  const ends: Readonly<Record<string, Pair>> = { 1: low, 5: high };
  const options = scaleSteps.map((step) => {
    const end = ends[step];
    return { id: step, text: end ? both(end) : {} };
  });
  return { id, kind: 'scale', text: both(text), options };
}

const words = (id: string, text: Pair): FormQuestion => ({
  ...{ id, kind: 'words', text: both(text), options: [] },
});

export const startingForm: QuestionnaireForm = {
  languages: ['en', 'ur'],
  title: both(['How should your neighbourhood be seen?', 'آپ کے محلے کو کس طرح دیکھا جانا چاہیے؟']),
  introduction: both([
    'We would like to know how you see the place where you live. It takes about five minutes. You need not answer every question. Please do not write your name, or the name of anybody else.',
    'ہم جاننا چاہتے ہیں کہ آپ اپنی رہنے کی جگہ کو کیسے دیکھتے ہیں۔ اس میں تقریباً پانچ منٹ لگتے ہیں۔ ہر سوال کا جواب دینا ضروری نہیں۔ براہِ کرم اپنا یا کسی اور کا نام نہ لکھیں۔',
  ]),
  questions: [
    list(
      'how-long',
      'one',
      ['How long have you lived here?', 'آپ یہاں کتنے عرصے سے رہتے ہیں؟'],
      [
        ['Less than a year', 'ایک سال سے کم'],
        ['1 to 5 years', '1 سے 5 سال'],
        ['More than 5 years', '5 سال سے زیادہ'],
        ['All my life', 'ساری زندگی'],
      ],
    ),
    scale(
      'at-home',
      ['How much do you feel at home here?', 'آپ یہاں کتنا اپنا گھر جیسا محسوس کرتے ہیں؟'],
      ['Not at all', 'بالکل نہیں'],
      ['Very much', 'بہت زیادہ'],
    ),
    list(
      'good',
      'several',
      ['What is good about this place?', 'اس جگہ میں کیا اچھا ہے؟'],
      [
        ['The people', 'لوگ'],
        ['Parks and green places', 'پارک اور سرسبز جگہیں'],
        ['Shops and food', 'دکانیں اور کھانا'],
        ['Places to worship', 'عبادت کی جگہیں'],
        ['Schools', 'اسکول'],
        ['Its history', 'اس کی تاریخ'],
      ],
    ),
    scale(
      'fair',
      [
        'Is what others say about this place fair?',
        'دوسرے لوگ اس جگہ کے بارے میں جو کہتے ہیں، کیا وہ درست ہے؟',
      ],
      ['Not fair', 'درست نہیں'],
      ['Very fair', 'بالکل درست'],
    ),
    list(
      'shown',
      'several',
      ['What should be shown more?', 'کیا چیز زیادہ دکھائی جانی چاہیے؟'],
      [
        ['How people came here', 'لوگ یہاں کیسے آئے'],
        ['How neighbours help each other', 'پڑوسی ایک دوسرے کی مدد کیسے کرتے ہیں'],
        ['Young people', 'نوجوان'],
        ['Work and trades', 'کام اور پیشے'],
        ['Art, music and food', 'فن، موسیقی اور کھانا'],
        ['Old buildings', 'پرانی عمارتیں'],
      ],
    ),
    words('one-thing', [
      'What is one thing that everybody should know about this place?',
      'وہ ایک بات کیا ہے جو سب کو اس جگہ کے بارے میں معلوم ہونی چاہیے؟',
    ]),
    words('change', ['What would you like to change here?', 'آپ یہاں کیا بدلنا چاہیں گے؟']),
  ],
};
