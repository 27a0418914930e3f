import type { shell as shape } from '../en/shell.ts';
import { exhibitions } from './exhibitions.ts';
import { find } from './find.ts';
import { requests } from './requests.ts';
import { tableIntake } from './table-intake.ts';
import { transcriptFiles } from './transcript-files.ts';
import { drafts } from './drafts.ts';
import { storytellerCopies } from './storyteller-copies.ts';
import { intakes } from './intakes.ts';
import { gathering } from './gathering.ts';
import { takingBack } from './taking-back.ts';

export const shell: typeof shape = {
  skip: 'سیدھا صفحے پر جائیں',
  navigation: 'بنیادی صفحات',
  menu: 'فہرست',
  pages: {
    home: 'آغاز',
    find: find.nav,
    stories: 'کہانیاں',
    record: 'ریکارڈ کریں',
    people: 'لوگ',
    agreements: 'معاہدے',
    collections: 'مجموعے',
    exhibitions: exhibitions.nav,
    trails: 'پیدل راستے',
    packages: 'پیکیج',
    intake: 'وصولی',
    hub: gathering.nav,
    requests: requests.nav,
    library: 'کتب خانہ',
    help: 'مدد',
  },
  fromOthers: 'دوسروں کی طرف سے',
  roles: { journalist: 'کمیونٹی صحافی', lead: 'سربراہ', archivist: 'محافظِ ریکارڈ' },
  lockNow: 'ابھی تالا لگائیں',
  lockWaits:
    'ریکارڈنگ ہو رہی ہے، اس لیے کتب خانہ کھلا رہے گا۔ پہلے ریکارڈنگ روکیں، پھر تالا لگائیں۔',
  lockFailed: 'کتب خانے کو تالا نہیں لگ سکا۔ دوبارہ کوشش کریں، یا ہوم گراؤنڈ بند کریں۔',
  settings: 'زبان اور انداز',
  settingsLead: 'یہ انتخاب صرف اس کمپیوٹر کے لیے ہیں۔ کتب خانے میں کچھ نہیں بدلتا۔',
  languageLabel: 'زبان',
  notChecked: 'ابھی کسی اہلِ زبان نے جانچا نہیں',
  theme: 'روشن یا گہرا',
  themes: { system: 'جیسا کمپیوٹر ہے', light: 'روشن', dark: 'گہرا' },
  textSize: 'حروف کا سائز',
  textSizes: { usual: 'معمول', large: 'بڑا', larger: 'اور بڑا' },
  close: 'بند کریں',
  developmentRuntime: 'آزمائشی نسخہ: یہاں کوئی اصلی کہانی نہ رکھیں۔',
  connectionLost:
    'ہوم گراؤنڈ کا وہ حصہ جو آپ کا کتب خانہ سنبھالتا ہے رک گیا تھا اور دوبارہ شروع ہو رہا ہے۔ جو محفوظ ہو چکا تھا وہ محفوظ ہے۔',
  connecting: 'شروع ہو رہا ہے…',
  warnings: {
    'synced-folder': (service) =>
      `یہ کتب خانہ ایسے فولڈر میں ہے جسے ${service} انٹرنیٹ پر نقل کرتا ہے۔ اس سے کتب خانہ خراب ہو سکتا ہے اور کہانیاں دوسروں کے کمپیوٹروں تک پہنچ جاتی ہیں۔ براہِ کرم ہوم گراؤنڈ بند کریں اور کتب خانے کو ایسے فولڈر میں لے جائیں جو صرف اسی کمپیوٹر پر رہے۔`,
    'recording-damaged': (name) =>
      `ریکارڈنگ ”${name}“ خراب ہے اور پوری پڑھی نہیں جا سکتی۔ باقی سب ٹھیک ہے۔ آپ اسے بیک اپ سے واپس لا سکتے ہیں۔`,
    'recovery-not-confirmed': () =>
      'بحالی کے پرچے کی تصدیق نہیں ہوئی۔ اس کے بغیر بھولا ہوا پاس فقرہ بدلا نہیں جا سکتا۔',
    'opened-with-recovery-key': () =>
      'آپ نے کتب خانہ بحالی کی کنجی سے کھولا ہے۔ براہِ کرم نیا پاس فقرہ چنیں۔',
    'decisions-may-be-missing': (moment) =>
      `یہ کتب خانہ خراب ہوا تھا یا بیک اپ سے واپس لایا گیا ہے۔ ${moment} کے بعد کس نے کہانی واپس لی، بند کی یا انکار کیا، یہ گم ہو سکتا ہے۔ جب تک سربراہ ان دنوں کے کاغذات اور پیغامات دیکھ کر گم شدہ فیصلے دوبارہ نہ لکھ لے، کچھ بھی شیئر نہیں ہوتا۔`,
    'opened-from-backup': (moment) =>
      `${moment} کو یہ کتب خانہ بیک اپ سے کھولا گیا کیونکہ اس کی فہرست خراب تھی۔ یہ کس نے کیا، تاریخ میں لکھا ہے۔ اگر آپ کو اس کی توقع نہ تھی تو پوچھیں: ممکن ہے کوئی کچھ مٹانا چاہتا ہو۔ جو بدلا گیا وہ ”backups“ فولڈر میں رکھا ہے۔`,
    'package-was-interrupted': (name) =>
      `پیکیج ”${name}“ بناتے ہوئے کام رک گیا تھا۔ کوئی ادھوری چیز پیچھے نہیں رہی۔ آپ اسے دوبارہ بنا سکتے ہیں۔`,
  },
  jobs: {
    'arrivals.bringIn': {
      done: 'چنی ہوئی فائلیں لے آئی گئیں۔ دیکھیں کون سی آئیں۔',
      failed: 'سب کچھ نہیں آیا۔ دیکھیں کون سی فائلیں رہ گئیں۔',
    },
    'arrivals.inspect': {
      done: 'فائلیں دیکھ لی گئیں۔',
      failed: 'فائلیں دیکھی نہ جا سکیں۔',
    },
    'recordings.importFile': {
      done: 'آواز کی فائل کتب خانے میں آ گئی ہے۔',
      failed: 'آواز کی ایک فائل نہیں لائی جا سکی۔',
    },
    'recordings.erasePassage': {
      done: 'ریکارڈنگ کا ایک حصہ مٹا دیا گیا۔',
      failed: 'ریکارڈنگ کا حصہ نہیں مٹایا گیا۔',
    },
    'recordings.makeAccessCopy': {
      done: 'سننے کے لیے نقل بن گئی ہے۔',
      failed: 'سننے کے لیے نقل نہیں بن سکی۔',
    },
    'packages.exportArchive': { done: 'پیکیج بن گیا ہے۔', failed: 'پیکیج نہیں بنا۔' },
    'trails.make': { done: 'راستہ بن گیا ہے۔', failed: 'راستہ نہیں بنا۔' },
    'exhibitions.make': { done: 'نمائش بن گئی ہے۔', failed: 'نمائش نہیں بنی۔' },
    'packages.verify': { done: 'پیکیج جانچ لیا گیا ہے۔', failed: 'پیکیج نہیں جانچا گیا۔' },
    'library.backUpEverything': {
      done: 'سب کچھ کا بیک اپ ہو گیا ہے۔',
      failed: 'بیک اپ پورا نہیں ہوا۔',
    },
    ...storytellerCopies.jobs,
    ...takingBack.jobs,
    ...intakes.jobs,
    ...find.jobs,
    ...transcriptFiles.jobs,
    ...drafts.jobs,
    ...tableIntake.jobs,
    ...gathering.jobs,
    'library.restore': {
      done: 'کتب خانہ واپس آ گیا ہے۔ اب آپ اسے کھول سکتے ہیں۔',
      failed: 'کتب خانہ واپس نہیں لایا گیا۔',
    },
  },
  jobSee: 'دکھائیں',
  warningActions: {
    recovery: 'نیا پرچہ بنائیں اور تصدیق کریں',
    passphrase: 'نیا پاس فقرہ چنیں',
    decisions: 'اب کچھ بھی گم نہیں…',
  },
  decisionsTitle: 'کیا ہر فیصلہ لکھا ہوا ہے؟',
  decisionsLead: (moment) =>
    `اس کے بعد کہانیاں اپنے معاہدوں کے مطابق دوبارہ شیئر ہو سکتی ہیں۔ براہِ کرم تبھی آگے بڑھیں جب ${moment} کے بعد کی ہر واپسی، بندش کی تاریخ اور انکار لکھا جا چکا ہو۔`,
  decisionsConfirm: 'جی ہاں، ہر فیصلہ موجود ہے',
};
