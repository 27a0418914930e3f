// The register: what is to be done about each agreement, and the table to take along.
import type { RegisterTask } from '../../../shared/model/register.ts';

export const register = {
  tasks: {
    'delete-asked': 'To be deleted',
    'closed-date-passed': 'Decide about opening',
    'no-participation': 'Participation agreement missing',
    'no-recording': 'Recording agreement missing',
    changed: 'Agree again: the story has changed',
    'grown-up': 'Grown up: ask again',
    'review-due': 'Go through it again now',
    'age-unknown': 'Say if they are an adult',
    'no-adult': 'Responsible adult missing',
    'unchecked-text': 'Words not checked',
    'review-soon': 'Go through it again soon',
    'closing-soon': 'Closing date is near',
  } satisfies Record<RegisterTask, string>,
  columnToDo: 'To do',
  columnReview: 'Go through again',
  nothing: 'Nothing',
  filterTask: 'Anything to do',
  filterMissing: 'An agreement is missing',
  search: 'Find a story or a name',
  agreedOn: (day: string) => `Agreed on ${day}.`,
  print: 'Print',
  save: 'Save as a table',
  saveTitle: 'Save the register as a table',
  saveText:
    'A CSV file that table programs open. It holds numbers, dates and answers. Real names are never in it.',
  withNames: 'With titles and with names as they are shown',
  withNamesHelp:
    'Anybody who gets this file learns who told a story here. Keep it as safe as the library.',
  choose: 'Choose a folder',
  saved: 'The table is saved.',
  show: 'Show it',
  protection: { careful: 'Careful', high: 'High protection' },
  home: {
    'delete-asked': {
      title: (count: number) =>
        count === 1 ? '1 story is to be deleted' : `${count} stories are to be deleted`,
      lead: 'The storyteller asked for it. Nothing of it is shared any more.',
    },
    'grown-up': {
      title: (count: number) =>
        count === 1 ? '1 storyteller has grown up' : `${count} storytellers have grown up`,
      lead: 'They agreed as a child. Ask them again, now that they decide alone.',
    },
    'review-due': {
      title: (count: number) =>
        count === 1
          ? '1 agreement is to be gone through again'
          : `${count} agreements are to be gone through again`,
      lead: 'You promised to ask again on a day that has come.',
    },
    'unchecked-text': {
      title: (count: number) =>
        count === 1
          ? '1 agreement was made in words that nobody has checked'
          : `${count} agreements were made in words that nobody has checked`,
      lead: 'Go through it again with an interpreter, or have the words checked.',
    },
    action: 'See agreements',
  },
  askAgainOn: 'Ask again as an adult, from',
  askAgainOnHelp:
    'The month in which they are 18, for example 2031-05. Never a date of birth. It stays in this library.',
};
