// homeground member …: the people who use the library, each with a passphrase of their own.
import { Role } from '../../shared/model/library.ts';
import type { Command } from './command.ts';
import { oneOf } from './options.ts';

const add: Command = {
  name: 'member add',
  about: 'Let somebody else use the library, with a passphrase of their own.',
  operands: [],
  needsLibrary: true,
  options: {
    name: { value: 'NAME', about: 'who it is' },
    role: { value: 'ROLE', about: Role.options.join(', ') },
    'new-passphrase-file': {
      value: 'FILE',
      about: 'a file whose first line is their passphrase; without it they are asked',
    },
  },
  async run({ core: { api }, options, newPassphrase }) {
    const role = oneOf(options.required('role'), Role.options, '--role');
    const name = options.required('name');
    const passphrase = await newPassphrase(options.text('new-passphrase-file'));
    const member = await api.members.add({ name, role, passphrase });
    return { data: member, lines: [`${member.name} can now use the library as ${member.role}.`] };
  },
};

const list: Command = {
  name: 'member list',
  about: 'List the people who use the library.',
  operands: [],
  needsLibrary: true,
  options: {},
  async run({ core: { api } }) {
    const members = await api.members.list({});
    return {
      data: members,
      lines: members.map(
        ({ name, role, removedAt }) => `${name}  ${role}${removedAt === null ? '' : '  (removed)'}`,
      ),
    };
  },
};

export const memberCommands: readonly Command[] = [add, list];
