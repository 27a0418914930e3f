// English wording of requests, breaches and safeguarding notes: what people ask, what went wrong, whom somebody worries about.
export const requests = {
  title: 'Requests and concerns',
  nav: 'Requests',
  lead: 'What people ask of your organisation, what went wrong, and whom somebody worries about. Only leads read this. It never goes into a package.',
  leadWriter:
    'Write down here what you were told or have seen. A lead reads it. Afterwards you cannot read it yourself, so that it stays private.',
  leadReporter: 'Write down here when something went wrong with people’s data. A lead reads it.',
  back: 'All requests and concerns',

  asked: 'Somebody asks for something',
  askedLead:
    'Write down what they asked, in their words. They need no reason and no form. It counts from the day it came in, even if it was said in passing.',
  wrong: 'Something went wrong',
  wrongLead:
    'A stick was lost, a paper left on a bus, a recording sent to the wrong person. Tell us at once, even if it was your own mistake. Nobody is blamed for saying so. The law gives 72 hours.',
  worried: 'I am worried about somebody',
  worriedLead:
    'If somebody is in danger now, phone 999 first. Then write down what was said, in their own words. You need not be sure, and you need not find out more. Only leads read it.',

  kind: 'What do they ask for?',
  kinds: {
    access: 'To see what you hold about them',
    correction: 'To put something right',
    objection: 'That you stop using something',
    erasure: 'That you delete something',
    complaint: 'They complain',
    'take-down': 'Somebody else, named in a story, wants it taken down',
  },
  shortKinds: {
    access: 'Wants to see their data',
    correction: 'Wants something put right',
    objection: 'Objects to a use',
    erasure: 'Wants something deleted',
    complaint: 'Complaint',
    'take-down': 'Take-down, asked by somebody named',
  },
  kindHelp: {
    access:
      'Give them a copy of what you hold about them: recordings, notes, names, agreements. Search well, but only as far as is reasonable. Leave out what would harm others.',
    correction:
      'Put right what is wrong, or write down beside it how they see it. What was recorded stays as it was said.',
    objection:
      'Stop this use now, unless there is a strong reason that you can explain. Close the story if in doubt.',
    erasure:
      'Delete it, unless you must keep it or it is truly kept for the archive. Say what you delete and what you keep, and why. The storyteller’s own story can be taken back under Agreements.',
    complaint:
      'Say within 30 days that you have it. Look into it, and tell them what you found, without delay. They may also go to the Information Commissioner (ICO).',
    'take-down':
      'If it could be right, close that part at once. Then ask the storyteller, decide, and tell both. The words stay in the library, closed.',
  },
  kindsTitle: 'What each of these means',
  who: 'Who asks?',
  whoHelp: 'As little as you need to answer them: a name, or “her cousin, by phone”.',
  asker: 'Is it a person of this library? (optional)',
  aboutPerson: 'About which person? (optional)',
  aboutStory: 'About which story? (optional)',
  personPlaceholder: 'Type a name or number',
  storyPlaceholder: 'Type a title or number',
  receivedOn: 'On which day did it come in?',
  way: 'How did it come in?',
  ways: {
    'in-person': 'Said in person',
    phone: 'By phone',
    letter: 'By letter',
    email: 'By email',
    other: 'In another way',
  },
  askedWords: 'What did they ask, in their words?',
  noStatus: 'Never write down papers, an asylum case or a route.',

  what: 'What happened?',
  whatHelp: 'What was lost, seen or sent, and who may have it now.',
  dataAndPeople: 'Which data, and about how many people? (optional)',
  noticedOn: 'On which day did you notice?',
  noticedAtTime: 'At what time?',
  timeHelp: 'For example 14:30',
  timeWrong: 'Please write a time like 14:30.',
  dayMissing: 'Please write a whole day.',

  noticedBy: 'Who noticed it?',
  concernWords: 'What was said or seen?',
  concernWordsHelp:
    'In their own words, as far as you remember. What you think of it is not needed.',
  passedTo: 'Whom have you told already? (optional)',
  passedToHelp: 'For example “Lea, our lead” or “children’s services”. Leave it empty if nobody.',
  helpFirst: 'Who can help now',
  save: 'Hand it to a lead',
  saveOwn: 'Write it down',
  missing: 'Please fill this in.',
  kept: 'What you typed is kept until you close Homeground.',
  thanks: (number: string) => `Thank you. It is written down as ${number}, and a lead will see it.`,
  numbers: {
    request: (number: string) => `R${number}`,
    breach: (number: string) => `B${number}`,
    concern: (number: string) => `S${number}`,
  },

  ownTitle: 'What you have written',
  ownLead: 'You see only whether somebody was told. What you wrote is for leads.',
  ownNotes: (number: string, day: string) => `Note ${number} of ${day}`,
  ownPassed: (day: string) => `Passed on on ${day}`,
  ownWaits: 'A lead has it. It is not passed on yet.',

  filter: 'Show',
  filters: { open: 'Open', closed: 'Closed' },
  requestsTitle: 'Requests and complaints',
  breachesTitle: 'What went wrong',
  concernsTitle: 'Safeguarding notes',
  concernTitle: 'Safeguarding note',
  emptyTitle: 'Nothing is open',
  emptyText:
    'When somebody asks to see, change or delete something, complains, or when you worry about somebody, write it down here. Homeground then counts the days for you.',
  emptyClosed: 'Nothing has been closed yet.',
  open: 'Open',
  print: 'Print',
  csv: 'Make a table without names…',
  csvDone: (path: string) => `The table is in ${path}`,
  csvFolder: 'Choose a folder for the table',

  facts: {
    came: 'Came in',
    noticed: 'Noticed',
    way: 'How',
    who: 'Who asks',
    noticedBy: 'Who noticed',
    person: 'About',
    story: 'Story',
    writtenBy: 'Written down',
    risk: 'Risk',
    data: 'Data and people',
    next: 'Next',
  },
  forgotten: 'These words were deleted, because the person was erased.',
  hidden: 'not in the library any more',
  due: {
    acknowledge: (day: string) => `Say that you have it by ${day}`,
    answer: (day: string) => `Answer by ${day}`,
    tellIco: (moment: string) => `Tell the ICO by ${moment}`,
    left: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
    lastDay: 'today is the last day',
    late: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
    hoursLeft: (hours: number) => (hours === 1 ? '1 hour left' : `${hours} hours left`),
    hoursLate: (hours: number) => (hours === 1 ? '1 hour late' : `${hours} hours late`),
    join: (what: string, left: string) => `${what}, ${left}`,
    identity: 'The clock waits until you know who asks.',
    clarification: 'The clock waits until they say what they mean.',
    complaint: 'They know that you have it. Now answer without delay.',
    breach: 'It is written down whether the ICO was told. Close it when everything is done.',
    notTold: 'Nobody has been told yet',
    told: 'Passed on. Close it when nothing is left to do.',
    closed: 'Closed',
  },
  law: (day: string) => `The days follow UK law as it was checked on ${day}.`,

  steps: 'What was done',
  noSteps: 'Nothing yet.',
  stepsHelp: 'Each step stays as it was written. If one was wrong, add another that says so.',
  addStep: 'Add a step',
  stepKind: 'What happened?',
  stepOn: 'On which day?',
  stepWords: 'In a few words',
  stepDone: 'What was done?',
  stepReason: 'Why?',
  stepWho: 'Whom did you tell?',
  add: 'Add',
  stepKinds: {
    note: 'Note',
    acknowledged: 'Told them that you have it',
    'identity-asked': 'Asked who they are',
    'identity-checked': 'It is clear who asks',
    'clarification-asked': 'Asked what they mean',
    'clarification-got': 'They said what they mean',
    extended: 'Told them it takes two months longer',
    decision: 'Decided',
    closed: 'Close it',
    reopened: 'Open it again',
    risk: 'Thought about the risk',
    'told-ico': 'Told the ICO',
    'not-told-ico': 'Need not tell the ICO',
    'told-people': 'Told the people it is about',
    done: 'Did something about it',
    'passed-on': 'Passed it on',
  },
  stepHelp: {
    'identity-asked':
      'Only if you truly do not know. The clock waits until it is clear. A known voice or face is enough.',
    extended: 'Only where it is complicated, and only within the first month.',
    'not-told-ico': 'If it is unlikely that anybody comes to harm, write down why.',
    'told-people': 'If the risk is high, tell them at once and in plain words.',
  } as Record<string, string>,
  past: {
    closed: 'Closed',
    reopened: 'Opened again',
  } as Record<string, string>,
  risk: 'How great is the risk for people?',
  risks: { none: 'No risk', some: 'Some risk', high: 'High risk' },
  riskHelp: {
    none: 'Nobody can come to harm, for example because it was encrypted.',
    some: 'It is possible. The ICO must be told.',
    high: 'A place, a name or a voice could reach somebody dangerous. Tell the people too.',
  },
  stepBy: (day: string, name: string) => `${day}, ${name}`,
  toWhom: (name: string) => `To: ${name}`,

  todo: {
    concerns: {
      title: (count: number) =>
        count === 1
          ? 'Somebody is worried about somebody'
          : `${count} safeguarding notes are waiting`,
      lead: 'Nobody has been told yet. Please read it now and pass it on.',
      action: 'Read it',
    },
    breaches: {
      title: (count: number) =>
        count === 1 ? 'Something went wrong with data' : `${count} things went wrong with data`,
      lead: (moment: string) => `The ICO must know by ${moment}, unless nobody can come to harm.`,
      action: 'Decide',
    },
    overdue: {
      title: (count: number) =>
        count === 1 ? 'A request is overdue' : `${count} requests are overdue`,
      lead: 'Please answer today, and say that you are sorry it took so long.',
      action: 'See requests',
    },
    soon: {
      title: (count: number) =>
        count === 1
          ? 'A request must be answered within a week'
          : `${count} requests must be answered within a week`,
      lead: 'The law sets the day.',
      action: 'See requests',
    },
  },

  helpTitle: 'When somebody asks, complains, or is in danger',
  help: [
    'Anybody may ask what you hold about them, ask you to put it right, to stop using it or to delete it, or complain. They may say it to anyone of you, in any words. Write it down under Requests the same day.',
    'Answer within a month. Say within 30 days that you have a complaint. Homeground shows the days.',
    'If data was lost or seen by the wrong person, say so at once under “Something went wrong”. A lead has 72 hours to tell the Information Commissioner (ICO).',
    'If somebody may be in danger, do not promise to keep it secret. Listen, do not question. Press “I am worried about somebody” and write down their own words. Only leads read it.',
  ],

  actions: {
    'requests.add': 'Wrote down a request',
    'requests.addStep': 'Added a step to a request',
    'requests.exportCsv': 'Made a table of requests without names',
    'breaches.add': 'Wrote down that something went wrong',
    'breaches.addStep': 'Added a step to what went wrong',
    'concerns.add': 'Wrote a safeguarding note',
    'concerns.addStep': 'Added a step to a safeguarding note',
  },
};
