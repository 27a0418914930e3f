// homeground check, story check, story approve: what must be so before a story leaves, and who has looked.
import { AppError } from '../../shared/contract/errors.ts';
import { uses } from '../../shared/model/agreement.ts';
import { checkTopics } from '../../shared/model/check.ts';
import type { CheckAnswer, CheckTopic, StoryCheck } from '../../shared/model/check.ts';
import { blockSentence, decisionSentences, useNames } from '../../shared/rules/sentences.ts';
import type { Command } from './command.ts';
import { oneOf } from './options.ts';
import type { Options } from './options.ts';
import { findStory, storyNumber } from './references.ts';

const standings = {
  due: 'It has to be checked: nobody has checked it, or it has changed since.',
  open: 'The check found something that is not dealt with yet.',
  done: 'It is checked as it is now.',
} as const;

function checkLines(check: StoryCheck): string[] {
  const { number, title, latest, approvals, decisions, names } = check;
  return [
    `${storyNumber(number)}  ${title || '(no title yet)'}: ${standings[check.standing]}`,
    ...(latest === null ? [] : [`Last checked by ${latest.madeBy} at ${latest.madeAt}.`]),
    ...(latest === null || latest.changed.length === 0
      ? []
      : [`Changed since then: ${latest.changed.join(', ')}.`]),
    ...(latest === null ? [] : answerLines(latest.answers)),
    ...(check.needsSecondPerson
      ? ['Somebody in it is at high risk: a second person must agree.']
      : []),
    ...approvals.map(({ approvedBy, approvedAt }) => `${approvedBy} agreed at ${approvedAt}.`),
    ...names.map(blockSentence),
    ...uses.map((use) => {
      const { allowed } = decisions[use];
      return `  ${useNames[use]}: ${allowed ? 'yes' : `no. ${decisionSentences(decisions[use]).join(' ')}`}`;
    }),
  ];
}

function answerLines(answers: Record<CheckTopic, CheckAnswer>): string[] {
  return checkTopics
    .filter((topic) => answers[topic].answer !== 'nothing')
    .map((topic) => `  ${topic}: ${answers[topic].answer}. ${answers[topic].how}`.trimEnd());
}

const show: Command = {
  name: 'check',
  about: 'Show what is still due before a story may leave.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const check = await api.checks.get({ storyId: await findStory(api, typed) });
    return { data: check, lines: checkLines(check) };
  },
};

/** "health=part closed" @throws AppError `invalid-input` */
function named(options: Options, name: 'dealt-with' | 'open'): [CheckTopic, CheckAnswer][] {
  return (options.list(name) ?? []).map((typed) => {
    const at = typed.indexOf('=');
    const topic = oneOf(at < 0 ? typed : typed.slice(0, at), checkTopics, `--${name}`);
    return [topic, { answer: name, how: at < 0 ? '' : typed.slice(at + 1).trim() }];
  });
}

/** Each topic is answered by itself, or the rest with one word: what was not looked for must not look as if it had been. @throws AppError `invalid-input` */
function answersOf(options: Options): Record<CheckTopic, CheckAnswer> {
  const found = [...named(options, 'dealt-with'), ...named(options, 'open')];
  const nothing = (options.list('nothing') ?? []).map((typed): [CheckTopic, CheckAnswer] => [
    oneOf(typed, checkTopics, '--nothing'),
    { answer: 'nothing', how: '' },
  ]);
  const rest: readonly CheckTopic[] = options.flag('nothing-found') ? checkTopics : [];
  const given = [...nothing, ...found];
  const left = checkTopics.filter((topic) => {
    const count = given.filter(([other]) => other === topic).length;
    return count > 1 || (count === 0 && !rest.includes(topic));
  });
  if (left.length > 0)
    throw new AppError(
      'invalid-input',
      `Each topic needs one answer: --nothing, --dealt-with or --open, or --nothing-found for all the others. Please look at: ${left.join(', ')}.`,
      { topics: left },
    );
  const others = rest.map((topic) => [topic, { answer: 'nothing', how: '' }]);
  return Object.fromEntries([...others, ...given]) as Record<CheckTopic, CheckAnswer>;
}

const check: Command = {
  name: 'story check',
  about: 'Write down that you have gone through a story as it is now, and what you found.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {
    'nothing-found': { about: 'nothing was found in all topics that are not named' },
    nothing: { value: 'TOPIC', several: true, about: checkTopics.join(', ') },
    'dealt-with': { value: 'TOPIC=HOW', several: true, about: 'found, and dealt with: say how' },
    open: { value: 'TOPIC=WHAT', several: true, about: 'found, and not dealt with yet' },
    'not-a-name': { value: 'WORD', several: true, about: 'this word is like a name, and is none' },
  },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const storyId = await findStory(api, typed);
    const words = options.list('not-a-name') ?? [];
    const isCheck = ['nothing-found', 'nothing', 'dealt-with', 'open'].some((name) =>
      options.has(name),
    );
    const answers = isCheck || words.length === 0 ? answersOf(options) : undefined;
    for (const word of words) await api.checks.clearWord({ storyId, word });
    const { state } = await api.checks.get({ storyId });
    const after =
      answers === undefined
        ? await api.checks.get({ storyId })
        : await api.checks.save({ storyId, state, answers });
    return { data: after, lines: ['Written down.', ...checkLines(after)] };
  },
};

const approve: Command = {
  name: 'story approve',
  about: 'Agree, as the second person, that a checked story may leave.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const storyId = await findStory(api, typed);
    const { state } = await api.checks.get({ storyId });
    const after = await api.checks.approve({ storyId, state });
    return { data: after, lines: ['Your yes is written down.', ...checkLines(after)] };
  },
};

export const checkCommands: readonly Command[] = [show, check, approve];
