import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeSetting } from '../../../electron/core/db/settings.ts';
import { copyAsAfterAKill } from '../../support/after-a-kill.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';

const NEXT = 'silver thread winter market';

function slotsOf(folder: string): { id: string; kind: string }[] {
  return JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')).slots;
}

describe('people who use the library', () => {
  test('a removed person cannot open the library any more, all others can', async () => {
    const { api, folder, signInAs } = await makeLibrary();
    await signInAs('journalist');
    await signInAs('lead');
    const journalist = (await api.members.list({})).find(({ role }) => role === 'journalist');
    if (journalist === undefined) throw new Error('the journalist was not added');
    await api.members.remove({ id: journalist.id });
    expect(slotsOf(folder)).toHaveLength(2);
    await api.library.lock({});
    expect(await codeOf(api.library.open({ folder, passphrase: PASSPHRASES.journalist }))).toBe(
      'wrong-passphrase',
    );
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect((await api.members.list({})).map(({ removedAt }) => removedAt === null)).toEqual([
      true,
      false,
    ]);
  });

  test('the only lead can be neither removed nor made something else', async () => {
    const { api, opened } = await makeLibrary();
    const { id } = opened().member;
    expect(await codeOf(api.members.remove({ id }))).toBe('conflict');
    expect(await codeOf(api.members.setRole({ id, role: 'journalist' }))).toBe('conflict');
  });

  test('a lead who hands over may do less at once', async () => {
    const { api, opened } = await makeLibrary();
    await api.members.add({ name: 'Nia Next', role: 'lead', passphrase: NEXT });
    await api.members.setRole({ id: opened().member.id, role: 'journalist' });
    expect((await api.library.status({})).member?.role).toBe('journalist');
    expect(await codeOf(api.library.renewRecovery({}))).toBe('not-permitted');
  });

  test('only a lead manages people', async () => {
    const { api, signInAs } = await makeLibrary();
    await signInAs('journalist');
    expect(
      await codeOf(api.members.add({ name: 'Somebody', role: 'lead', passphrase: NEXT })),
    ).toBe('not-permitted');
  });

  test('a new passphrase works, the former one does not, and no data is written anew', async () => {
    const { api, folder, opened } = await makeLibrary();
    const story = await api.stories.create({ title: 'The tram depot' });
    expect(
      await codeOf(api.members.changePassphrase({ current: 'wrong words for this', next: NEXT })),
    ).toBe('wrong-passphrase');
    expect(await codeOf(api.members.changePassphrase({ next: NEXT }))).toBe('wrong-passphrase');
    await api.members.changePassphrase({ current: PASSPHRASES.lead, next: NEXT });
    expect(slotsOf(folder)).toHaveLength(2);
    await api.library.lock({});
    expect(await codeOf(api.library.open({ folder, passphrase: PASSPHRASES.lead }))).toBe(
      'wrong-passphrase',
    );
    await api.library.open({ folder, passphrase: NEXT });
    expect((await api.stories.get({ id: story.id })).title).toBe('The tram depot');
    expect(opened().member.name).toBe('Lea Example');
  });

  test('two people cannot have the same passphrase, since it says who is there', async () => {
    const { api } = await makeLibrary();
    expect(
      await codeOf(
        api.members.add({ name: 'Twin', role: 'journalist', passphrase: PASSPHRASES.lead }),
      ),
    ).toBe('conflict');
    expect(await api.members.list({})).toHaveLength(1);
  });

  test('a weak passphrase is refused by the core, not only by the page', async () => {
    const { api } = await makeLibrary();
    expect(
      await codeOf(api.members.add({ name: 'Hasty', role: 'journalist', passphrase: 'short' })),
    ).toBe('invalid-input');
  });

  test('letters typed on another system open the library too', async () => {
    const { api, folder } = await makeLibrary();
    const composed = 'crème brûlée über café';
    await api.members.add({ name: 'Zoé', role: 'lead', passphrase: composed.normalize('NFC') });
    await api.library.lock({});
    await api.library.open({ folder, passphrase: composed.normalize('NFD') });
    expect((await api.library.status({})).member?.name).toBe('Zoé');
  });
});

describe('when the catalogue is damaged right after a change', () => {
  async function openedAfterDamage(folder: string, root: string, passphrase: string) {
    const killed = copyAsAfterAKill(folder, root);
    writeFileSync(join(killed, 'catalogue.db'), Buffer.alloc(50_000, 1));
    const other = makeCore();
    const { details } = await refusalOf(other.api.library.open({ folder: killed, passphrase }));
    const backup = z.string().parse(details?.latestBackup);
    return other.api.library.open({ folder: killed, passphrase, backup });
  }

  test('a new passphrase of a lead still brings back the latest backup', async () => {
    const { api, folder, root } = await makeLibrary();
    await api.members.changePassphrase({ current: PASSPHRASES.lead, next: NEXT });
    expect((await openedAfterDamage(folder, root, NEXT)).member?.role).toBe('lead');
  });

  test('a new lead can bring it back, and a removed one can not', async () => {
    const { api, folder, root } = await makeLibrary();
    const { id } = await api.members.add({ name: 'Nia Next', role: 'lead', passphrase: NEXT });
    const before = readFileSync(join(folder, 'library.json'));
    expect((await openedAfterDamage(folder, root, NEXT)).member?.name).toBe('Nia Next');
    await api.members.remove({ id });
    writeFileSync(join(folder, 'library.json'), before);
    rmSync(join(root, 'killed'), { recursive: true });
    expect(await codeOf(openedAfterDamage(folder, root, NEXT))).toBe('wrong-passphrase');
  });
});

describe('when the app is killed between two steps', () => {
  test('a slot that was written before its person is cleared at the next opening and opens nothing', async () => {
    const { api, folder, opened } = await makeLibrary();
    await opened().vault.addPassphrase(NEXT);
    await api.library.lock({});
    expect(slotsOf(folder)).toHaveLength(3);
    expect(await codeOf(api.library.open({ folder, passphrase: NEXT }))).toBe('wrong-passphrase');
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(slotsOf(folder)).toHaveLength(2);
  });

  test('a removed person is out, even if the slot was not cleared any more', async () => {
    const { api, folder, opened, signInAs } = await makeLibrary();
    await signInAs('journalist');
    await signInAs('lead');
    opened().db.write({ action: 'test', subject: 'test' }, (sql) =>
      sql.exec("update members set removed_at = '2026-11-22T10:00:00.000Z' where role <> 'lead'"),
    );
    await api.library.lock({});
    expect(slotsOf(folder)).toHaveLength(3);
    expect(await codeOf(api.library.open({ folder, passphrase: PASSPHRASES.journalist }))).toBe(
      'wrong-passphrase',
    );
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(slotsOf(folder)).toHaveLength(2);
  });

  test('with both slots of a change still there, only the one that the catalogue names opens', async () => {
    const { api, folder, opened } = await makeLibrary();
    const before = readFileSync(join(folder, 'library.json'));
    await api.members.changePassphrase({ current: PASSPHRASES.lead, next: NEXT });
    const after = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'));
    const [old] = JSON.parse(before.toString()).slots;
    await api.library.lock({});
    writeFileSync(
      join(folder, 'library.json'),
      JSON.stringify({ ...after, slots: [old, ...after.slots] }),
    );
    expect(await codeOf(api.library.open({ folder, passphrase: PASSPHRASES.lead }))).toBe(
      'wrong-passphrase',
    );
    await api.library.open({ folder, passphrase: NEXT });
    expect(opened().member.name).toBe('Lea Example');
    expect(slotsOf(folder)).toHaveLength(2);
  });
});

describe('the recovery key', () => {
  test('opens the library as a lead, who is asked for a new passphrase, and the history says so', async () => {
    const { api, folder, recoveryKey, signInAs } = await makeLibrary();
    await signInAs('journalist');
    await api.library.lock({});
    await api.library.open({ folder, recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' ') });
    const status = await api.library.status({});
    expect(status.member).toMatchObject({ name: 'Lea Example', role: 'lead' });
    expect(status.warnings.map(({ code }) => code)).toEqual(['opened-with-recovery-key']);
    await api.members.changePassphrase({ next: NEXT });
    expect((await api.library.status({})).warnings).toEqual([]);
    expect((await api.history.list({})).map(({ action }) => action)).toContain(
      'library.openWithRecoveryKey',
    );
    await api.library.lock({});
    await api.library.open({ folder, passphrase: NEXT });
    expect(await codeOf(api.members.changePassphrase({ next: `${NEXT} again` }))).toBe(
      'wrong-passphrase',
    );
  });

  test('stops working when a new one is made', async () => {
    const { api, folder, recoveryKey } = await makeLibrary();
    const sheet = await api.library.renewRecovery({});
    expect(sheet).toMatchObject({ organisation: 'Example Street Histories', madeOn: '2026-11-22' });
    expect((await api.library.status({})).warnings.map(({ code }) => code)).toEqual([
      'recovery-not-confirmed',
    ]);
    await api.library.lock({});
    expect(await codeOf(api.library.open({ folder, recoveryKey }))).toBe('wrong-passphrase');
    await api.library.open({ folder, recoveryKey: sheet.recoveryKey });
    expect((await api.library.status({})).state).toBe('open');
  });

  test('is confirmed by typing one of its groups; the reminder stays until then', async () => {
    const { api } = await makeLibrary();
    const { recoveryKey, groupToConfirm } = await api.library.renewRecovery({});
    const group = recoveryKey.split('-')[groupToConfirm - 1] ?? '';
    const wrong = group === 'AAAA' ? 'BBBB' : 'AAAA';
    expect(await codeOf(api.library.confirmRecovery({ group: groupToConfirm, text: wrong }))).toBe(
      'invalid-input',
    );
    expect((await api.library.status({})).warnings).toHaveLength(1);
    await api.library.confirmRecovery({ group: groupToConfirm, text: ` ${group.toLowerCase()} ` });
    expect((await api.library.status({})).warnings).toEqual([]);
  });

  test('cannot be confirmed after a restart, since it is kept nowhere: a new sheet is asked for', async () => {
    const { api, folder, opened } = await makeLibrary();
    opened().db.write({ action: 'test', subject: 'test' }, (sql) =>
      writeSetting(sql, 'recovery-confirmed', '0'),
    );
    await api.library.lock({});
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect((await api.library.status({})).warnings.map(({ code }) => code)).toEqual([
      'recovery-not-confirmed',
    ]);
    expect(await codeOf(api.library.confirmRecovery({ group: 1, text: 'AAAA' }))).toBe('conflict');
  });

  test('a key with a mistyped letter is refused like a wrong passphrase', async () => {
    const { api, folder, recoveryKey } = await makeLibrary();
    await api.library.lock({});
    const last = recoveryKey.endsWith('A') ? 'B' : 'A';
    expect(
      await codeOf(api.library.open({ folder, recoveryKey: recoveryKey.slice(0, -1) + last })),
    ).toBe('wrong-passphrase');
    expect(await codeOf(api.library.open({ folder, recoveryKey: 'too short' }))).toBe(
      'wrong-passphrase',
    );
  });
});
