// Urdu wording of what the history says of collections, their themes, packages and keys. Not yet checked by a native speaker.

export const deliveries = {
  actions: {
    'collections.create': 'مجموعہ بنایا',
    'collections.update': 'مجموعہ بدلا',
    'collections.bin': 'مجموعہ ردی کی ٹوکری میں ڈالا',
    'collections.restore': 'مجموعہ ردی کی ٹوکری سے نکالا',
    'packages.makeSigningKey': 'پیکیجوں پر دستخط کرنے والی چابی بنائی',
    'packages.trustKey': 'لکھا کہ چابی کس کی ہے',
    'packages.forgetKey': 'فہرست سے چابی ہٹائی',
    'packages.exportArchive': 'محفوظ خانے کا پیکیج بنایا',
    'exhibitions.create': 'نمائش شروع کی',
    'exhibitions.update': 'نمائش بدلی',
    'exhibitions.bin': 'نمائش ردی کی ٹوکری میں ڈالی',
    'exhibitions.restore': 'نمائش ردی کی ٹوکری سے نکالی',
    'exhibitions.addLogo': 'ساتھی ادارے کا نشان شامل کیا',
    'exhibitions.setLogos': 'ساتھی اداروں کے نشان بدلے',
    'exhibitions.cutClip': 'نمائش کے لیے آواز کا ٹکڑا کاٹا',
    'exhibitions.cutFilm': 'نمائش کے لیے فلم بنائی',
    'exhibitions.letGo': 'آواز کا ٹکڑا یا فلم ہٹائی جو اب کسی نمائش میں نہیں',
    'exhibitions.make': 'نمائش سے کچھ بنایا',
    'themes.add': 'موضوع شامل کیا',
    'themes.update': 'موضوع بدلا',
  },
};
