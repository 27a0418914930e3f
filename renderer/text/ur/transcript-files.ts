// Texts from files of other programs, and texts saved as files.
import type { transcriptFiles as english } from '../en/transcript-files.ts';

const lines = (count: number) => `${count} سطریں`;

export const transcriptFiles: typeof english = {
  actions: {
    'transcriptFiles.bringIn': 'فائل سے ایک تحریر لائی گئی',
    'transcriptFiles.save': 'ایک تحریر فائل کے طور پر محفوظ کی',
  },
  jobs: {
    'transcriptFiles.read': { done: 'فائل پڑھ لی گئی۔', failed: 'فائل نہیں پڑھی جا سکی۔' },
    'transcriptFiles.bringIn': {
      done: 'تحریر آ گئی ہے۔',
      failed: 'تحریر نہیں آئی۔ کچھ نہیں بدلا۔',
    },
  },
  bringInTitle: 'ایک تحریر لائیں',
  bringInLead:
    'کہیں اور لکھی گئی تحریر: سرخیاں (WebVTT، SRT)، سادہ متن، Word، ELAN یا OHMS۔ کچھ بھی آنے سے پہلے آپ دیکھ لیتے ہیں کہ اس میں کیا ہے۔',
  chooseFile: 'فائل چنیں',
  chooseOther: 'دوسری فائل چنیں',
  fileKinds: 'تحریر والی فائلیں',
  reading: 'فائل پڑھی جا رہی ہے',
  comingIn: 'تحریر لائی جا رہی ہے',
  formats: {
    vtt: 'WebVTT سرخیاں',
    srt: 'SRT سرخیاں',
    text: 'سادہ متن',
    docx: 'Word دستاویز',
    eaf: 'ELAN فائل',
    ohms: 'OHMS فائل',
  },
  lineCount: lines,
  found: (count, words) => `${lines(count)}، ${words} الفاظ`,
  withTimes: 'وقت کے ساتھ',
  withoutTimes: 'وقت کے بغیر',
  firstLines: 'یہ یوں شروع ہوتی ہے',
  time: 'وقت',
  speaker: 'کون بولتا ہے',
  words: 'الفاظ',
  noticed: 'براہِ کرم یہ دیکھ لیں',
  warnings: {
    'old-encoding': () =>
      'فائل کے حروف ایک پرانے مغربی طریقے (Windows-1252) سے لکھے ہیں۔ اگر حروف غلط لگیں تو جہاں یہ بنی تھی وہاں اسے UTF-8 میں محفوظ کریں۔',
    'hidden-characters': (count) => `نظر نہ آنے والے نشان نکال دیے گئے (${lines(count)})۔`,
    'lines-overlap': (count) =>
      `${lines(count)} اوپر کی سطر ختم ہونے سے پہلے شروع ہوتی ہیں۔ وہ ایسے ہی رہیں گی۔`,
    'lines-go-back': (count) =>
      `${lines(count)} اوپر کی سطر سے پہلے شروع ہوتی ہیں۔ وہ ایسے ہی رہیں گی۔`,
    'end-before-beginning': (count) =>
      `${lines(count)} شروع ہونے سے پہلے ختم ہوتی تھیں۔ دونوں وقت آپس میں بدل دیے گئے۔`,
    'time-too-late': (count) => `${count} وقت 100 گھنٹوں سے آگے ہیں۔ وہ چھوڑ دیے گئے۔`,
    'times-shared': (count) =>
      `${lines(count)} کا ٹھیک وقت معلوم نہیں۔ انہیں وہ پورا حصہ دیا گیا جس میں وہ ہونی چاہئیں۔`,
    'times-guessed': (count) =>
      `${count} وقت فائل میں نہیں ہیں۔ وہ موجود وقتوں کے بیچ برابر رکھے گئے۔`,
    'long-lines-split': (count) => `${lines(count)} بہت لمبی تھیں اور بانٹ دی گئیں۔`,
    'names-shortened': (count) => `بولنے والوں کے ${count} نام بہت لمبے تھے اور کاٹ دیے گئے۔`,
    'empty-lines-left-out': (count) => `بغیر الفاظ کی ${lines(count)} چھوڑ دی گئیں۔`,
    'header-left-out': () => 'متن کے اوپر کا عنوان اور کہانی کے بارے میں سطریں چھوڑ دی گئیں۔',
    'notes-left-out': (count) => `فائل کے ${count} نوٹ چھوڑ دیے گئے۔`,
    'styles-left-out': (count) => `رنگ اور جگہ کے ${count} حصے چھوڑ دیے گئے۔`,
    'tables-read': (count) => `${count} جدول قطار بہ قطار پڑھے گئے: وقت، کون بولتا ہے، الفاظ۔`,
    'footnotes-in-brackets': (count) => `${count} حواشی متن میں [قوسین] میں ہیں۔`,
    'deleted-left-out': (count) => `Word میں مٹائے گئے الفاظ باہر رہتے ہیں (${count} جگہیں)۔`,
    'hidden-left-out': (count) => `Word میں چھپائے گئے الفاظ باہر رہتے ہیں (${count} جگہیں)۔`,
    'comments-left-out': (count) => `${count} تبصرے چھوڑ دیے گئے۔`,
    'pictures-left-out': (count) => `${count} تصویریں یا خاکے چھوڑ دیے گئے۔`,
    'tiers-left-out': (count) =>
      `${count} تہیں چھوڑ دی گئیں: وہ نہ بولنے والوں کے الفاظ ہیں نہ ترجمہ۔`,
    'translation-unmatched': (count) =>
      `ترجمے کی ${lines(count)} متن کی کسی سطر سے نہیں ملتیں اور چھوڑ دی گئیں۔`,
  },
  warningAt: (line) => `پہلی بار سطر ${line} میں۔`,
  takePoints: (count) => `اشاریہ بھی لائیں: ${count} نکات`,
  into: 'یہ کہاں جائے؟',
  intoNew: { label: 'ایک نئی تحریر', help: 'جو پہلے سے ہے اس کے ساتھ۔' },
  intoReplace: {
    label: 'موجود تحریر کی جگہ',
    help: 'جو اب وہاں ہے وہ ایک نسخے کے طور پر رکھا جاتا ہے۔ تحریر دوبارہ جانچنی ہوگی۔',
  },
  intoTranslation: {
    label: 'موجود تحریر کا ترجمہ',
    help: 'سطر کے ساتھ سطر: وقت ہو تو وقت سے، ورنہ ترتیب سے۔',
  },
  whichText: 'کون سی تحریر؟',
  language: 'زبان',
  languageHelp: 'زبان ڈھونڈنے کے لیے لکھیں، یا اس کا کوڈ، جیسے ur یا pa-Guru۔',
  languageMissing: 'براہِ کرم تحریر کی زبان چنیں۔',
  unknownLanguage: (typed) => `«${typed}» کوئی ایسی زبان نہیں جسے ہم جانتے ہیں۔`,
  recording: 'کس ریکارڈنگ کی؟',
  noRecording: 'کسی کی نہیں: آواز کے بغیر تحریر',
  madeBy: 'اسے کس نے لکھا؟',
  madeByHelp: 'یہ کتب خانے میں رہتا ہے۔',
  speakers: 'کون کون ہے؟',
  speakersHelp:
    'نام ویسے ہیں جیسے فائل میں ہیں۔ کتب خانے کا کوئی فرد اپنے چنے ہوئے نام سے دکھایا جاتا ہے۔',
  speakerOf: (label, count) => `${label} (${lines(count)})`,
  asWritten: 'جیسے لکھا ہے',
  leaveOut: 'یہ سطریں چھوڑ دیں',
  translationsTitle: 'فائل میں ترجمے',
  takeTranslation: (name, count) =>
    name === '' ? `اسے لائیں (${lines(count)})` : `«${name}» لائیں (${lines(count)})`,
  translationLanguage: (name) => `«${name}» کی زبان`,
  bringIn: 'لے آئیں',
  cameIn: (count) => `تحریر آ گئی ہے: ${lines(count)}۔`,
  cameInUnmatched: (count, unmatched) =>
    `تحریر آ گئی ہے: ${lines(count)}۔ ${lines(unmatched)} متن کی کسی سطر کے ساتھ نہیں ہیں۔`,
  undo: 'واپس کریں',
  undone: 'تحریر پھر ویسی ہے جیسی پہلے تھی۔',
  undoFailed: 'یہ واپس نہیں ہو سکا۔ براہِ کرم تحریر کے نسخے دیکھیں۔',
  cancel: 'رہنے دیں',

  saveTitle: 'فائل کے طور پر محفوظ کریں',
  saveLead:
    'یہ فائل کوئی اور پڑھ سکے گا۔ اس لیے یہاں، پیکیج کی طرح، دیکھا جاتا ہے کہ کہانی سنانے والے نے کس بات کی اجازت دی۔',
  use: 'یہ کس لیے ہے؟',
  recipient: 'یہ کس کے لیے ہے؟',
  savedTitle: 'فائلوں کے طور پر محفوظ تحریریں',
  savedHelp:
    'ہر ایک ایسی نقل ہے جو باہر جا چکی ہے۔ اگر اس کی کہانی واپس لی جائے تو رکھنے والے کو خط لکھا جاتا ہے۔',
  savedFile: 'فائل',
  savedErased: 'یہاں سے مٹائی گئی',
  savedStory: 'کہانی',
  format: 'فائل کی قسم',
  written: {
    vtt: { label: 'سرخیاں (WebVTT)', help: 'ویب پلیئروں اور محفوظ خانوں کے لیے۔' },
    srt: { label: 'سرخیاں (SRT)', help: 'فلم دکھانے والے اکثر پروگراموں کے لیے۔' },
    text: { label: 'سادہ متن', help: 'کہیں بھی پڑھنے کے لیے۔' },
    docx: {
      label: 'ورڈ',
      help: 'پڑھنے، چھاپنے اور کام کرنے کے لیے۔ وقت، نام اور الفاظ ساتھ ساتھ۔',
    },
  },
  looking: 'دیکھا جا رہا ہے کہ کیا باہر جا سکتا ہے',
  mayLeave: (count) => `فائل میں ${lines(count)} ہوں گی۔`,
  closedOut: (count) => `${lines(count)} بند ہیں اور باہر رہیں گی۔`,
  untimedOut: (count) => `${lines(count)} کا وقت نہیں، اس لیے سرخیوں میں نہیں ہوں گی۔`,
  mayNotLeave: 'یہ تحریر ابھی اس کام کے لیے باہر نہیں جا سکتی۔',
  notChecked: 'ابھی کسی نے تحریر نہیں جانچی۔ براہِ کرم پہلے اسے جانچیں۔',
  nothingLeft: 'اس میں کچھ ایسا نہیں جو باہر جا سکے۔',
  noTimes: 'کسی سطر کا وقت نہیں، اس لیے سرخیاں نہیں بن سکتیں۔ براہِ کرم متن یا Word چنیں۔',
  nameFound: (word) => `اس میں «${word}» ہے، ایسے فرد کا اصلی نام جو اسے دکھانا نہیں چاہتا تھا۔`,
  nameLikely: (word) =>
    `اس میں «${word}» ہے، جو ایسے فرد کا اصلی نام ہو سکتا ہے جو اسے دکھانا نہیں چاہتا تھا۔`,
  at: (time) => `${time} پر۔`,
  chooseFolder: 'فولڈر چنیں اور محفوظ کریں',
  folderTitle: 'فائل کہاں جائے؟',
  saved: 'فائل محفوظ ہو گئی۔',
  show: 'دکھائیں',
};
