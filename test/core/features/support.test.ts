import { expect, test } from 'vitest';
import { makeLibrary } from '../../support/make-core.ts';

test('a library starts with numbers to call, none of which counts as checked', async () => {
  const { api } = await makeLibrary();
  const contacts = await api.support.list({});
  expect(contacts.map(({ phone }) => phone)).toContain('116 123');
  expect(contacts[0]?.phone).toBe('999');
  expect(contacts.every(({ checkedOn }) => checkedOn === null)).toBe(true);
});

test('a number that is changed counts as not checked until somebody has rung it', async () => {
  const { api } = await makeLibrary();
  const { id } = await api.support.add({
    ...{ name: 'Example Listening Line', phone: '0121 496 0000', checkedOn: '2026-11-20' },
  });
  const renamed = await api.support.update({ id, name: 'Example Line' });
  expect(renamed).toMatchObject({ name: 'Example Line', checkedOn: '2026-11-20' });
  expect(await api.support.update({ id, phone: '0121 496 0001' })).toMatchObject({
    checkedOn: null,
  });
  const both = { id, phone: '0121 496 0002', checkedOn: '2026-11-22' };
  expect(await api.support.update(both)).toMatchObject(both);
});

test('a number cannot have been checked on a day that has not come', async () => {
  const { api } = await makeLibrary();
  const later = { name: 'Example', checkedOn: '2026-11-30' };
  await expect(api.support.add(later)).rejects.toMatchObject({ code: 'invalid-input' });
});

test('what is taken off the list is kept and can be put back', async () => {
  const { api } = await makeLibrary();
  const before = await api.support.list({});
  const [first] = before;
  if (!first) throw new Error('there is one');
  expect((await api.support.remove({ id: first.id })).removedAt).not.toBeNull();
  expect(await api.support.restore({ id: first.id })).toEqual(first);
  expect(await api.support.list({})).toEqual(before);
});

test('everybody reads the list, and only a lead changes it', async () => {
  const library = await makeLibrary();
  for (const role of ['archivist', 'journalist'] as const) {
    await library.signInAs(role);
    const [first] = await library.api.support.list({});
    if (!first) throw new Error('there is one');
    const refused = { code: 'not-permitted' };
    await expect(library.api.support.remove({ id: first.id })).rejects.toMatchObject(refused);
    await expect(library.api.support.add({ name: 'Mine' })).rejects.toMatchObject(refused);
  }
});
