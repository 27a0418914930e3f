// homeground questions, homeground support …: what an interviewer has at hand, to read or to print without a screen.
import { contactStanding } from '../../shared/rules/contact-age.ts';
import type { Command } from './command.ts';

const questions: Command = {
  name: 'questions',
  about: 'List the question cards, topic by topic.',
  operands: [],
  needsLibrary: true,
  options: {
    language: { value: 'TAG', about: 'only the cards in this language, such as ur' },
    away: { about: 'the cards that were put away' },
  },
  async run({ core: { api }, options }) {
    const language = options.text('language')?.toLowerCase();
    const isAway = options.flag('away');
    const cards = (await api.questions.list({}))
      .filter(({ retiredAt }) => (retiredAt !== null) === isAway)
      .filter((card) => language === undefined || card.language.toLowerCase() === language);
    return {
      data: cards,
      lines: cards.map(
        (card) =>
          `${card.language}  ${card.topic}: ${card.text}${card.isChecked ? '' : '  (not yet checked by a native speaker)'}`,
      ),
    };
  },
};

const standingWords = {
  emergency: () => 'only when somebody needs help at once: never ring it to try it out',
  unchecked: () => 'not yet checked: please ring once before you rely on it',
  old: (day: string) => `checked on ${day}, more than a year ago: please ring once`,
  fresh: (day: string) => `checked on ${day}`,
} as const;

const supportList: Command = {
  name: 'support list',
  about: 'List whom to call when somebody is not well, and when each number was checked.',
  operands: [],
  needsLibrary: true,
  options: {},
  async run({ core: { api, context } }) {
    const today = context.today();
    const contacts = (await api.support.list({})).filter(({ removedAt }) => removedAt === null);
    return {
      data: contacts,
      lines: contacts.flatMap(({ name, phone, whatFor, note, checkedOn }) => [
        `${name}  ${phone}`,
        ...[
          whatFor,
          note,
          standingWords[contactStanding({ phone, checkedOn }, today)](checkedOn ?? ''),
        ]
          .filter((words) => words !== '')
          .map((words) => `  ${words}`),
      ]),
    };
  },
};

export const deskCommands: readonly Command[] = [questions, supportList];
