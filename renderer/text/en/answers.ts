// What each answer of the agreements means: one page for those who answer for the promises.
export interface AnswerMeaning {
  question: string;
  means: string;
  does: string;
  cannot?: string;
  example?: string;
}

export const answers = {
  title: 'What each answer means',
  lead: 'For each question of the agreements: what the storyteller says with it, what Homeground then does, and what no program can do. Print it and lay it beside you.',
  print: 'Print this page',
  link: 'What each answer means',
  does: 'Homeground:',
  cannot: 'It cannot:',
  example: 'For example:',
  groups: [
    {
      title: 'Taking part',
      entries: [
        {
          question: 'Do you want to take part?',
          means:
            'The storyteller knows what this is, has a choice, and can stop at any time. It says nothing yet about sharing.',
          does: 'lets you record the interview. Without this yes it records only a test, which never leaves.',
          example: 'Amal says yes, talks for ten minutes and stops. That is all right.',
        },
      ],
    },
    {
      title: 'Ways of using the story',
      entries: [
        {
          question: 'Archive',
          means: 'An archive may keep the story for people in the future.',
          does: 'lets the story go into an archive package. An archivist who uses this library can then open it.',
          cannot: 'fetch it back from the archive. It can only ask, and write down the answer.',
        },
        {
          question: 'Exhibition, learning, research',
          means: 'Each is a question of its own. A yes to one is not a yes to the others.',
          does: 'lets the story out for that use only.',
          example: 'A school asks for a story. Learning was a no. So the school does not get it.',
        },
        {
          question: 'Website, radio and television',
          means: 'Anybody can hear it, also people in the country that the storyteller left.',
          does: 'treats it like every other use: no yes, no sharing.',
          cannot: 'call back what others have copied. Say so before you ask.',
        },
        {
          question: 'No answer',
          means: 'It is a no. Silence, or a letter without a reply, is never a yes.',
          does: 'shares nothing for that use.',
        },
      ],
    },
    {
      title: 'Names',
      entries: [
        {
          question: 'Full name or first name',
          means: 'This name is shown wherever the story is shown.',
          does: 'shows that name and no other.',
        },
        {
          question: 'A chosen name',
          means: 'The storyteller is shown with a name that they made up.',
          does: 'looks for the real name in all words that would leave, and keeps the story back when it finds it.',
          cannot: 'change a voice. People who know somebody know the voice.',
        },
        {
          question: 'No name',
          means: 'Nothing points at the person.',
          does: 'shows a number, such as “Storyteller 012”. A chosen name that was left empty ends in a number as well.',
        },
      ],
    },
    {
      title: 'Keeping things closed',
      entries: [
        {
          question: 'Parts to keep closed',
          means: 'Something was said that nobody outside should hear.',
          does: 'makes that part silent in everything that leaves. The library keeps the whole recording.',
          cannot: 'find the part by itself. Mark it on the recording after the talk.',
        },
        {
          question: 'Closed until a day',
          means: 'Nobody outside hears the story before that day.',
          does: 'binds the day, whatever else was agreed. When the day has passed nothing opens by itself: a lead decides.',
          example:
            'Closed until 2035, “until my children have grown up”. In 2035 a lead asks the storyteller first.',
        },
        {
          question: 'Ask me again before each use',
          means: 'The yes is only the beginning. Each time somebody must ask.',
          does: 'keeps the story back until you have written down the new answer for this one use.',
          cannot: 'ask for you. Keep the address of the storyteller up to date.',
        },
      ],
    },
    {
      title: 'Rights in the words',
      entries: [
        {
          question: 'Keep the copyright, or hand it over',
          means:
            'The words belong to the storyteller. Most people keep them and only allow the uses. Handing them over is a bigger step.',
          does: 'takes handing over only with a signature in writing. What was said aloud can only allow uses.',
        },
        {
          question: 'A Creative Commons licence',
          means: 'Everybody in the world may use it, for ever.',
          does: 'leaves it off, asks for a separate yes, and never offers it to under-18s or where protection is high.',
          cannot: 'take it back. Nobody can.',
        },
      ],
    },
    {
      title: 'Looking after people',
      entries: [
        {
          question: 'Under 18',
          means: 'The child and a responsible adult both agree. The child’s own no counts.',
          does: 'shares nothing without the adult, and asks for a new agreement when the child has grown up. It keeps an age group and never a date of birth.',
        },
        {
          question: 'In doubt if somebody can decide this',
          means:
            'Every adult can decide until shown otherwise. Help them first: pictures, more time, another day.',
          does: 'writes down what helped, who judged it and when.',
          cannot: 'let a relative sign because they are family.',
        },
        {
          question: 'How careful must we be?',
          means:
            'Ordinary, careful or high. You choose it with plain questions. Only the level is kept, never why.',
          does: 'names no ward for careful people. With high protection it needs a chosen name or no name, and a second person who agrees before anything leaves.',
          example:
            'There is no field for papers, asylum cases or routes. What is not written down cannot leak.',
        },
        {
          question: 'Who can be heard?',
          means: 'Everybody whose voice is on the recording must have agreed.',
          does: 'makes parts with other voices silent until those people agree too.',
        },
        {
          question: 'The check before it is shared',
          means: 'Somebody has listened for living people, addresses, health, faith and the like.',
          does: 'asks for this check before anything leaves, and again when something has changed.',
        },
      ],
    },
    {
      title: 'Taking it back',
      entries: [
        {
          question: 'Stop using it',
          means: 'The story stays here, closed. Nothing of it is shared any more.',
          does: 'stops at once: packages, search, listening. Only leads still see it.',
        },
        {
          question: 'Delete everything',
          means: 'The storyteller wants it gone.',
          does: 'closes it at once. A lead then erases it: sound, words, photos, agreements. What stays is that something was erased.',
          cannot: 'reach backups on other disks. It tells you which ones still hold it.',
        },
        {
          question: 'What has left already',
          means: 'An archive, a school or an exhibition may hold a copy.',
          does: 'names each package that holds it, prints a letter to each, and remembers the answers.',
          cannot: 'call back print, or what somebody has copied.',
        },
      ],
    },
  ] as readonly { title: string; entries: readonly AnswerMeaning[] }[],
};
