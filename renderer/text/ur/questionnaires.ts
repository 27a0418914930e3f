// رہائشیوں سے پوچھنا: سوال نامہ، جواب، اور مجموعی گنتی۔
import type { questionnaires as shape } from '../en/questionnaires.ts';

export const questionnaires: typeof shape = {
  actions: {
    'questionnaires.add': 'سوال نامہ بنایا',
    'questionnaires.save': 'سوال نامہ بدلا',
    'questionnaires.bin': 'سوال نامہ ردی کی ٹوکری میں ڈالا',
    'questionnaires.restore': 'سوال نامہ ردی کی ٹوکری سے واپس لایا',
    'answers.add': 'رہائشیوں کے جواب شامل کیے',
    'answers.bin': 'رہائشیوں کے جواب ردی کی ٹوکری میں ڈالے',
    'answers.restore': 'رہائشیوں کے جواب ردی کی ٹوکری سے واپس لائے',
    'answers.look': 'رہائشیوں کے الفاظ دیکھے',
    'answers.saveReport': 'سوال نامے کی مجموعی گنتی محفوظ کی',
  },
};
