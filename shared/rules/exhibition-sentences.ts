// Why a thing of an exhibition stays behind, in the English sentences that the pages and the command line share.
import type { ItemReason } from '../model/exhibition-output.ts';

export const itemReasonSentences = {
  'story-may-not': 'Its story may not be shown:',
  'name-in-words': 'A name that must not be seen stands in its words.',
  'not-there': 'What it shows is not there any more.',
  'part-closed': 'A part of it is closed, or was cut off.',
  'words-not-ready': 'A person has to check the words first.',
  'picture-not-agreed': 'Nobody has said that this picture may be shown.',
  empty: 'There is nothing in it to be shown, or too little.',
} as const satisfies Record<ItemReason, string>;
