// People who are mentioned in stories, and entries that are one person.
export const mentioned = {
  /** As the history tells of them. */
  actions: {
    'mentions.add': 'ایک شخص لکھا جس کا ذکر ہوا',
    'mentions.update': 'جس شخص کا ذکر ہوا اس کی تفصیل بدلی',
    'mentions.bin': 'جس شخص کا ذکر ہوا اسے فہرست سے ہٹایا',
    'mentions.restore': 'جس شخص کا ذکر ہوا اسے فہرست میں واپس رکھا',
    'people.join': 'ایک ہی شخص کے دو اندراج ملا دیے',
    'people.takeApart': 'ملائے گئے دو اندراج پھر الگ کیے',
  },
};
