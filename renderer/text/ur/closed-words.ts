// Closed words and substitutes for names.
import type { closedWords as english } from '../en/closed-words.ts';

export const closedWords: typeof english = {
  /** As the history tells of them. */
  actions: {
    'closedLines.close': 'تحریر کے کچھ الفاظ بند کیے',
    'closedLines.takeBack': 'الفاظ بند کرنا واپس لیا',
    'closedLines.open': 'بند الفاظ دوبارہ کھولے',
    'substitutes.add': 'ایک نام کی جگہ دوسرا نام دیا',
    'substitutes.update': 'متبادل نام بدلا',
    'substitutes.remove': 'متبادل نام ہٹایا',
    'substitutes.restore': 'متبادل نام واپس لایا',
  },
};
