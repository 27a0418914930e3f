// English wording of deposits: presets of archives, what is missing, and the answers of those who received a package.
export const deposit = {
  /** As the history tells of them. */
  actions: {
    'presets.create': 'Made a preset for deposits',
    'presets.update': 'Changed a preset for deposits',
    'presets.duplicate': 'Made a copy of a preset for deposits',
    'presets.bin': 'Put a preset for deposits in the bin',
    'presets.restore': 'Took a preset for deposits out of the bin',
    'presets.saveFile': 'Saved a preset for deposits as a file',
  },
};
