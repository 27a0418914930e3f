// Places of a story, and the map of the city, in Urdu.
import type { places as english } from '../en/places.ts';

export const places: typeof english = {
  map: {
    choose: 'نقشے پر چنیں',
    chooseTitle: 'نقشے پر وارڈ چنیں',
    useWard: 'یہ وارڈ رکھیں',
    ofWards: 'شہر کے وارڈ',
    wards: 'وارڈ',
    find: 'وارڈ تلاش کریں',
    legend: 'رنگوں کا مطلب',
    nearer: 'قریب',
    farther: 'دور',
    whole: 'پورا شہر',
    pointToChoose: 'نقشے پر یا فہرست میں وارڈ چنیں۔',
    pointToRead: 'نام پڑھنے کے لیے کسی وارڈ پر اشارہ کریں۔',
    keys: 'تیر والی کنجیاں نقشہ ہلاتی ہیں، جمع اور منفی قریب یا دور لے جاتی ہیں، 0 پورا شہر دکھاتا ہے۔ فہرست میں بھی یہی ہے۔',
    keysToChoose:
      'تیر والی کنجیاں نقشہ ہلاتی ہیں، جمع اور منفی قریب یا دور لے جاتی ہیں، 0 پورا شہر دکھاتا ہے، Enter بیچ کی جگہ چنتا ہے۔ فہرست سے بھی یہی ہوتا ہے۔',
  },
  actions: {
    'places.add': 'کہانی میں جگہ شامل کی',
    'places.update': 'کہانی کی ایک جگہ بدلی',
    'places.move': 'کہانی کی جگہوں کی ترتیب بدلی',
    'places.remove': 'کہانی سے ایک جگہ ہٹائی',
    'places.restore': 'کہانی میں جگہ واپس رکھی',
  },
};
