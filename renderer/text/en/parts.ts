// Words of the reusable pieces.
import type { JobStep } from '../../../shared/contract/events.ts';
import { stepSentences } from '../../../shared/rules/sentences.ts';

export const parts = {
  optional: '(optional)',
  show: 'Show',
  hide: 'Hide',
  cancel: 'Cancel',
  close: 'Close',
  add: 'Add',
  remove: 'Remove',
  undo: 'Undo',
  redo: 'Redo',
  save: 'Save',
  back: 'Back',
  next: 'Next',
  dismiss: 'Close this message',
  tryAgain: 'Try again',
  loading: 'One moment…',
  create: (name: string) => `Add “${name}”`,
  nothingFound: 'Nothing found',
  inEnglish: 'In English:',
  errorRef: (ref: string) => `If you ask for help, give this number: ${ref}`,
  strength: {
    'too-short': 'Too short. Use at least 12 letters and signs, or four words.',
    fair: 'Good enough. Another word would make it stronger.',
    strong: 'Strong.',
  },
  savedState: {
    saved: 'Saved',
    unsaved: 'Not saved yet',
    saving: 'Saving…',
    failed: 'Could not be saved',
  },
  steps: stepSentences as Record<JobStep, (file: string) => string>,
};
