// Closed words and substitutes for names.
export const closedWords = {
  /** As the history tells of them. */
  actions: {
    'closedLines.close': 'Closed words of a text',
    'closedLines.takeBack': 'Took back that words were closed',
    'closedLines.open': 'Opened closed words again',
    'substitutes.add': 'Gave a name a substitute',
    'substitutes.update': 'Changed a substitute',
    'substitutes.remove': 'Took a substitute away',
    'substitutes.restore': 'Brought a substitute back',
  },
};
