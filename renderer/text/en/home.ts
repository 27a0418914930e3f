// The first page: what there is and what is left to do.
export const home = {
  title: 'Home',
  greeting: (name: string) => `Hello, ${name}`,
  lead: 'What there is, and what is left to do.',
  counts: {
    stories: (count: string) => `${count} stories`,
    oneStory: '1 story',
    people: (count: string) => `${count} people`,
    onePerson: '1 person',
    recorded: (length: string) => `${length} recorded`,
  },
  toDo: 'Left to do',
  nothingToDo: 'Nothing is left to do. Well done.',
  interrupted: {
    title: (count: number) =>
      count === 1 ? 'A recording was interrupted' : `${count} recordings were interrupted`,
    lead: 'What was recorded until then is safe. Listen to it and keep it.',
    action: 'Look at it',
  },
  unplaced: {
    title: (count: number) =>
      count === 1 ? '1 recording belongs to no story' : `${count} recordings belong to no story`,
    lead: 'Choose a story for it, so that it can be found and agreed to.',
    action: 'Choose a story',
  },
  missingAgreements: {
    title: (count: number) =>
      count === 1 ? '1 story has no agreement yet' : `${count} stories have no agreement yet`,
    lead: 'Without a record of what was agreed, nothing may leave the library.',
    action: 'See agreements',
  },
  closedDatePassed: {
    title: (count: number) =>
      count === 1
        ? 'A closing date has passed for 1 story'
        : `A closing date has passed for ${count} stories`,
    lead: 'A lead must decide before it can be shared.',
    action: 'See agreements',
  },
  'closing-soon': {
    title: (count: number) =>
      count === 1
        ? 'A closing date ends soon for 1 storyteller'
        : `Closing dates end soon for ${count} storytellers`,
    lead: 'Ask the storyteller what is to happen then. It opens nothing by itself.',
    action: 'See agreements',
  },
  'review-soon': {
    title: (count: number) =>
      count === 1
        ? '1 agreement is to be gone through again soon'
        : `${count} agreements are to be gone through again soon`,
    lead: 'Ask whether everything is still as the storyteller wants it.',
    action: 'See agreements',
  },
  toTranscribe: {
    title: (count: number) =>
      count === 1 ? '1 story is not written down yet' : `${count} stories are not written down yet`,
    lead: 'It is agreed to. Write down what is said, or say that a summary is enough.',
    action: 'See stories',
  },
  toLookAgain: {
    title: (count: number) =>
      count === 1
        ? '1 closed part: the day has come to look again'
        : `${count} closed parts: the day has come to look again`,
    lead: 'Does it stay closed? Nothing opens by itself.',
    action: 'See what is closed',
  },
  themesToReview: {
    title: (count: number) =>
      count === 1
        ? 'A sensitive theme waits for review in 1 story'
        : `Sensitive themes wait for review in ${count} stories`,
    lead: 'Nobody else is told of them until you have looked, story by story.',
    action: 'See themes',
  },
  draftsToCheck: {
    title: (count: number) =>
      count === 1
        ? '1 draft by computer is not checked'
        : `${count} drafts by computer are not checked`,
    lead: 'Listen, and put right what the computer misheard.',
    action: 'Check the words',
  },
  toCheck: {
    title: (count: number) =>
      count === 1 ? '1 story waits to be checked' : `${count} stories wait to be checked`,
    lead: 'Read the words once more, and look for what could hurt somebody.',
    action: 'See stories',
  },
  withoutRecording: {
    title: (count: number) =>
      count === 1 ? '1 story has no recording' : `${count} stories have no recording`,
    lead: 'Record it, or bring in a sound file.',
    action: 'See stories',
  },
  backup: {
    never: 'The recordings are not backed up yet',
    old: (day: string) => `Everything was last backed up on ${day}`,
    lead: 'A backup on another disk keeps the stories safe if this computer breaks.',
    action: 'Make a backup',
    recent: (day: string) => `Everything was backed up on ${day}`,
  },
  firstTitle: 'Your library is ready. These are the first steps.',
  firstLead: 'You can stop at any time and go on later. Everything is saved as you go.',
  steps: {
    story: {
      title: 'Create a story',
      lead: 'Give it a name and say who tells it.',
      action: 'New story',
    },
    record: {
      title: 'Record it',
      lead: 'Try the microphone for ten seconds first.',
      action: 'Go to recording',
    },
    agreement: {
      title: 'Write down what was agreed',
      lead: 'Before the interview: to take part. After it: what may be done with it.',
      action: 'See agreements',
    },
    collection: {
      title: 'Choose stories for a collection',
      lead: 'Put them in an order and write a few words about each.',
      action: 'New collection',
    },
    package: {
      title: 'Make a package',
      lead: 'For an archive, with everything it needs. Only what was agreed goes in.',
      action: 'Make a package',
    },
  },
};
