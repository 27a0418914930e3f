// homeground key: by which key this library signs what leaves it, and whose keys of others are known here.
import type { Command } from './command.ts';

const list: Command = {
  name: 'key list',
  about:
    'Show the key that signs your packages, and the keys of others that somebody has compared.',
  operands: [],
  needsLibrary: true,
  options: {},
  async run({ core: { api } }) {
    const own = await api.packages.signingKey({});
    const known = await api.packages.knownKeys({});
    return {
      data: { own, known },
      lines: [
        own === null
          ? 'Yours: not made yet. It is made with the first package.'
          : `Yours: ${own.fingerprint}  ${own.publicKey}`,
        ...known.map(({ name, fingerprint }) => `${name}: ${fingerprint}`),
      ],
    };
  },
};

const trust: Command = {
  name: 'key trust',
  about: 'Write down whose key it is. Compare its fingerprint with one on paper first.',
  operands: ['KEY'],
  needsLibrary: true,
  options: { name: { value: 'NAME', about: 'whose it is' } },
  async run({ core: { api }, operands: [publicKey = ''], options }) {
    const known = await api.packages.trustKey({ publicKey, name: options.required('name') });
    return { data: known, lines: [`${known.name}: ${known.fingerprint}`] };
  },
};

const forget: Command = {
  name: 'key forget',
  about: 'Take a key of others off the list.',
  operands: ['KEY'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [publicKey = ''] }) {
    await api.packages.forgetKey({ publicKey });
    return { data: null, lines: ['It is no longer in the list.'] };
  },
};

export const keyCommands: readonly Command[] = [list, trust, forget];
