// Why a thing or a trail of an exhibition stays behind, in the English sentences that the pages and the command line share.
import type { FilmReason, ItemReason, TrailReason } from '../model/exhibition-output.ts';

export const itemReasonSentences = {
  'story-may-not': 'Its story may not be shown:',
  'name-in-words': 'A name that must not be seen stands in its words.',
  'not-there': 'What it shows is not there any more.',
  'part-closed': 'A part of it is closed, or was cut off.',
  'words-not-ready': 'A person has to check the words first.',
  'picture-not-agreed': 'Nobody has said that this picture may be shown.',
  empty: 'There is nothing in it to be shown, or too little.',
} as const satisfies Record<ItemReason, string>;

export const filmReasonSentences = {
  'film-not-there': 'There is no whole film of it any more.',
  'film-part-erased':
    'A part of the recording was erased, and it can still be seen and heard in the film.',
  'film-not-agreed':
    'Not every storyteller has agreed that the film is shown. It is a question of its own in the recording agreement.',
  'film-tells-who':
    'Somebody in this story is not shown with the full name, or needs care. A face tells who somebody is.',
  'film-others':
    'Not everybody else who can be heard in it has agreed that the film is shown. Look at who can be heard in the recording.',
  'film-seen-not-said':
    'Nobody has said yet who can be seen in the film. Say it where it is listed who can be heard in the recording.',
} as const satisfies Record<FilmReason, string>;

/** Why a trail stays out of an exhibition. */
export const trailReasonSentences = {
  'in-the-bin': 'It is in the bin.',
  'no-stops': 'It has no stop yet.',
  'name-in-words': 'A name that must not be seen stands in its own words.',
  'near-a-home':
    "Somebody's home or another private place may be near a stop. Move the stop, or say in the trail that it is a public place.",
  'way-near-a-home':
    'The way runs within 150 metres of a place that must not be shown. Please draw it elsewhere.',
} as const satisfies Record<TrailReason, string>;
