// Urdu wording of deposits. Not yet checked by a native speaker.
import type { RequiredField } from '../../../shared/model/deposit.ts';
import type { deposit as english } from '../en/deposit.ts';

const lacks: Record<RequiredField, string> = {
  title: 'عنوان نہیں',
  summary: 'خلاصہ نہیں',
  date: 'ریکارڈنگ کی تاریخ نہیں',
  language: 'زبان نہیں',
  locality: 'جگہ نہیں',
  topics: 'موضوع یا ٹیگ نہیں',
  interviewer: 'انٹرویو لینے والا نہیں',
  recording: 'کوئی ریکارڈنگ نہیں جو جا سکے',
  transcript: 'جانچی ہوئی تحریر نہیں',
  index: 'اشاریہ نہیں',
};

export const deposit: typeof english = {
  presets: 'سانچے',
  presetsTitle: 'آرکائیو کے سانچے',
  presetsLead: 'ہر آرکائیو کچھ اور مانگتا ہے۔ ایک بار لکھ لیں، اگلی بار سب ویسا ہی بنے گا۔',
  toPresets: 'تمام سانچے',
  none: 'ابھی کوئی سانچا نہیں',
  noneText: 'ان میں سے ایک سے شروع کریں۔ اس میں سب کچھ بدلا جا سکتا ہے۔',
  noneOthers: 'سربراہ یہاں سانچے بنا سکتے ہیں۔',
  begin: 'ان میں سے ایک سے شروع کریں',
  beginHelp:
    'ان کے نام ان پروگراموں پر ہیں جو انھیں پڑھتے ہیں۔ اپنے آرکائیو سے پوچھیں کہ اسے کیا چاہیے۔',
  starting: {
    'any-archive': 'کوئی بھی آرکائیو (سب کچھ)',
    preservica: 'Preservica آرکائیو (OPEX)',
    'omeka-s': 'Omeka S فہرست',
    'collection-builder': 'CollectionBuilder ویب سائٹ',
    'sounds-and-texts': 'صرف آوازیں اور تحریریں',
  },
  startingHelp: {
    'any-archive': 'ہر طرح کا ریکارڈ۔ آرکائیو وہ لے جو اس کے کام کا ہو۔',
    preservica: 'ہر کہانی کا اپنا پیکیج، ان ریکارڈوں کے ساتھ جو Preservica پڑھتا ہے۔',
    'omeka-s': 'جدول اور پتے، Omeka S سے بنی فہرست کے لیے۔',
    'collection-builder': 'CollectionBuilder سے بنی چھوٹی ویب سائٹ کے لیے جدول۔',
    'sounds-and-texts': 'صرف ریکارڈنگ اور الفاظ، باقی ریکارڈوں کے بغیر۔',
  },
  use: 'یہ لیں',
  readFile: 'آرکائیو کی فائل پڑھیں',
  readFileTitle: 'کون سا سانچا؟',
  presetFiles: 'Homeground کے سانچے',
  wasRead: (name) => `«${name}» اب آپ کے سانچوں میں ہے۔`,
  edit: 'بدلیں',
  more: (name) => `${name} کے لیے مزید`,
  duplicate: 'نقل بنائیں',
  saveFile: 'فائل میں محفوظ کریں',
  saveFileTitle: 'فائل کہاں رکھنی ہے؟',
  saved: (path) => `محفوظ ہو گیا: \u2066${path}\u2069`,
  toBin: 'کوڑے دان میں ڈالیں',
  binned: (name) => `«${name}» کوڑے دان میں ہے۔`,
  restore: 'کوڑے دان سے نکالیں',
  restored: (name) => `«${name}» واپس آ گیا۔`,
  bin: 'کوڑے دان',
  isBinned: 'یہ سانچا کوڑے دان میں ہے۔',
  noSuchPreset: 'یہ سانچا لائبریری میں نہیں۔',
  forWhom: (recipient) => `${recipient} کے لیے`,

  about: 'یہ کس کے قاعدے ہیں',
  name: 'سانچے کا نام',
  nameHelp: 'مثلاً آرکائیو کا نام۔',
  nameMissing: 'براہ کرم نام دیں۔',
  recipient: 'یہ کس کو دیے جاتے ہیں؟',
  recipientContact: 'ان سے رابطہ کیسے ہو؟',

  goesAlong: 'ساتھ کیا جاتا ہے',
  goesAlongHelp:
    'آوازیں، جانچی ہوئی تحریریں، فہرستوں کے لیے جدول، مشینوں کے لیے ریکارڈ اور پڑھنے کا صفحہ ہمیشہ ساتھ جاتے ہیں۔ چنیں کہ یہ آرکائیو اور کیا استعمال کر سکتا ہے۔',
  records: {
    subtitles: 'سب ٹائٹل (SRT)',
    ohms: 'OHMS ریکارڈ (XML)',
    iiif: 'IIIF مینی فیسٹ',
    'collection-builder': 'CollectionBuilder جدول',
    spreadsheet: 'Excel کے لیے جدول',
    isad: 'CALM کے لیے ISAD(G) جدول',
    pbcore: 'PBCore ریکارڈ (XML)',
    premis: 'PREMIS ریکارڈ (XML)',
    opex: 'OPEX ریکارڈ (XML)',
  },
  recordHelp: {
    subtitles: 'ان پروگراموں کے لیے جو آواز کے ساتھ الفاظ دکھاتے ہیں۔',
    ohms: 'ان آرکائیو کے لیے جو ریکارڈنگ اشاریے کے ساتھ دکھاتے ہیں۔',
    iiif: 'کتب خانوں اور آرکائیو کی ویب سائٹوں کے لیے۔',
    'collection-builder': 'جدول سے بنی چھوٹی ویب سائٹوں کے لیے۔',
    spreadsheet: 'وہی جدول دوبارہ، تاکہ Excel ہر رسم الخط ٹھیک دکھائے۔',
    isad: 'ریکارڈ آفس کی فہرست کے لیے۔ اس میں وہ خانے ہیں جو CALM مانگتا ہے۔',
    pbcore: 'آواز اور فلم کے آرکائیو کے لیے۔',
    premis:
      'ان نظاموں کے لیے جو فائلیں ہمیشہ رکھتے ہیں: ہر فائل کے ساتھ کیا ہوا، اور کون دیکھ سکتا ہے۔',
    opex: 'Preservica استعمال کرنے والے آرکائیو کے لیے۔',
  },

  build: 'یہ کیسے بنتا ہے',
  unit: 'کتنے پیکیج؟',
  units: { collection: 'پورے مجموعے کا ایک پیکیج', story: 'ہر کہانی کا ایک پیکیج' },
  unitHelp: {
    collection: 'دینا اور جانچنا آسان ہے۔',
    story: 'ان آرکائیو کے لیے جو ہر کہانی کا الگ ریکارڈ رکھتے ہیں۔',
  },
  form: 'فولڈر یا زپ فائلیں؟',
  forms: { folder: 'فولڈر', zip: 'زپ فائلیں' },
  formHelp: { folder: 'اندر دیکھنا آسان ہے۔', zip: 'ہر پیکیج ایک فائل ہے۔' },
  masters: 'خود ریکارڈنگ',
  mastersOptions: { 'as-kept': 'جیسی رکھی ہیں (WAV)', flac: 'FLAC میں' },
  mastersHelp: {
    'as-kept': 'جو ہر پروگرام پڑھتا ہے۔',
    flac: 'وہی آواز، تقریباً آدھی جگہ میں۔',
  },

  naming: 'کہانیوں اور فائلوں کے نام',
  codePrefix: 'ہر نام کا شروع',
  codePrefixHelp:
    'زیادہ سے زیادہ 20 چھوٹے حروف a سے z اور ہندسے۔ نام کبھی نہیں بتاتے کہ کہانی کس کی ہے۔',
  codePrefixWrong: 'براہ کرم چھوٹے حروف a سے z اور ہندسے لکھیں، اور حرف سے شروع کریں۔',
  example: 'ان کے نام یوں ہوں گے:',
  baseUrl: 'ویب پتا جہاں فائلیں نظر آئیں گی',
  baseUrlHelp:
    'IIIF اور CollectionBuilder کو یہ چاہیے۔ آخر میں «/» ہوتا ہے۔ ابھی معلوم نہ ہو تو رہنے دیں: آرکائیو بدل سکتا ہے۔',
  baseUrlWrong: 'براہ کرم ایسا پتا لکھیں جو \u2066https://\u2069 سے شروع ہو اور / پر ختم ہو',

  access: 'آرکائیو رسائی کے درجوں کو کیا کہتا ہے',
  accessHelp:
    'Preservica انھیں security tags کہتا ہے۔ آرکائیو سے پوچھیں کہ وہ کون سے لفظ لکھتا ہے۔',
  tags: {
    open: 'ویب پر دیکھا جا سکتا ہے',
    onRequest: 'آرکائیو میں دیکھا جا سکتا ہے',
    closed: 'نہیں دیکھا جا سکتا',
  },
  tagMissing: 'براہ کرم ایک لفظ لکھیں۔',

  agreements: 'دستخط شدہ اجازت نامے',
  agreementsOptions: { 'left-out': 'یہیں رہتے ہیں', sealed: 'ساتھ جاتے ہیں، تالے میں' },
  agreementsHelp: {
    'left-out': 'بتایا جاتا ہے کہ کیا طے ہوا، ناموں اور دستخطوں کے بغیر۔',
    sealed: 'اپنے الگ حصے میں، جسے صرف آرکائیو کھول سکتا ہے۔',
  },

  requires: 'آرکائیو کیا مانگتا ہے',
  requiresHelp: 'کسی کہانی میں ان میں سے کچھ نہ ہو تو بنانے سے پہلے بتایا جاتا ہے۔',
  fields: {
    title: 'عنوان',
    summary: 'خلاصہ',
    date: 'ریکارڈنگ کی تاریخ',
    language: 'زبان',
    locality: 'جگہ',
    topics: 'موضوع یا ٹیگ',
    interviewer: 'انٹرویو لینے والا',
    recording: 'ریکارڈنگ',
    transcript: 'جانچی ہوئی تحریر',
    index: 'اشاریہ',
  },
  lacks,
  missingSentence: ({ field, count }) => `${count} کہانیوں میں ${lacks[field]}`,

  actions: {
    'presets.create': 'جمع کرانے کا ایک سانچا بنایا',
    'presets.update': 'جمع کرانے کا سانچا بدلا',
    'presets.duplicate': 'جمع کرانے کے سانچے کی نقل بنائی',
    'presets.bin': 'جمع کرانے کا سانچا کوڑے دان میں ڈالا',
    'presets.restore': 'جمع کرانے کا سانچا کوڑے دان سے نکالا',
    'presets.saveFile': 'جمع کرانے کا سانچا فائل میں محفوظ کیا',
  },
};
