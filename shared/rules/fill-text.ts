// Puts the organisation, how to reach it and its archive into the texts of agreements. What is not known yet leaves no gap.

/** What a library knows of itself; empty: not said yet. */
export interface TextPlaces {
  organisation: string;
  contact: string;
  archive: string;
}

const placeNames = ['organisation', 'contact', 'archive'] as const;

export function fillWords(words: string, places: TextPlaces): string {
  return placeNames.reduce(
    (text, name) => text.replaceAll(`{${name}}`, () => places[name].trim()),
    words,
  );
}

/** A paragraph that would have an empty place is left out whole. */
export function fillParagraphs(paragraphs: readonly string[], places: TextPlaces): string[] {
  return paragraphs
    .filter((words) =>
      placeNames.every((name) => !words.includes(`{${name}}`) || places[name].trim() !== ''),
    )
    .map((words) => fillWords(words, places));
}
