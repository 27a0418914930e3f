// The vocabulary of themes.
export const themes = {
  /** As the history tells of them. */
  actions: {
    'themes.merge': 'ایک موضوع کو دوسرے میں ملا دیا',
    'themes.unmerge': 'ملایا ہوا موضوع الگ کیا',
    'themes.review': 'کہانی کے ایک نازک موضوع کا جائزہ لیا',
    'themes.reviewAgain': 'بتایا کہ نازک موضوع کا دوبارہ جائزہ چاہیے',
  },
};
