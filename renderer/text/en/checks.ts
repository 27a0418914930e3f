// English wording of the check before something is shared, and of what storytellers decide later.
import type { Reason } from '../../../shared/model/agreement.ts';
import type { CheckAnswer, CheckTopic, StoryCheck } from '../../../shared/model/check.ts';

/** The next step for each thing that must be so before a story leaves. */
export const checkSteps = {
  'voices-not-listed': 'Say who can be heard',
  'voice-not-agreed': 'See who can be heard',
  'ask-again': 'Ask the storyteller',
  'sensitivity-check-due': 'Make the check',
  'sensitive-open': 'Deal with what was found',
  'second-person-missing': 'Look at the check',
  'pseudonym-missing': 'Choose another name',
  'not-checked-yet': 'See the agreements',
} satisfies Partial<Record<Reason, string>>;

export const checks = {
  title: 'Before it is shared',
  back: 'Agreements of this story',
  lead: 'Listen to it and read it once more, with the people in it in mind. What you write here stays in the library.',
  standing: {
    due: 'To be checked',
    open: 'Something is not dealt with yet',
    done: 'Checked',
  } satisfies Record<StoryCheck['standing'], string>,
  never: 'Nobody has checked this story yet.',
  checkedBy: (name: string, when: string) => `Checked by ${name}, ${when}.`,
  changed: (parts: readonly string[]) =>
    `Changed since then: ${parts.join(', ')}. So it must be checked again. The answers of last time are filled in: please go through each of them.`,
  parts: {
    words: 'the words about it, its index, places or pictures',
    people: 'the people and their names',
    sounds: 'the sound',
  } satisfies Record<NonNullable<StoryCheck['latest']>['changed'][number], string>,
  question: 'Is there something in it that could hurt somebody?',
  topics: {
    people: 'Living people who are named',
    addresses: 'Addresses, schools, places of work',
    health: 'Health of body or mind',
    faith: 'Faith',
    politics: 'Politics',
    sexuality: 'Whom somebody loves, or who they are',
    offences: 'Crimes, and being accused of one',
    immigration: 'How somebody came here, or may stay',
    children: 'Children',
    other: 'Anything else',
  } satisfies Record<CheckTopic, string>,
  answers: {
    nothing: 'Nothing',
    'dealt-with': 'Dealt with',
    open: 'Still open',
  } satisfies Record<CheckAnswer['answer'], string>,
  how: 'How was it dealt with?',
  howHelp: 'For example: “part closed”, “name taken out”, “asked, and she wants it in”.',
  todo: 'What is still to be done?',
  restNothing: 'Nothing in all the others',
  save: 'I have checked it',
  saveOpen: 'Keep this, with what is open',
  missing: (count: number) =>
    count === 1 ? 'One question has no answer yet.' : `${count} questions have no answer yet.`,
  saved: 'The check is written down.',
  namesTitle: 'Words that look like a name',
  namesHelp:
    'These words are like the name of somebody who does not want to be shown. Is it their name? Then please write it in another way.',
  notTheirName: 'This is not their name',
  cleared: 'Written down: not their name.',
  besideTitle: 'What goes along with it',
  besideLead:
    'When this story leaves, others also get what is listed here, just as it stands. Please look through it too.',
  besideIndex: 'Index',
  besidePlaces: 'Places',
  besidePictures: 'Pictures',
  besideBare:
    'Only what can be seen goes along. Where and when a photo was taken, and by which camera, is taken out of its file.',
  besideNoWords: 'Nothing is written beside this picture.',
  secondTitle: 'A second person',
  secondLead:
    'Somebody in this story is at high risk. Two people look at it: one makes the check, another agrees. The one who shares it cannot be the only other.',
  approve: 'I have looked too, and I agree',
  approved: 'Your yes is written down.',
  approvedBy: (name: string, when: string) => `${name} agreed, ${when}.`,
  cannotApprove: {
    'not-needed': 'Nobody here is at high risk, so no second person is needed.',
    'check-first': 'First the check must be made, and nothing may be left open.',
    'own-check': 'You made the check, so another person has to agree.',
    'has-approved': 'You have agreed.',
  } satisfies Record<NonNullable<StoryCheck['cannotApprove']>, string>,
  open: 'Open the check',
  noAccess: 'Only journalists and leads make this check.',

  later: 'If they decide something later',
  closeNow: 'Close it now',
  askAgain: 'Asked about one use',
  review: 'Gone through again',
  decidedOn: 'When did they say so?',
  closeTitle: (name: string) => `Close it for ${name}?`,
  closeText:
    'From now on nobody but leads can open this story, and nothing of it leaves. Packages that have left are not called back by this.',
  closeUntil: 'Until when?',
  untilFurther: 'Until further notice',
  untilDay: 'Until a day',
  untilDayLabel: 'The day',
  closeReason: 'Why, if they say',
  closeConfirm: 'Close it',
  closed: 'The story is closed.',
  openText:
    'It was closed until further notice. Open it only when the storyteller has said so. Then the uses that were agreed are possible again.',
  askTitle: (name: string) => `What did ${name} say?`,
  askText:
    'A yes counts for one package. If they say no, it does not go out for this use until they say something else.',
  askUse: 'Which use?',
  askFor: 'For what, in a few words',
  askHow: 'How were they asked?',
  askHowHelp: 'For example: on the telephone, at a visit, by letter. No answer is not a yes.',
  askAnswer: 'Their answer',
  askYes: 'Yes',
  askNo: 'No',
  askConfirm: 'Write it down',
  asked: 'The answer is written down.',
  reviewTitle: (name: string) => `Gone through again with ${name}`,
  reviewText:
    'They know what was agreed and want it to stand. If something is to change, make the agreement again.',
  reviewNext: 'When to go through it next (may stay empty)',
  reviewConfirm: 'It stands',
  reviewed: 'Written down: it stands.',
  dayProblem: 'Please give a day.',
  answerProblem: 'Please say what they answered. No answer is not a yes.',

  actions: {
    'checks.save': 'Checked a story before it is shared',
    'checks.approve': 'Agreed, as a second person, that a story may leave',
    'checks.clearWord': 'Said that a word is no name',
  },
};
