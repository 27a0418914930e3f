import type { trails as shape } from '../en/trails.ts';

export const trails: typeof shape = {
  actions: {
    'trails.create': 'راستہ شروع کیا',
    'trails.update': 'راستہ بدلا',
    'trails.bin': 'راستہ ردی کی ٹوکری میں ڈالا',
    'trails.restore': 'راستہ ردی کی ٹوکری سے نکالا',
  },
};
