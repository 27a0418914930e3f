// homeground person …: the people in stories, always listed by the name that may be shown.
import { AgeBand, Attribution, Protection } from '../../shared/model/person.ts';
import type { NewPerson } from '../../shared/model/person.ts';
import type { Command } from './command.ts';
import { refuseNoChange } from './options.ts';
import type { OptionDefinition, Options } from './options.ts';
import { findPerson } from './references.ts';

const personOptions = {
  'real-name': { value: 'NAME', about: 'kept apart, shown only as the person chose' },
  attribution: { value: 'HOW', about: `how to be named: ${Attribution.options.join(', ')}` },
  'known-as': { value: 'NAME', about: 'the chosen name' },
  age: { value: 'BAND', about: AgeBand.options.join(', ') },
  contact: { value: 'TEXT', about: 'how to reach the person; never leaves the library' },
  'private-notes': { value: 'TEXT', about: 'notes that never leave the library' },
} as const satisfies Record<string, OptionDefinition>;

const protection = {
  protection: {
    value: 'LEVEL',
    about: `how careful one must be: ${Protection.options.join(', ')}; lowered by a lead alone`,
  },
} as const satisfies Record<string, OptionDefinition>;

const editOptions = {
  ...personOptions,
  ...protection,
  reason: { value: 'TEXT', about: 'why less protection is enough; only leads read it' },
} as const satisfies Record<string, OptionDefinition>;

function personFields(options: Options): Omit<NewPerson, 'protection'> {
  return {
    realName: options.text('real-name'),
    attribution: options.choice('attribution', Attribution.options),
    chosenName: options.text('known-as'),
    ageBand: options.choice('age', AgeBand.options),
    contact: options.text('contact'),
    privateNotes: options.text('private-notes'),
  };
}

const add: Command = {
  name: 'person add',
  about: 'Add a storyteller, interviewer or interpreter. Without more, no name is shown.',
  operands: [],
  needsLibrary: true,
  options: { ...personOptions, ...protection },
  async run({ core: { api }, options }) {
    const person = await api.people.create({
      ...personFields(options),
      protection: options.choice('protection', Protection.options),
    });
    return {
      data: person,
      lines: [`Added person ${person.number}, shown as "${person.displayName}" (${person.id}).`],
    };
  },
};

const edit: Command = {
  name: 'person edit',
  about: 'Change what is known of a person, such as how they want to be named.',
  operands: ['PERSON'],
  needsLibrary: true,
  options: editOptions,
  async run({ core: { api }, operands: [typed = ''], options }) {
    refuseNoChange(options, { ...personOptions, ...protection });
    const id = await findPerson(api, typed);
    const level = options.choice('protection', Protection.options);
    const reason = options.text('reason') ?? '';
    if (level !== undefined) await api.people.protect({ id, protection: level, reason });
    const person = await api.people.update({ id, ...personFields(options) });
    return {
      data: person,
      lines: [`Changed person ${person.number}, shown as "${person.displayName}".`],
    };
  },
};

const list: Command = {
  name: 'person list',
  about: 'List the people in stories.',
  operands: [],
  needsLibrary: true,
  options: {
    search: { value: 'WORDS', about: 'part of a name' },
    bin: { about: 'who is in the bin' },
  },
  async run({ core: { api }, options }) {
    const people = await api.people.list({
      search: options.text('search'),
      bin: options.flag('bin'),
    });
    return {
      data: people,
      lines: people.map(
        ({ number, displayName, ageBand, storyCount }) =>
          `${String(number).padStart(4)}  ${displayName}  ${ageBand}  stories: ${storyCount}`,
      ),
    };
  },
};

export const personCommands: readonly Command[] = [add, edit, list];
