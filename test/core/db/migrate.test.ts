import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeBackup } from '../../../electron/core/db/backups.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import type { Migration } from '../../../electron/core/db/migrations/index.ts';
import { openEncrypted } from '../../../electron/core/db/open.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary, PASSPHRASES, tempFolder } from '../../support/make-core.ts';

function newFile(): Database.Database {
  const path = join(tempFolder(), 'catalogue.db');
  const sql = openEncrypted({ path, key: randomBytes(32), mode: 'create' });
  onTestFinished(() => void sql.close());
  return sql;
}

/** The beginning of the SHA-256 of each migration's SQL. A new one is added here once, and never changed. */
const RELEASED = {
  '10 first-tables': '6d55a9e57ef261df',
  '20 search': '1e3a4269edb4a982',
  '30 agreement-cover': 'a8243425ef7d319b',
  '40 sound-came': '960683bb7b5acf5b',
  '50 take-segments': '6f24481c8c5d3ddd',
  '60 interview-desk': 'dacd17ab56a3de2c',
  '70 passages': '7e615594d8f950fd',
  '80 purposes': '067b46961c2513f7',
  '90 access-copies': 'f4d09e623c7309ea',
  '100 arrivals': '37c3368164d8b0f7',
  '110 films': '96fcb811194967c4',
  '120 fuller-ledger': 'ebcca07c2bd296e7',
  '130 agreement-texts': 'bd61da81c96f4fa5',
  '140 requests': '19052b4a48d8f7f7',
  '150 voices': '381db3b14c0c3d49',
  '160 taking-back': '2e7fa54b816ab47f',
  '170 release-checks': '950ae0f79ea22902',
  '180 begun-agreements': '0726400c76f06856',
  '190 ask-again-on': 'e2ce38188856ffea',
  '200 transcripts': 'c97bbf9bf0a236c7',
  '205 transcript-not-needed': '466cbea2a2e48e59',
  '210 closed-words': 'e82560a4c319ee02',
  '220 drafts': '521824c871ec130c',
  '230 index-points': '0d40b8e699f2fbd9',
  '240 vocabulary': '8205b23fc18eacad',
  '250 places': '89b592bf7ca667c7',
  '260 people-mentioned': 'c1d86cce766effbd',
  '270 described-attachments': 'f104da88aff53364',
  '280 search everything': '651a1d49f1c55a8f',
  '285 search-index': 'f8172d25797d283a',
  '290 targets': 'b2ca2a8c309bc757',
  '295 told-outside': 'fcda288a9e8f1d8a',
  '300 questionnaires': 'b1bdeca3fa987464',
  '310 saved-texts': 'dcf95086f16a8fd1',
  '320 search-captions': '84542090fb18fad7',
  '330 intakes': '13b6de69a649c0a6',
  '340 deliveries': '79fdceed50e70ecd',
  '350 deposit-presets': 'f746e6a34162b3d6',
  '355 storyteller-copies': '36fab619e912f080',
  '360 received': '671a5066207e68a4',
  '365 delivery-answers': '24f44f2259415568',
  '370 handovers': '04e920b321928d3e',
  '380 table-rows': 'b0dcfc8819fb7673',
  '385 told-entries': 'ad2d262bb200b12c',
  '390 exhibitions': '46e9081ef330bdea',
  '395 sender-keys': '2f224413d8d6c1c1',
  '400 trails': 'c97c698becc0ad11',
  '450 joined-organisations': '223516c2f5b061c4',
  '460 web-addresses': 'f63a17a4bf06c883',
  '470 trail-stop-settled': 'f84b570b5ed60580',
  '480 films-shown': '97e873a22193cb89',
  '485 exhibition-trails': 'c9093b15b2a5a20e',
  '490 seen-in-films': 'c0d1dc32268da42a',
};

const version = (sql: Database.Database) => sql.pragma('user_version', { simple: true });
const never = () => {
  throw new Error('no backup is needed');
};
const one: Migration = {
  version: 10,
  name: 'one',
  sql: 'create table parents (id text primary key) strict; create table children (parent text references parents (id)) strict;',
};
const two: Migration = {
  version: 20,
  name: 'two',
  sql: 'alter table parents add column name text',
};

describe('bringing a catalogue to the newest tables', () => {
  test('starts with nothing and needs no backup for that', () => {
    const sql = newFile();
    expect(migrate(sql, { backUp: never })).toEqual(migrations.map((step) => step.version));
    expect(version(sql)).toBe(migrations.at(-1)?.version);
    expect(migrate(sql, { backUp: never })).toEqual([]);
  });

  test('makes a backup once, before the first step, and keeps the rows', () => {
    const sql = newFile();
    migrate(sql, { backUp: never, migrations: [one] });
    sql.exec("insert into parents (id) values ('p')");
    const seen: unknown[] = [];
    const three = { version: 30, name: 'three', sql: 'create table more (id text) strict' };
    migrate(sql, { backUp: () => seen.push(version(sql)), migrations: [one, two, three] });
    expect(seen).toEqual([10]);
    expect(sql.prepare('select id, name from parents').all()).toEqual([{ id: 'p', name: null }]);
  });

  test('a step that fails leaves the version and the tables of before, and so do the steps before it', () => {
    const sql = newFile();
    migrate(sql, { backUp: never, migrations: [one] });
    const broken = { version: 30, name: 'broken', sql: 'create table nonsense (' };
    expect(() =>
      migrate(sql, { backUp: () => undefined, migrations: [one, two, broken] }),
    ).toThrow();
    expect(version(sql)).toBe(10);
    expect(
      sql
        .prepare('select * from parents')
        .columns()
        .map(({ name }) => name),
    ).toEqual(['id']);
    expect(sql.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('a step that leaves broken references is undone', () => {
    const sql = newFile();
    const broken = {
      version: 20,
      name: 'orphans',
      sql: "insert into children (parent) values ('nobody')",
    };
    migrate(sql, { backUp: never, migrations: [one] });
    expect(() => migrate(sql, { backUp: () => undefined, migrations: [one, broken] })).toThrow(
      'broken references',
    );
    expect(sql.prepare('select * from children').all()).toEqual([]);
    expect(version(sql)).toBe(10);
  });

  test('a catalogue of a newer version is refused by that name and not touched', async () => {
    const sql = newFile();
    migrate(sql, { backUp: never, migrations: [one, two] });
    expect(await codeOf(() => migrate(sql, { backUp: never, migrations: [one] }))).toBe(
      'library-newer',
    );
    expect(version(sql)).toBe(20);
  });

  test('in a real library the backup is there before the first step', async () => {
    const { api, folder, opened, clock } = await makeLibrary();
    await api.library.lock({});
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    const backups = () => readdirSync(join(folder, 'backups')).length;
    const before = backups();
    clock.advance(1000);
    const next = { version: 99_990, name: 'next', sql: 'create table next (id text) strict' };
    migrate(opened().db.sql, {
      backUp: () => void makeBackup(opened().db.sql, join(folder, 'backups'), clock.now()),
      migrations: [...migrations, next],
    });
    expect(backups()).toBe(before + 1);
  });
});

describe('migrations', () => {
  test('stand in order, each with its own number in fives', () => {
    const numbers = migrations.map((step) => step.version);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    expect(numbers.every((number) => number % 5 === 0)).toBe(true);
  });

  // A released migration is never edited, since libraries have it behind them: add the next one instead.
  test('that were released are as they were', () => {
    const hashes = Object.fromEntries(
      migrations.map(({ version: number, name, sql }) => [
        `${number} ${name}`,
        createHash('sha256').update(sql).digest('hex').slice(0, 16),
      ]),
    );
    expect(hashes).toEqual(RELEASED);
  });
});
