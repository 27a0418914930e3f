import { describe, expect, test } from 'vitest';
import { methods } from '../../shared/contract/methods.ts';
import type { Method } from '../../shared/contract/define.ts';
import { roles } from '../../shared/model/library.ts';
import { roleMay } from '../../shared/rules/permissions.ts';
import { codeOf, refusalOf } from '../support/error-code.ts';
import { makeCore, makeLibrary } from '../support/make-core.ts';

const all = Object.entries(methods) as [string, Method][];

describe('every call', () => {
  test('has a handler', () => {
    const { core } = makeCore();
    for (const [name] of all) {
      const [noun = '', verb = ''] = name.split('.');
      expect(Reflect.get(Reflect.get(core.api, noun) as object, verb), name).toBeTypeOf('function');
    }
  });

  test('that needs a library is refused while it is locked', async () => {
    const { core } = makeCore();
    for (const [name, { needs, input }] of all) {
      if (needs === 'anyone' || !input.safeParse({}).success) continue;
      expect(await codeOf(core.call({ method: name, input: {} })), name).toBe('locked');
    }
  });

  test.each(roles)('that a %s may not make is refused by the core itself', async (role) => {
    const { core, signInAs } = await makeLibrary();
    await signInAs(role);
    let refused = 0;
    for (const [name, { needs, input }] of all) {
      if (needs === 'anyone' || roleMay(role, needs) || !input.safeParse({}).success) continue;
      expect(await codeOf(core.call({ method: name, input: {} })), name).toBe('not-permitted');
      refused += 1;
    }
    if (role === 'lead') expect(refused).toBe(0);
    else expect(refused).toBeGreaterThan(0);
  });

  test('with input that does not fit is refused and names what does not', async () => {
    const { core } = await makeLibrary();
    const error = await refusalOf(
      core.call({ method: 'stories.create', input: { title: 7, surprise: true } }),
    );
    expect(error.code).toBe('invalid-input');
    expect(error.details).toMatchObject({ problems: expect.stringContaining('title') });
    expect(await codeOf(core.call({ method: 'stories.create', input: null }))).toBe(
      'invalid-input',
    );
    expect(
      await codeOf(core.call({ method: 'stories.create', input: { __proto__: null, x: 1 } })),
    ).toBe('invalid-input');
  });

  test.each(['stories.destroy', '__proto__', 'constructor', 'toString', ''])(
    'that does not exist (%s) is refused',
    async (method) => {
      const { core } = makeCore();
      expect(await codeOf(core.call({ method, input: {} }))).toBe('invalid-input');
    },
  );

  test('that fails in a way nobody foresaw is told with a reference that is in the log, and nothing of the inside', async () => {
    const { core, log, opened } = await makeLibrary();
    opened().db.sql.exec('drop table settings');
    const error = await refusalOf(
      core.call({ method: 'library.updateSettings', input: { autoLockMinutes: 5 } }),
    );
    expect(error.code).toBe('internal');
    expect(error.ref).toBe('ref-1');
    expect(log.errors).toHaveLength(1);
    expect(error.message).not.toContain('settings');
    opened().db.sql.exec('create table settings (key text primary key, value text not null)');
  });

  test('that changes something tells which pages must read again, only after it has succeeded', async () => {
    const { api, events } = await makeLibrary();
    events.length = 0;
    await codeOf(api.stories.update({ id: '00000000-0000-4000-8000-0000000000ff', title: 'x' }));
    expect(events).toEqual([]);
    await api.stories.create({ title: 'A new one' });
    expect(events).toEqual([
      { event: 'changed', payload: { topics: [...methods['stories.create'].touches] } },
    ]);
  });
});
