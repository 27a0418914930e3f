// Urdu wording of the packages pages. Not yet checked by a native speaker.
import type { PlanBlock, VerifyProblem } from '../../../shared/model/package.ts';
import type { packages as english } from '../en/packages.ts';

// The name of a file stays left to right inside an Urdu sentence.
const name = (file: string) => `\u2066${file}\u2069`;

const problems: Record<VerifyProblem['problem'], (file: string) => string> = {
  'not-a-package': () => 'یہ آرکائیو پیکیج نہیں: bagit.txt موجود نہیں۔',
  'unsafe-name': (file) => `نام ${name(file)} محفوظ نہیں، اس لیے اس سے کچھ نہیں پڑھا گیا۔`,
  unreadable: (file) => `${name(file)} نہیں پڑھی جا سکتی۔`,
  'bad-declaration': (file) => `${name(file)} میں وہ نہیں جو BagIt 1.0 پیکیج میں ہونا چاہیے۔`,
  'bad-manifest-line': (file) => `${name(file)} کی ایک سطر سمجھ نہیں آئی۔`,
  'listed-twice': (file) => `${name(file)} فہرست میں دو بار ہے۔`,
  'missing-file': (file) => `${name(file)} فہرست میں ہے مگر موجود نہیں۔`,
  'changed-file': (file) => `پیکیج بننے کے بعد ${name(file)} بدل گئی ہے۔`,
  'extra-file': (file) => `${name(file)} موجود ہے مگر فہرست میں نہیں۔`,
  'no-manifest': (file) => `فائلوں کی فہرست ${name(file)} موجود نہیں۔`,
  'wrong-total': (file) => `${name(file)} میں کل تعداد موجود فائلوں سے مختلف ہے۔`,
  'bad-metadata': (file) => `${name(file)} استعمال نہیں ہو سکتی۔`,
  'bad-signature': (file) =>
    `دستخط ${name(file)} درست نہیں بیٹھتا۔ پیکیج دستخط کے بعد بدلا گیا، یا دستخط کسی اور کا ہے۔`,
  'not-signed': (file) => `${name(file)} پر دستخط نہیں، جبکہ یہاں کے دوسرے پیکیجوں پر ہے۔`,
  'too-many-problems': () => 'ان کے علاوہ اور بھی خرابیاں ہیں۔ جانچ یہاں رک گئی۔',
};

const fields: Record<PlanBlock['field'], string> = {
  title: 'عنوان',
  summary: 'خلاصے',
  caption: 'عبارت',
  'content-warning': 'مواد کی تنبیہ',
  locality: 'جگہ',
  topics: 'ٹیگ اور موضوعات',
  index: 'فہرست',
  place: 'جگہوں کی فہرست',
  picture: 'تصویر کے ساتھ کی عبارت',
  'collection-title': 'مجموعے کے عنوان',
  introduction: 'مجموعے کے تعارف',
  organisation: 'تنظیم کے نام',
  transcript: 'تحریر',
};

const placeOf = ({ field, place }: PlanBlock): string =>
  place === undefined
    ? fields[field]
    : `${fields[field]} (\u2068${place.language}\u2069)، سطر ${place.line}،`;

export const packages: typeof english = {
  title: 'پیکیج',
  lead: 'پیکیج وہ ہے جو اس کمپیوٹر سے باہر جاتا ہے۔ اس میں صرف وہی ہے جس کی اجازت ملی۔',
  make: 'پیکیج بنائیں',
  check: 'پیکیج جانچیں',
  emptyTitle: 'ابھی کچھ باہر نہیں گیا',
  emptyText:
    'مجموعہ ہو تو اس سے آرکائیو پیکیج بنا سکتے ہیں۔ پہلے نظر آتا ہے کہ کیا جائے گا، کیا نہیں اور کیوں۔',
  emptyNoCollections: 'پہلے مجموعہ بنائیں: وہ بتاتا ہے کون سی کہانیاں ایک ساتھ ہیں۔',
  toCollections: 'مجموعوں پر جائیں',
  noAccessText:
    'پیکیج کی فہرست صرف سربراہ اور آرکائیو والے دیکھتے ہیں۔ آپ کو ملا ہوا پیکیج آپ جانچ سکتے ہیں۔',

  ledgerTitle: 'باہر جانے والے پیکیج',
  ledgerHelp: 'تاکہ معلوم رہے کہ ہر کہانی کہاں گئی۔',
  columnName: 'پیکیج',
  columnCollection: 'مجموعہ',
  columnUse: 'کس لیے',
  columnMade: 'بنا',
  storyCount: (count) => (count === 1 ? 'ایک کہانی' : `${count} کہانیاں`),
  madeBy: (who, when) => `${when}، ${who}`,
  forms: { folder: 'فولڈر', zip: 'زپ فائل' },
  fingerprint: 'فنگر پرنٹ',
  actions: 'آپ کیا کر سکتے ہیں',
  showInFolder: 'فولڈر میں دکھائیں',
  checkNow: 'ابھی جانچیں',

  backToList: 'تمام پیکیج',
  makeTitle: 'آرکائیو پیکیج بنائیں',
  makeLead: 'پہلے دیکھیں کہ کیا جائے گا۔ آخری بٹن دبانے سے پہلے کچھ باہر نہیں جاتا۔',
  chooseCollection: 'کون سا مجموعہ؟',
  planning: 'ہر کہانی اور ہر معاہدہ دیکھا جا رہا ہے…',
  goesIn: 'جائے گی',
  leftOut: 'نہیں جائے گی',
  nothingGoesIn: 'آج اس مجموعے کا کچھ آرکائیو پیکیج میں نہیں جا سکتا۔ وجوہات نیچے ہیں۔',
  nothingLeftOut: 'کچھ نہیں چھوڑا گیا۔',
  recordingCount: (count) => (count === 1 ? 'ایک ریکارڈنگ' : `${count} ریکارڈنگز`),
  alongCounts: ({ texts, points, places, pictures }) => [
    ...(texts === 0 ? [] : [texts === 1 ? 'ایک تحریر' : `${texts} تحریریں`]),
    ...(points === 0 ? [] : [points === 1 ? 'فہرست کا ایک نکتہ' : `فہرست کے ${points} نکتے`]),
    ...(places === 0 ? [] : [places === 1 ? 'ایک جگہ' : `${places} جگہیں`]),
    ...(pictures === 0 ? [] : [pictures === 1 ? 'ایک تصویر' : `${pictures} تصویریں`]),
  ],
  untitledStory: 'بغیر عنوان کہانی',
  hintsTitle: 'جانے سے پہلے دیکھ لیں',
  hints: {
    'no-summary': 'کا خلاصہ نہیں۔ آرکائیو کو چند جملے چاہییں۔',
    'no-recording': 'کی ریکارڈنگ نہیں۔ صرف الفاظ جائیں گے۔',
    'no-language': 'میں نہیں لکھا کہ کون سی زبان بولی گئی۔',
    'no-date': 'میں نہیں لکھا کہ کب ریکارڈ ہوئی۔',
    'recording-damaged':
      'کی ایک ریکارڈنگ پوری نہیں پڑھی جا سکتی، اس لیے پیکیج نہیں بن سکتا۔ اسے مکمل بیک اپ سے واپس لائیں یا ردی کی ٹوکری میں ڈالیں۔',
    'recording-unfinished':
      'کی ایک ریکارڈنگ بیچ میں رک گئی یا ابھی جاری ہے۔ جب تک آپ اسے نہ رکھیں یہ پیکیج میں نہیں جائے گی۔',
    'only-sound-leaves':
      'میں باہر سے لائی گئی آواز کی فائل ہے۔ صرف اس کی آواز جائے گی: فائل میں موجود فلم، تصویریں، جگہیں، نام اور تاریخیں یہیں رہیں گی۔',
    'voice-can-identify':
      'میں کوئی سخت حفاظت میں ہے۔ جو آواز پہچانتا ہے وہ شخص کو پہچانتا ہے۔ باہر جانے سے پہلے اُن سے دوبارہ پوچھیں۔',
    'no-index': 'کی فہرست نہیں بنی۔ جو کچھ ڈھونڈنا چاہے اسے سب سننا پڑے گا۔',
    'points-left-out':
      'کی فہرست کے کچھ نکتے یہیں رہیں گے: ان میں کوئی پوشیدہ نام ہے، یا ان کی ریکارڈنگ نہیں جا رہی۔ اس کی فہرست دیکھ لیں۔',
    'picture-left-out':
      'کی ایک تصویر یا کاغذ یہیں رہے گا: فائل میں چھپی باتیں اس سے نکالی نہیں جا سکتیں۔ اسے JPEG یا PNG بنا کر لائیں۔',
    'do-not-use-heard':
      'میں ”استعمال نہ کریں“ کا نشان ہے اور وہ لمحہ بند نہیں۔ اسے سنیں، اور اگر یہ باہر نہیں جانا چاہیے تو حصہ بند کریں۔',
  },
  block: (found) =>
    found.block === 'real-name-in-words'
      ? `${placeOf(found)} میں \u2068${found.word}\u2069 ہے: یہ ایسے شخص کا اصل نام ہے جو اسے دکھانا نہیں چاہتا۔ براہِ کرم اسے نکال دیں۔`
      : `${placeOf(found)} میں \u2068${found.word}\u2069 ہے: یہ ایسے شخص کا اصل نام ہو سکتا ہے جو اسے دکھانا نہیں چاہتا۔ براہِ کرم اسے کسی اور طرح لکھیں۔`,
  size: 'حجم، تقریباً',
  free: 'وہاں خالی جگہ',
  notEnoughRoom: 'وہاں جگہ کافی نہیں۔ کوئی اور جگہ چنیں یا جگہ خالی کریں۔',
  form: 'کس شکل میں؟',
  formHelp: { folder: 'فولڈر: اندر دیکھنا آسان۔', zip: 'ایک زپ فائل: دینا آسان۔' },
  destination: 'کہاں؟',
  destinationHelp: 'مثلاً یو ایس بی اسٹک۔ وہاں پیکیج کو اپنا نام ملتا ہے۔',
  chooseDestination: 'جگہ چنیں',
  changeDestination: 'دوسری جگہ چنیں',
  noDestination: 'ابھی جگہ نہیں چنی',
  chooseDestinationTitle: 'پیکیج کہاں رکھا جائے؟',
  makeIt: (count) =>
    count === 1 ? 'ایک کہانی کے ساتھ پیکیج بنائیں' : `${count} کہانیوں کے ساتھ پیکیج بنائیں`,
  making: 'پیکیج بن رہا ہے',
  cancelled: 'پیکیج نہیں بنا۔ پیچھے کچھ نہیں رہا۔',
  doneTitle: 'پیکیج بن گیا',
  doneText: (count, path) =>
    count === 1
      ? `ایک کہانی اب یہاں ہے: ${name(path)}`
      : `${count} کہانیاں اب یہاں ہیں: ${name(path)}`,
  doneHelp: 'کہیں اور نقل کرنے کے بعد اسے ایک بار پھر جانچیں۔',

  checkTitle: 'پیکیج جانچیں',
  checkLead:
    'دیکھتا ہے کہ پیکیج مکمل ہے اور بدلا نہیں: ہر فائل، ہر بائٹ۔ اس میں کچھ تبدیل نہیں ہوتا۔',
  chooseFolder: 'فولڈر چنیں',
  chooseZip: 'زپ فائل چنیں',
  chooseFolderTitle: 'کون سا پیکیج؟',
  zipFiles: 'زپ فائلیں',
  checking: 'پیکیج جانچا جا رہا ہے',
  checkCancelled: 'جانچ روک دی گئی۔',
  soundTitle: 'یہ پیکیج مکمل ہے اور بدلا نہیں',
  unsoundTitle: 'اس پیکیج میں کچھ خرابی ہے',
  checkedFiles: (files, size) =>
    files === 1 ? `ایک فائل جانچی گئی، ${size}۔` : `${files} فائلیں جانچی گئیں، ${size}۔`,
  unsoundHelp: 'اس پر بھروسا نہ کریں۔ بنانے والوں سے نئی نقل مانگیں۔',
  problemCount: (count) => (count === 1 ? 'ایک خرابی' : `${count} خرابیاں`),
  moreProblems: (count) => `اور ${count} مزید۔`,
  problem: ({ problem, file }) => problems[problem](file),
  unchecked: (files) =>
    `یہ فائلیں کسی فہرست میں نہیں، اس لیے کوئی نہیں کہہ سکتا کہ یہ ویسی ہی ہیں جیسی تھیں: ${files}`,
  infoTitle: 'پیکیج اپنے بارے میں کیا کہتا ہے',
  signatureTitle: 'کس نے بھیجا؟',
  signature: {
    none: 'اس پر دستخط نہیں۔ کوئی نہیں کہہ سکتا کہ یہ کس نے بنایا۔',
    good: (who) => `دستخط درست ہے: ${who}۔`,
    ownGood: 'دستخط درست ہے: اسی لائبریری کا۔',
    'unknown-key':
      'دستخط درست بیٹھتا ہے، مگر یہاں کسی نے نہیں کہا کہ یہ چابی کس کی ہے۔ اس کے نشان کا کاغذ والے نشان سے مقابلہ کریں:',
    broken: 'دستخط درست نہیں بیٹھتا۔ ان فائلوں پر بھروسا نہ کریں۔',
  },
  keyWhose: 'یہ چابی کس کی ہے؟',
  keyWhoseHelp: 'صرف تب، جب آپ نے اس کا مقابلہ ان کے دیے ہوئے کاغذ سے کر لیا ہو۔',
  keySave: 'لکھ لیں',
  keyKnown: (owner) => `لکھ لیا گیا: یہ چابی ${owner} کی ہے۔`,
  bagsTitle: 'اس حوالگی میں پیکیج',
  bagSound: 'مکمل اور بغیر تبدیلی',
  bagUnsound: (count) => (count === 1 ? '1 خرابی' : `${count} خرابیاں`),
};
