// Transcripts and translations.
export const transcripts = {
  /** As the history tells of them. */
  actions: {
    'transcripts.create': 'ایک تحریر شروع کی',
    'transcripts.update': 'تحریر کی زبان یا لکھنے والے کا نام بدلا',
    'transcripts.edit': 'تحریر پر کام کیا',
    'transcripts.setState': 'بتایا کہ تحریر کہاں تک پہنچی',
    'transcripts.bin': 'تحریر کوڑے دان میں ڈالی',
    'transcripts.restore': 'تحریر کوڑے دان سے نکالی',
    'transcripts.restoreVersion': 'تحریر کا پہلے کا نسخہ واپس لایا',
    'transcripts.setNeeded': 'بتایا کہ کہانی کو تحریر کی ضرورت ہے یا نہیں',
  },
};
