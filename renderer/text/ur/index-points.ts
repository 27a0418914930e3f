// The index of a story: points in time, with themes, people and places.
export const indexPoints = {
  /** As the history tells of them. */
  actions: {
    'indexPoints.add': 'فہرست میں ایک نکتہ شامل کیا',
    'indexPoints.update': 'فہرست پر کام کیا',
    'indexPoints.move': 'فہرست کی ترتیب بدلی',
    'indexPoints.bin': 'فہرست کا ایک نکتہ کوڑے دان میں ڈالا',
    'indexPoints.restore': 'فہرست کا ایک نکتہ کوڑے دان سے نکالا',
    'indexPoints.addFromMarkers': 'نشانات سے فہرست کے نکتے بنائے',
  },
};
