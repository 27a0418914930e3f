// How to work with it, on one page that can be printed.
export const help = {
  title: 'Help',
  lead: 'The whole way on one page. You can print it and lay it beside the computer.',
  print: 'Print this page',
  wayTitle: 'From a story to a package',
  way: [
    {
      title: 'Make a story',
      text: 'Go to Stories and press New story. Say who tells it and how they want to be named.',
    },
    {
      title: 'Explain and agree to take part',
      text: 'Before the interview, go through the participation agreement together: on the form, or aloud on the record page, where the answers are recorded. Nobody has to take part, and everybody may stop.',
    },
    {
      title: 'Record',
      text: 'Look which microphone is named, speak for ten seconds, and watch the level. Then press Record. Without a participation agreement the button says Record a test. It is saved as it goes: if the power fails, less than a second is lost.',
    },
    {
      title: 'Agree what may be done with it',
      text: 'After the interview, go through the recording agreement. Each use is a question of its own. No answer means no.',
    },
    {
      title: 'Put a collection together',
      text: 'Choose stories, put them in an order, and write a few words about each.',
    },
    {
      title: 'Make a package',
      text: 'Homeground shows first what goes in, what stays out, and why. Only what was agreed goes in.',
    },
  ],
  wordsTitle: 'Words',
  words: [
    { word: 'Storyteller', meaning: 'The person who tells the story.' },
    {
      word: 'Agreement (consent form)',
      meaning: 'What the storyteller said yes or no to. It is never changed, only added to.',
    },
    {
      word: 'Closed until',
      meaning: 'Nobody outside sees the story before that day, and then a lead decides.',
    },
    {
      word: 'Test',
      meaning:
        'A recording that is no interview. It is kept, does not count and never leaves. It can become the interview when everybody has agreed.',
    },
    { word: 'Taken back', meaning: 'The storyteller does not want the story shared any more.' },
    { word: 'Collection', meaning: 'Chosen stories in an order. The stories stay where they are.' },
    {
      word: 'Package',
      meaning: 'A folder or file to hand over, with a list that shows if anything was changed.',
    },
  ],
  keysTitle: 'Keys',
  keys: [
    { keys: 'Ctrl + L', does: 'Lock the library at once' },
    { keys: 'Ctrl + Z', does: 'Undo the last change' },
    { keys: 'Ctrl + Y', does: 'Do it again' },
    { keys: 'Ctrl + +', does: 'Larger' },
    { keys: 'Ctrl + −', does: 'Smaller' },
    { keys: 'Tab', does: 'Go to the next field or button' },
    { keys: 'Esc', does: 'Close a dialog or a list' },
  ],
  keysMac: 'On a Mac, press Cmd in place of Ctrl.',
  careTitle: 'Take care',
  care: [
    'Never ask about somebody’s papers, asylum case or route. Let people choose what they tell.',
    'Stop when somebody is not well. A story can wait.',
    'If somebody is in danger now, phone 999.',
    'Back up everything to another disk each week. After a backup was brought back, a lead looks first whether somebody has taken a story back since, and confirms it.',
  ],
};
