// The vocabulary of themes.
export const themes = {
  /** As the history tells of them. */
  actions: {
    'themes.merge': 'Merged a theme into another',
    'themes.unmerge': 'Took a merged theme apart',
    'themes.review': 'Reviewed a sensitive theme of a story',
    'themes.reviewAgain': 'Said that a sensitive theme needs a review again',
  },
};
