// Urdu wording of deposits. Not yet checked by a native speaker.
import type { deposit as english } from '../en/deposit.ts';

export const deposit: typeof english = {
  actions: {
    'presets.create': 'جمع کرانے کا ایک سانچا بنایا',
    'presets.update': 'جمع کرانے کا سانچا بدلا',
    'presets.duplicate': 'جمع کرانے کے سانچے کی نقل بنائی',
    'presets.bin': 'جمع کرانے کا سانچا کوڑے دان میں ڈالا',
    'presets.restore': 'جمع کرانے کا سانچا کوڑے دان سے نکالا',
    'presets.saveFile': 'جمع کرانے کا سانچا فائل میں محفوظ کیا',
  },
};
