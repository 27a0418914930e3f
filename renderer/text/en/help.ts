// How to work with it, on one page that can be printed.
export const help = {
  title: 'Help',
  lead: 'The whole way on one page. You can print it and lay it beside the computer.',
  print: 'Print this page',
  wayTitle: 'From a story to a package',
  way: [
    {
      title: 'Make a story',
      text: 'Go to Stories and press New story. Say who tells it and how they want to be named. On the page of the person, choose together how careful to be. “Help me choose” asks four questions and keeps none of the answers.',
    },
    {
      title: 'Explain and agree to take part',
      text: 'Before the interview, go through the participation agreement together under Agreements: on the screen, aloud or in sign language. Or print blank forms there, in large print or Easy Read, and bring back what was signed. Nobody has to take part, and everybody may stop. The words are under Library, Agreement texts: in several languages, in Easy Read, and in words of your own. Words that nobody has checked need an interpreter.',
    },
    {
      title: 'Sit down together',
      text: 'On the Record page, write down what the storyteller asked to leave out and go through the short checklist. Question cards stand beside you during the talk. Everybody may skip a question.',
    },
    {
      title: 'Record',
      text: 'Look which microphone is named, make the ten-second test, and watch the level. Then press Record. Without a participation agreement the button says Record a test. It is saved as it goes: if the power fails, less than a second is lost. If a microphone is unplugged, the same recording goes on with the next one. If the storyteller has said yes to it, you can also film. A film is never in a package. It is shown in an exhibition only if everybody in it agrees.',
    },
    {
      title: 'Or bring in what was made elsewhere',
      text: 'Drop sound files, photos and papers on the story, or choose files or a folder. You see first what each is. Files into which a recorder has split one talk are joined; what you already have is named.',
    },
    {
      title: 'Take five minutes afterwards',
      text: 'Write down what it was about, who was named and how you both are. If somebody is not well, the support list opens. You find it under Library, too.',
    },
    {
      title: 'Write down what is said',
      text: 'On the story, open Words. Write it down while you listen, bring in a text that was made elsewhere, or let this computer make a first draft: nothing leaves it. A draft is full of mistakes, so a person checks each line. A summary alone is enough, too. Close a line and its sound is closed with it. Translations stand beside it, line by line.',
    },
    {
      title: 'Make an index, and find things again',
      text: 'Under Index, press one key while you listen for each new topic. Under Find, type a few words: Homeground looks through everything that you may see and plays the place where it is said.',
    },
    {
      title: 'Write down who is mentioned',
      text: 'On the story, list people who are spoken of and may not know it. Their names are looked for before anything leaves. Places can be named as closely as the storyteller wants; others read less where somebody needs care.',
    },
    {
      title: 'Say who can be heard',
      text: 'On the story, say for each recording who can be heard. Where somebody has not agreed, it is silent outside. Interviewers and interpreters sign once, on their own page under People.',
    },
    {
      title: 'Agree what may be done with it',
      text: 'After the interview, go through the recording agreement. Each use is a question of its own. No answer means no. They can also choose a name, close parts of it or all of it until a day, and ask to be asked again.',
    },
    {
      title: 'Check it before it is shared',
      text: 'Beside the agreements, open the check: is there something in it that could hurt somebody? Where a person has high protection, a second person looks too. A change to the story means that it is checked again.',
    },
    {
      title: 'Put a collection together',
      text: 'Choose stories, put them in an order, and write a few words about each.',
    },
    {
      title: 'Make a package',
      text: 'Homeground shows first what goes in, what stays out, and why. Only what was agreed goes in. Write down who gets it. Under Packages, Presets, you write down once what an archive wants: which records, how many packages, what no story may lack. If something is missing, you are told before the deposit is made. Print its page and hand it over with the deposit. What the archive answers is kept beside it.',
    },
    {
      title: 'Make an exhibition',
      text: 'A lead puts sections together under Exhibitions: whole stories, clips, quotes, photos and words of your own, in several languages. Each thing says whether it may be shown and, if not, why. Look at it as a visitor does. Then make a screen for a room, cards, labels, clips or a website, and write down where it goes. If a story in it is taken back later, “Make it clean” builds it anew without it, and REMOVE.txt tells a host which files to delete.',
    },
    {
      title: 'Make a trail',
      text: 'Under Trails, put stops on the map, in the order in which people walk. Each stop is a public place, never a home. Give it words, a voice or a picture; what may not be shown is not offered. Homeground says how far it is and makes a page, a leaflet to fold, and files for phones. You can also put it into an exhibition, under Sections.',
    },
    {
      title: 'Receive what others made',
      text: 'Under Receive, choose the folder or zip that somebody gave you. Homeground checks every byte and shows what would come in, before anything does. What was taken back or erased here does not come back. Print the receipt for the sender. All of it can be taken back.',
    },
    {
      title: 'Give the storyteller a copy',
      text: 'Under Agreements, open the story and press “Give them a copy”. It holds their sound, their words, their photos and how to change their mind, and opens on any computer. It has no lock: talk first about who could find it.',
    },
    {
      title: 'When a storyteller decides something else',
      text: 'Under Agreements, open the story. They can take it back, close it or change what was agreed, at any time and without a reason. For each package that has left, a letter is ready to print. If they ask for it, a lead erases the story for good.',
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
    {
      word: 'Taken back',
      meaning:
        'The storyteller does not want the story shared any more. Packages that left stay outside; a letter asks whoever has them to stop.',
    },
    {
      word: 'Closed part',
      meaning:
        'A part of a recording that is silent in every package. The library keeps the whole recording.',
    },
    {
      word: 'Level of care',
      meaning:
        'How careful we must be with a person: ordinary, careful or high protection. It decides what is left out outside the team. Why is never kept.',
    },
    {
      word: 'Draft, checked, approved',
      meaning:
        'How far a text is. A draft never leaves. Checked: a person has read every line. Approved: a lead has agreed to it, and it stays as it is.',
    },
    {
      word: 'Substitute',
      meaning:
        'A name in [brackets] that stands for a real one in everything that leaves. Only leads see the list.',
    },
    {
      word: 'Index',
      meaning: 'A list of what is spoken of, with times. It can stand without a transcript.',
    },
    { word: 'Collection', meaning: 'Chosen stories in an order. The stories stay where they are.' },
    {
      word: 'Package',
      meaning: 'A folder or file to hand over, with a list that shows if anything was changed.',
    },
  ],
  keysTitle: 'Keys',
  keys: [
    { keys: 'Ctrl + K', does: 'Go to Find' },
    { keys: 'Ctrl + L', does: 'Lock the library at once' },
    { keys: 'M', does: 'While you record: mark this moment' },
    { keys: 'L', does: 'While you record: leave out the last 2 minutes' },
    { keys: 'Ctrl + Z', does: 'Undo the last change' },
    { keys: 'Ctrl + Y', does: 'Do it again' },
    { keys: 'Ctrl + +', does: 'Larger' },
    { keys: 'Ctrl + −', does: 'Smaller' },
    { keys: '→ / ←', does: 'Next question card, or the one before, on the Record page' },
    { keys: 'Shift + →', does: 'Skip the question card' },
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
