// Urdu wording of the forms on paper. Not yet checked by a native speaker.
import type { forms as shape } from '../en/forms.ts';

export const forms: typeof shape = {
  title: 'کاغذ پر فارم',
  lead: 'ساتھ لے جانے کے لیے فارم چھاپیں، کہانی سنانے والے کی زبان میں۔ جو اسکرین پر دستخط نہیں کر سکتا، وہ یہاں دستخط کرتا ہے۔',
  storyLead: 'جو طے ہوا وہ کہانی سنانے والے کے لیے چھاپیں، یا اس کہانی کے لیے ایک فارم۔',
  link: 'خالی فارم چھاپیں',
  storyLink: 'چھاپیں یا نقل بنائیں',
  which: 'کیا چھاپنا ہے',
  signedCopy: (kind, name) => `دستخط شدہ نقل: ${kind}، ${name}`,
  blank: (kind) => `بھرنے کا فارم: ${kind}`,
  language: 'زبان',
  level: 'یہ کیسے لکھا ہے',
  levels: {
    standard: 'عام سادہ الفاظ',
    'easy-read': 'آسان الفاظ، تصویروں کے ساتھ',
    'read-aloud': 'اونچی آواز میں پڑھنے کے لیے',
  },
  size: 'حروف کا سائز',
  sizes: { usual: 'معمول کا', large: 'بڑے حروف' },
  none: 'اس قسم کا متن ابھی نہیں ہے۔ کتب خانے میں معاہدوں کے متن دیکھیں۔',
  print: 'چھاپیں',
  save: 'پی ڈی ایف محفوظ کریں',
  saveHelp:
    'پی ڈی ایف کے ساتھ وہی الفاظ ویب صفحے (.html) اور ڈیٹا (.json) کی صورت میں بھی ملتے ہیں۔ تینوں کو ساتھ رکھیں: یہ ہوم گراؤنڈ کے بغیر کھلتے ہیں۔',
  saved: (path) => `محفوظ ہو گیا: ${path}، ساتھ .html اور .json فائلیں بھی۔`,
  howSigned: 'یہ کیسے طے ہوا',
  howSignedHelp: 'آپ کے اپنے ریکارڈ کے لیے۔ یہ نہ چھپتا ہے نہ فائلوں میں ہے۔',
};
