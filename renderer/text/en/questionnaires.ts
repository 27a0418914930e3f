// Asking residents: the form, answering it, and the totals.
export const questionnaires = {
  /** As the history tells of them. */
  actions: {
    'questionnaires.add': 'Made a questionnaire',
    'questionnaires.save': 'Changed a questionnaire',
    'questionnaires.bin': 'Moved a questionnaire to the bin',
    'questionnaires.restore': 'Brought a questionnaire back from the bin',
    'answers.add': 'Added answers of residents',
    'answers.bin': 'Moved answers of residents to the bin',
    'answers.restore': 'Brought answers of residents back from the bin',
    'answers.look': 'Looked through words of residents',
    'answers.saveReport': 'Saved the totals of a questionnaire',
  },
};
