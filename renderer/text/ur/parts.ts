import type { parts as shape } from '../en/parts.ts';

export const parts: typeof shape = {
  optional: '(اختیاری)',
  show: 'دکھائیں',
  hide: 'چھپائیں',
  cancel: 'منسوخ کریں',
  close: 'بند کریں',
  add: 'شامل کریں',
  remove: 'ہٹائیں',
  undo: 'واپس کریں',
  redo: 'پھر سے کریں',
  save: 'محفوظ کریں',
  back: 'پیچھے',
  next: 'آگے',
  dismiss: 'یہ پیغام بند کریں',
  tryAgain: 'دوبارہ کوشش کریں',
  loading: 'ایک لمحہ…',
  create: (name) => `”${name}“ شامل کریں`,
  nothingFound: 'کچھ نہیں ملا',
  errorRef: (ref) => `مدد مانگتے وقت یہ نمبر بتائیں: ${ref}`,
  strength: {
    'too-short': 'بہت چھوٹا ہے۔ کم از کم 12 حروف یا چار الفاظ لکھیں۔',
    fair: 'ٹھیک ہے۔ ایک اور لفظ اسے زیادہ مضبوط بنا دے گا۔',
    strong: 'مضبوط۔',
  },
  savedState: {
    saved: 'محفوظ ہے',
    unsaved: 'ابھی محفوظ نہیں',
    saving: 'محفوظ ہو رہا ہے…',
    failed: 'محفوظ نہیں ہو سکا',
  },
};
