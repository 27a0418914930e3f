// Urdu for what arrives from elsewhere. Not checked yet.
import type { ArrivalProblem } from '../../../shared/model/arrival.ts';
import type { arrivals as shape } from '../en/arrivals.ts';

const files = (count: number) => (count === 1 ? '1 فائل' : `${count} فائلیں`);

function cutOff({ presentMs, saidMs }: ArrivalProblem): string {
  if (presentMs === null || saidMs === null)
    return 'اس فائل کا آخری حصہ موجود نہیں۔ شاید یہ پوری نقل نہیں ہوئی۔';
  const length = (ms: number) =>
    ms < 90_000 ? `${Math.round(ms / 1000)} سیکنڈ` : `${Math.round(ms / 60_000)} منٹ`;
  return `یہ فائل ${length(saidMs)} میں سے ${length(presentMs)} پر ختم ہو جاتی ہے؛ باقی موجود نہیں۔ شاید یہ پوری نقل نہیں ہوئی۔`;
}

const problems: Record<ArrivalProblem['problem'], (problem: ArrivalProblem) => string> = {
  empty: () => 'یہ فائل خالی ہے۔ براہِ کرم اسے ریکارڈر سے دوبارہ نقل کریں۔',
  'not-ours': () =>
    'یہ ایسی آواز، تصویر یا کاغذ نہیں جو ہم لے سکیں۔ ہم WAV، FLAC، MP3، M4A، AAC، OGG، WebM، AMR، 3GP، MP4، MOV، JPEG، PNG، WebP، HEIC اور PDF لیتے ہیں۔',
  unreadable: () =>
    'یہ فائل کھل نہیں سکتی۔ دیکھ لیں کہ یہ موجود ہے اور آپ کو اسے پڑھنے کی اجازت ہے۔',
  'not-a-file': () => 'یہ آواز، تصویر یا کاغذ کی فائل نہیں، اس لیے اسے نہیں کھولا گیا۔',
  link: () => 'یہ صرف کسی اور جگہ کی فائل کی طرف اشارہ ہے۔ براہِ کرم وہی فائل چنیں۔',
  'too-deep': () => 'یہ فولڈر بہت اندر ہے۔ براہِ کرم اسے الگ سے چنیں۔',
  damaged: () => 'یہ فائل خراب ہے اور پڑھی نہیں جا سکتی۔ براہِ کرم اسے دوبارہ نقل کریں۔',
  'cut-off': cutOff,
  'too-large': () =>
    'یہ تصویر اتنی بڑی ہے کہ محفوظ طریقے سے دکھائی نہیں جا سکتی۔ براہِ کرم اسے چھوٹا کریں۔',
  duplicate: ({ detail }) =>
    detail === ''
      ? 'یہ فائل پہلے سے لائبریری میں ہے۔'
      : `یہ فائل پہلے سے لائبریری میں ہے، نام: ”${detail}“۔`,
  'duplicate-in-bin': () =>
    'یہ فائل پہلے سے لائبریری کی ردی کی ٹوکری میں ہے۔ آپ اسے وہاں سے نکال سکتے ہیں۔',
  'twice-here': ({ detail }) => `یہ وہی فائل ہے جو ”${detail}“ ہے۔`,
};

export const arrivals: typeof shape = {
  bringIn: 'فائلیں لائیں',
  chooseFiles: 'فائلیں چنیں…',
  chooseFolder: 'فولڈر یا میموری کارڈ چنیں…',
  chooseFilesTitle: 'آوازیں، تصویریں یا کاغذ چنیں',
  chooseFolderTitle: 'فولڈر چنیں، مثلاً ریکارڈر کا',
  filterAll: 'آوازیں، تصویریں اور کاغذ',

  dropHere: 'ان فائلوں کو اس کہانی میں لانے کے لیے چھوڑ دیں',
  dropHint: 'کچھ بھی آنے سے پہلے آپ دیکھیں گے کہ یہ کیا ہیں۔',
  dropNoStory: 'ان فائلوں کے لیے کہانی چاہیے',
  dropNoStoryHint: 'جس کہانی کی یہ ہیں اسے کھولیں، پھر وہاں چھوڑیں۔',
  toStories: 'کہانیوں کی طرف',

  title: 'ان فائلوں میں کیا ہے',
  looking: 'فائلیں دیکھی جا رہی ہیں',
  lookLead: 'ابھی کچھ نہیں آیا۔ جو اس کہانی کا ہے اس پر نشان لگائیں۔',
  nothing: 'یہاں ایسا کچھ نہیں جو لایا جا سکے۔',
  nothingMore: 'دوسری فائلیں چنیں، یا آوازوں، تصویروں یا کاغذوں والا فولڈر۔',
  willNotCome: 'باہر رہیں گی',
  kinds: { sound: 'آواز', photo: 'تصویر', paper: 'کاغذ', unknown: 'فائل' },
  ofFiles: (count) => `${count} فائلیں جو ایک ساتھ ہیں`,
  join: (count) => `ان ${count} فائلوں کو ایک ریکارڈنگ میں جوڑیں`,
  joinHelp: 'ریکارڈر نے لمبی ریکارڈنگ کو ٹکڑوں میں بانٹا۔ ہر فائل جوں کی توں بھی محفوظ رہتی ہے۔',
  trackTitle: (track) => `ٹریک ${track}`,
  trackHelp: (track) => `کئی میں سے ٹریک ${track}۔ یہ الگ ریکارڈنگ بن کر آتا ہے۔`,
  heicHelp: 'اس قسم کی تصویر محفوظ رہتی ہے، مگر یہاں دکھائی نہیں جا سکتی۔',
  tickIncomplete: 'جو موجود ہے اسے لانے کے لیے نشان لگائیں۔',
  takeIncomplete: 'جو موجود ہے وہ لائیں',
  wrongEnding: (kind) =>
    `اس کے نام کا آخری حصہ کسی اور قسم کا ہے۔ یہ ${kind} ہے، اور یہی سمجھ کر لائی جائے گی۔`,
  seeOther: 'وہ کہانی دیکھیں جس میں یہ ہے',
  problem: (problem) => problems[problem.problem](problem),
  junk: (count) => `${files(count)} چھوڑ دی گئیں جو ریکارڈر اور کمپیوٹر اپنے لیے بناتے ہیں۔`,
  hasMore: (count) => `صرف پہلی ${count} فائلیں دکھائی گئی ہیں۔ باقی اس کے بعد لائیں۔`,
  come: (count) => (count === 0 ? 'لائیں' : `${files(count)} لائیں`),
  cancel: 'منسوخ کریں',
  notNow: 'ابھی نہیں',

  coming: (count) => `${files(count)} لائی جا رہی ہیں`,
  pause: 'روکیں',
  goOn: 'جاری رکھیں',
  paused: 'رکا ہوا ہے۔ کچھ نہیں پڑھا جا رہا۔',

  came: (count) => (count === 0 ? 'کوئی فائل نہیں آئی۔' : `${files(count)} آ گئیں۔`),
  cameAll: 'یہ جیسی آئیں ویسی ہی محفوظ ہیں۔ پورا بیک اپ بنانے تک ریکارڈر کا کارڈ سنبھال کر رکھیں۔',
  failedTitle: 'یہ نہیں آئیں:',
  notBegunTitle: 'یہ شروع نہیں ہوئیں، کیونکہ آپ نے منسوخ کیا یا ڈسک بھر گئی تھی:',
  close: 'یہ فہرست بند کریں',

  attachments: 'تصویریں اور کاغذ',
  attachmentsLead: 'انہیں صرف ریکارڈ کرنے والے لوگ دیکھ سکتے ہیں۔ یہ کسی پیکج میں نہیں جاتے۔',
  noAttachments: 'ابھی کوئی تصویر یا کاغذ نہیں۔ انہیں اس صفحے پر چھوڑیں، یا آواز کی طرح لائیں۔',
  photo: 'تصویر',
  paper: 'کاغذ',
  photoName: (number) => `تصویر ${number}`,
  paperName: (number) => `کاغذ ${number}`,
  pages: (count) => (count === 1 ? '1 صفحہ' : `${count} صفحے`),
  noPicture: 'محفوظ ہے، مگر یہاں دکھائی نہیں جا سکتی',
  attachmentTitle: 'اس میں کیا ہے',
  putInBin: (name) => `${name} کو ردی کی ٹوکری میں ڈالیں`,
  inBin: 'یہ ردی کی ٹوکری میں ہے۔',
  binnedAttachments: 'ردی کی ٹوکری میں تصویریں اور کاغذ',
  bringBack: 'واپس لائیں',
  bringBackNamed: (name) => `${name} واپس لائیں`,
  isBack: 'یہ اپنی کہانی میں واپس آ گیا۔',
  unplaced: 'بغیر کہانی کی تصویریں اور کاغذ',
  unplacedLead: 'یہ لائبریری میں ملے۔ وہ کہانی چنیں جس کے یہ ہیں۔',
  incomplete: 'جب یہ فائل لائی گئی تو اس کا آخری حصہ موجود نہیں تھا۔',
};
