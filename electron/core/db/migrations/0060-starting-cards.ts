// The question cards that every library starts with, in English and in a first Urdu translation. Frozen with the migration that brings them.
import type { TalkTopic } from '../../../../shared/model/question.ts';

/** The same question in English and in Urdu. */
type Pair = readonly [en: string, ur: string];

export const startingCards: Readonly<Record<TalkTopic, readonly Pair[]>> = {
  opening: [
    ['What would you like to be called today?', 'آج آپ کو کس نام سے پکارا جائے؟'],
    [
      'Is there anything you do not want to talk about today?',
      'کیا کوئی ایسی بات ہے جس پر آپ آج بات نہیں کرنا چاہتے؟',
    ],
    [
      'Who looked after you when you were small? What were they like?',
      'جب آپ چھوٹے تھے تو آپ کا خیال کون رکھتا تھا؟ وہ کیسے تھے؟',
    ],
  ],
  home: [
    [
      'Tell me about the street or village where you were a child.',
      'اس گلی یا گاؤں کے بارے میں بتائیں جہاں آپ کا بچپن گزرا۔',
    ],
    [
      'What did you hear and smell when you woke up there in the morning?',
      'وہاں صبح آنکھ کھلتی تو کیا آوازیں اور کیا خوشبوئیں ہوتی تھیں؟',
    ],
    ['What work did people in your family do?', 'آپ کے گھر والے کیا کام کرتے تھے؟'],
    [
      'Which days of the year did everybody look forward to?',
      'سال کے کن دنوں کا سب کو انتظار رہتا تھا؟',
    ],
  ],
  moving: [
    [
      'What would you like to tell about moving, if anything?',
      'جگہ بدلنے کے بارے میں آپ کچھ بتانا چاہیں تو کیا بتائیں گے؟',
    ],
    [
      'What did you bring with you? What had to stay behind?',
      'آپ اپنے ساتھ کیا لائے؟ کیا پیچھے رہ گیا؟',
    ],
    [
      'What had you heard about Birmingham before you saw it?',
      'برمنگھم دیکھنے سے پہلے آپ نے اس کے بارے میں کیا سنا تھا؟',
    ],
  ],
  arrival: [
    ['What do you remember of your first days here?', 'یہاں کے پہلے دنوں کی کیا باتیں یاد ہیں؟'],
    ['Who helped you at the start?', 'شروع میں کس نے آپ کی مدد کی؟'],
    [
      'What was strange for you? What was easier than you thought?',
      'کیا چیز عجیب لگی؟ کیا چیز سوچ سے آسان نکلی؟',
    ],
    [
      'Where did you go to shop, to pray or to rest?',
      'آپ خریداری، عبادت یا آرام کے لیے کہاں جاتے تھے؟',
    ],
  ],
  housing: [
    ['What was your first home here like inside?', 'یہاں آپ کا پہلا گھر اندر سے کیسا تھا؟'],
    ['Which corner of the area feels like yours?', 'علاقے کا کون سا کونا آپ کو اپنا لگتا ہے؟'],
    [
      'How has the high street changed since you have known it?',
      'جب سے آپ دیکھ رہے ہیں، بازار کی سڑک کیسے بدلی ہے؟',
    ],
    [
      'A friend comes to visit. What do you show them first?',
      'کوئی دوست ملنے آئے تو آپ پہلے کیا دکھائیں گے؟',
    ],
  ],
  work: [
    [
      'What was the first work you did here, paid or not?',
      'یہاں آپ نے پہلا کام کیا کیا، اجرت کے ساتھ یا بغیر؟',
    ],
    ['What could you already do when you came?', 'جب آپ آئے تو آپ کو پہلے سے کیا کچھ آتا تھا؟'],
    ['How did English come to you?', 'انگریزی آپ نے کیسے سیکھی؟'],
    ['What have other people learned from you?', 'دوسروں نے آپ سے کیا سیکھا؟'],
  ],
  school: [
    ['Tell me about your first day at school here.', 'یہاں اسکول کے پہلے دن کے بارے میں بتائیں۔'],
    ['Which language did you dream in?', 'آپ کس زبان میں خواب دیکھتے تھے؟'],
    [
      'What did you have to translate for grown-ups?',
      'آپ کو بڑوں کے لیے کن باتوں کا ترجمہ کرنا پڑتا تھا؟',
    ],
  ],
  health: [
    [
      'When you or somebody close was ill, who was there for you?',
      'جب آپ یا کوئی اپنا بیمار ہوا تو کون آپ کے ساتھ تھا؟',
    ],
    [
      'Which place or person gave you strength in hard times?',
      'مشکل وقت میں کس جگہ یا کس شخص نے آپ کو حوصلہ دیا؟',
    ],
  ],
  food: [
    ['Which dish tells your story best?', 'کون سا کھانا آپ کی کہانی سب سے اچھی سناتا ہے؟'],
    ['Where do you find what you need to cook it?', 'اسے پکانے کا سامان آپ کو کہاں ملتا ہے؟'],
    [
      'Which day do you keep each year? What is different about it here?',
      'آپ ہر سال کون سا دن مناتے ہیں؟ یہاں اس میں کیا فرق ہے؟',
    ],
    [
      'Is there a song, a prayer or a saying that has stayed with you?',
      'کوئی گیت، دعا یا کہاوت جو ہمیشہ آپ کے ساتھ رہی؟',
    ],
  ],
  family: [
    ['Who is family for you today?', 'آج آپ کے لیے خاندان کون ہے؟'],
    [
      'How do you stay close to people who are far away?',
      'جو لوگ دور ہیں، آپ ان سے کیسے جڑے رہتے ہیں؟',
    ],
    ['What do you hope the children will keep?', 'آپ کیا چاہتے ہیں کہ بچے سنبھال کر رکھیں؟'],
  ],
  'treated-differently': [
    [
      'Was there a time when you did not feel welcome?',
      'کیا کبھی ایسا ہوا کہ آپ کو اجنبی سمجھا گیا؟',
    ],
    [
      'Was there a time when somebody stood by you?',
      'کیا کبھی ایسا ہوا کہ کوئی آپ کے ساتھ کھڑا ہوا؟',
    ],
  ],
  belonging: [
    [
      'When did this place first feel like home, if it ever did?',
      'یہ جگہ پہلی بار اپنا گھر کب لگی، اگر کبھی لگی ہو؟',
    ],
    [
      'Which words do you use when you say who you are?',
      'آپ اپنی پہچان بتاتے ہوئے کون سے لفظ استعمال کرتے ہیں؟',
    ],
    ['What have you given to this city?', 'آپ نے اس شہر کو کیا دیا ہے؟'],
  ],
  settled: [
    [
      'What did your street look like when you were small?',
      'جب آپ چھوٹے تھے تو آپ کی گلی کیسی دکھتی تھی؟',
    ],
    ['Who were the new neighbours in those days?', 'ان دنوں نئے پڑوسی کون تھے؟'],
    [
      'What did you learn from a neighbour who came from somewhere else?',
      'کہیں اور سے آنے والے کسی پڑوسی سے آپ نے کیا سیکھا؟',
    ],
  ],
  young: [
    [
      'What do you know about how your family came to live here?',
      'آپ کے خاندان کے یہاں بسنے کے بارے میں آپ کیا جانتے ہیں؟',
    ],
    [
      'What would you like to ask your grandparents?',
      'آپ اپنے دادا دادی یا نانا نانی سے کیا پوچھنا چاہیں گے؟',
    ],
    [
      'What should grown-ups understand about being young here?',
      'یہاں نوجوان ہونے کے بارے میں بڑوں کو کیا سمجھنا چاہیے؟',
    ],
  ],
  closing: [
    [
      'What have I not asked that you would like to tell?',
      'ایسی کون سی بات ہے جو میں نے نہیں پوچھی اور آپ بتانا چاہیں؟',
    ],
    [
      'Is there anything that should be taken out, or kept closed for now?',
      'کیا کوئی بات نکال دینی چاہیے، یا فی الحال بند رکھنی چاہیے؟',
    ],
    ['Who would you like to hear this?', 'آپ چاہیں گے کہ یہ کون سنے؟'],
    [
      'How do you feel now? What will you do after this?',
      'اب آپ کیسا محسوس کر رہے ہیں؟ اس کے بعد آپ کیا کریں گے؟',
    ],
  ],
};
