// Transcripts and translations.
export const transcripts = {
  /** As the history tells of them. */
  actions: {
    'transcripts.create': 'Began a transcript',
    'transcripts.update': 'Changed who wrote a transcript, or its language',
    'transcripts.edit': 'Worked on a transcript',
    'transcripts.setState': 'Said how far a transcript is',
    'transcripts.bin': 'Put a transcript in the bin',
    'transcripts.restore': 'Took a transcript out of the bin',
    'transcripts.restoreVersion': 'Brought back an earlier version of a transcript',
    'transcripts.setNeeded': 'Said whether a story needs a transcript',
  },
};
