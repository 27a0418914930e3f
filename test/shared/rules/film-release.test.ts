// The gate of films: everybody in it has said yes, and nobody in it is hidden; in doubt only the sound is heard.
import { describe, expect, test } from 'vitest';
import { decideFilm } from '../../../shared/rules/access.ts';
import type { NarratorFacts } from '../../../shared/rules/access.ts';
import type { FilmFacts } from '../../../shared/rules/film-release.ts';

const good: FilmFacts = {
  ...{ isReady: true, holdsErased: false, isProof: false },
  ...{ hidesSomebody: false, isListed: true, isSeenSaid: true, others: [] },
};
const teller = (...answers: (boolean | undefined)[]): NarratorFacts => ({
  ageBand: 'adult',
  entries: answers.map((showFilm, index) => ({
    ...{ kind: 'recording', seq: index + 1, hasResponsibleAdult: false, uses: {} },
    ...{ closedUntil: null, ...(showFilm !== undefined && { showFilm }) },
  })),
});
const reasons = (film: Partial<FilmFacts>, ...narrators: NarratorFacts[]) =>
  decideFilm({
    facts: { inBin: false, narrators: narrators.length > 0 ? narrators : [teller(true)] },
    film: { ...good, ...film },
  });

describe('the film of a recording may be shown', () => {
  test('when every storyteller has said yes to it in the newest agreement', () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({}, teller(true), teller(false, true))).toEqual([]);
    expect(reasons({}, teller(true), teller(true, false))).toEqual(['film-not-agreed']);
    expect(reasons({}, teller(undefined))).toEqual(['film-not-agreed']);
    expect(reasons({}, teller())).toEqual(['film-not-agreed']);
  });

  test('and not while somebody who is no longer named as its storyteller has not said yes', () => {
    const facts = { inBin: false, narrators: [teller(true)], formerNarrators: [teller(false)] };
    expect(decideFilm({ facts, film: good })).toEqual(['film-not-agreed']);
    expect(decideFilm({ facts: { inBin: false, narrators: [] }, film: good })).toEqual([
      'film-not-agreed',
    ]);
  });

  test('and not while somebody in it is hidden, or cannot be named', () => {
    expect(reasons({ hidesSomebody: true })).toEqual(['film-tells-who']);
  });

  test('and only when everybody else who can be heard agreed to it too, and all are listed', () => {
    expect(reasons({ others: [{ filmAgreed: true }] })).toEqual([]);
    expect(reasons({ others: [{ filmAgreed: true }, { filmAgreed: false }] })).toEqual([
      'film-others',
    ]);
    expect(reasons({ isListed: false })).toEqual(['film-others']);
  });

  test('and only when somebody has said of this very film who can be seen in it', () => {
    expect(reasons({ isSeenSaid: false })).toEqual(['film-seen-not-said']);
  });

  test('and never when it is a proof, is not whole, or holds what was erased', () => {
    expect(reasons({ isProof: true })).toEqual(['film-not-there']);
    expect(reasons({ isReady: false })).toEqual(['film-not-there']);
    expect(reasons({ holdsErased: true })).toEqual(['film-part-erased']);
  });
});
