// May the film of a recording be shown where its sound is heard? A face tells who somebody is, so everybody in it has said yes, and nobody is hidden. Pure; asked through the gate, access.ts.
import type { FilmReason } from '../model/exhibition-output.ts';
import { latest } from './ledger.ts';
import type { EntryFacts } from './ledger.ts';

export interface FilmFacts {
  /** The whole film is there. */
  isReady: boolean;
  /** A part of the recording was erased, and the film still holds it. */
  holdsErased: boolean;
  /** The film is a filmed agreement, or its recording is no interview. */
  isProof: boolean;
  /** Somebody who has or had a part in the story, or is heard in it, is not shown with the full name, or care is needed with them. */
  hidesSomebody: boolean;
  /** Somebody has said that everybody who can be heard is listed. */
  isListed: boolean;
  /** Somebody has said of this very film that everybody who can be seen in it is listed too, and has agreed: also who is silent. */
  isSeenSaid: boolean;
  /** Everybody who can be heard and is no storyteller, also for a moment. */
  others: readonly { filmAgreed: boolean }[];
}

/** @param ledgers of everybody who tells it, or once agreed to something in it */
export function hasAgreedToFilm(ledgers: readonly (readonly EntryFacts[])[]): boolean {
  return (
    ledgers.length > 0 &&
    ledgers.every((entries) => latest(entries, 'recording')?.showFilm === true)
  );
}

/**
 * Beside this the story itself must be allowed to leave for the use.
 * @param ledgers of everybody who tells it, or once agreed to something in it
 * @returns why it may not; empty: it may
 */
export function filmReasonsOf({
  ledgers,
  film,
}: {
  ledgers: readonly (readonly EntryFacts[])[];
  film: FilmFacts;
}): FilmReason[] {
  const found: (FilmReason | false)[] = [
    (!film.isReady || film.isProof) && 'film-not-there',
    film.holdsErased && 'film-part-erased',
    !hasAgreedToFilm(ledgers) && 'film-not-agreed',
    film.hidesSomebody && 'film-tells-who',
    (!film.isListed || film.others.some(({ filmAgreed }) => !filmAgreed)) && 'film-others',
    !film.isSeenSaid && 'film-seen-not-said',
  ];
  return found.filter((reason) => reason !== false);
}
