import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { writeSealedAgreements } from '../../../electron/core/packaging/sealed-agreements.ts';
import { usualShape } from '../../../shared/model/deposit.ts';
import type { AgreementsLock } from '../../../shared/model/agreements-lock.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { SealedStory } from '../../../shared/package/agreements-v1.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { codeOf } from '../../support/error-code.ts';
import { filmAgreement, recordingAgreement } from '../features/story-builders.ts';
import { unzipped } from '../../support/unzipped.ts';

const PASSPHRASE = 'amber bridge quiet lantern';
const MADE_ON = '2026-11-22';
const has = (program: string) => spawnSync(program, ['--version']).status === 0;

/** A story that goes out and one that stays, each signed in the words of today. */
async function twoStories() {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const sign = async (name: string) => {
    const person = sample.person({
      realName: name,
      attribution: 'chosen-name',
      chosenName: 'Wren',
      contact: '0121-canary-contact',
    });
    const story = sample.bareStory({ narrators: [person] });
    await agree(library, { story, person, name });
    return { person, story, name };
  };
  const out = await sign('Zephyrine Quillfeather');
  const stays = await sign('Yolanda Canaryother');
  return { library, sample, out, stays };
}

async function agree(
  { api }: TestLibrary,
  { story, person, name }: { story: StoryId; person: PersonId; name: string },
) {
  const common = {
    ...{ storyId: story, personId: person, on: '2026-11-20', language: 'en' },
    ...{ explainedBy: 'Ines Example', note: 'canary-entry-note' },
    ...{ level: 'standard' as const, responsibleAdult: null, interpreter: null },
    signature: { method: 'typed' as const, name },
  };
  await api.agreements.add({ ...common, kind: 'participation', textVersion: 'participation-en-2' });
  const uses = {
    ...{ archive: true, exhibition: false, website: false },
    ...{ learning: false, broadcast: false, research: true },
  };
  await api.agreements.add({
    ...{ ...common, kind: 'recording', textVersion: 'recording-en-3', uses },
    closedParts: 'The part about the border <b>stays</b> closed.',
  });
}

async function seal(
  { core, root, opened, newId }: TestLibrary,
  stories: readonly { id: StoryId; code: string }[],
  lock: AgreementsLock,
) {
  const folder = join(root, `out-${newId()}`);
  mkdirSync(folder);
  const { files } = await writeSealedAgreements({
    ...{ folder, stories, lock },
    ...{
      id: '00000000-0000-4000-8000-0000abcd1234',
      deposit: 'hg-deposit-example',
      madeOn: MADE_ON,
    },
    context: { ...core.context, library: opened() },
    signal: new AbortController().signal,
  });
  return { folder, files };
}

async function unlocked(folder: string, files: { name: string }[], decrypter?: Decrypter) {
  const bytes = readFileSync(join(folder, files[0]?.name ?? ''));
  const zip = join(folder, 'opened.zip');
  writeFileSync(zip, decrypter === undefined ? bytes : await decrypter.decrypt(bytes));
  return unzipped(zip);
}

describe('the signed agreements of a deposit', () => {
  test('open with the passphrase, and hold each form as a page and as data that name each other', async () => {
    const { library, out } = await twoStories();
    const made = await seal(library, [{ id: out.story, code: 'hg-0002' }], {
      ...{ kind: 'passphrase', passphrase: PASSPHRASE },
    });
    const decrypter = new Decrypter();
    decrypter.addPassphrase(PASSPHRASE);
    const files = await unlocked(made.folder, made.files, decrypter);
    const text = (path: string) =>
      files.find(({ name }) => name === path)?.bytes.toString('utf8') ?? '';
    const story = SealedStory.parse(JSON.parse(text('data/stories/hg-0002/agreements.json')));
    expect(story.entries.map(({ kind }) => kind)).toEqual(['participation', 'recording']);
    expect(story.allowedUses).toEqual(['archive', 'research']);
    expect(text('data/stories/hg-0002/signed/hg-0002-a002.html')).toContain(
      'The part about the border &#60;b&#62;stays&#60;/b&#62; closed.',
    );
    const data = JSON.parse(text('data/stories/hg-0002/signed/hg-0002-a002.json'));
    const { createHash } = await import('node:crypto');
    const page = text('data/stories/hg-0002/signed/hg-0002-a002.html');
    expect(data.pageSha256).toBe(createHash('sha256').update(page).digest('hex'));
    expect(text('README.html')).toContain('RESTRICTED');
    expect(text('README.html')).toContain('REAL NAMES');
  });

  test('tell what was answered about the film, and nothing where the words did not ask', async () => {
    const { library, out } = await twoStories();
    const { story, person } = out;
    await library.api.agreements.add(filmAgreement(story, person, { showFilm: true }));
    await library.api.agreements.add(recordingAgreement(story, person));
    const made = await seal(library, [{ id: story, code: 'hg-0002' }], { kind: 'open' });
    const ledger = (await unlocked(made.folder, made.files)).find(
      ({ name }) => name === 'data/stories/hg-0002/agreements.json',
    );
    const { entries } = SealedStory.parse(JSON.parse(String(ledger?.bytes)));
    const answers = entries.filter((entry) => entry.kind === 'recording');
    expect(answers.map(({ showFilm }) => showFilm)).toEqual([false, true, undefined]);
  });

  test('are a sound BagIt package of their own', async () => {
    const { library, out } = await twoStories();
    const made = await seal(library, [{ id: out.story, code: 'hg-0002' }], { kind: 'open' });
    expect(made.files.map(({ name }) => name)).toEqual(['hg-agreements-2026-11-22-abcd1234.zip']);
    const zip = join(made.folder, made.files[0]?.name ?? '');
    const unpacked = join(made.folder, 'unpacked');
    execFileSync('python3', ['-m', 'zipfile', '-e', zip, unpacked]);
    const bag = join(unpacked, 'hg-agreements-2026-11-22-abcd1234');
    for (const list of ['manifest-sha512.txt', 'tagmanifest-sha512.txt'])
      execFileSync('sha512sum', ['--quiet', '--strict', '-c', list], { cwd: bag });
    const report = await library.api.packages.verify({ path: zip });
    expect(report.problems).toEqual([]);
  });

  test('hold nobody who signed for a story that stays behind, and no notes, contacts or members', async () => {
    const { library, out, stays } = await twoStories();
    const made = await seal(library, [{ id: out.story, code: 'hg-0002' }], { kind: 'open' });
    const all = Buffer.concat((await unlocked(made.folder, made.files)).map(({ bytes }) => bytes));
    expect(all.includes(out.name)).toBe(true);
    for (const word of [stays.name, stays.person, stays.story, 'canary', 'Lea Example'])
      expect(all.includes(word), word).toBe(false);
  });

  test.skipIf(!has('age'))(
    'open with the program age and the key of the archive, and with no other key',
    async () => {
      const { library, out } = await twoStories();
      const [identity, other] = [await generateX25519Identity(), await generateX25519Identity()];
      const made = await seal(library, [{ id: out.story, code: 'hg-0002' }], {
        ...{ kind: 'recipients', recipients: [await identityToRecipient(identity)] },
      });
      const locked = join(made.folder, made.files[0]?.name ?? '');
      const keyFile = (key: string, name: string) => {
        writeFileSync(join(made.folder, name), `${key}\n`, { mode: 0o600 });
        return join(made.folder, name);
      };
      const open = (key: string) => spawnSync('age', ['-d', '-i', key, locked]);
      const [right, wrong] = [open(keyFile(identity, 'right')), open(keyFile(other, 'wrong'))];
      expect(right.status).toBe(0);
      expect(right.stdout.subarray(0, 2).toString()).toBe('PK');
      expect(wrong.status).not.toBe(0);
      expect(readFileSync(join(made.folder, 'HOW-TO-OPEN-AGREEMENTS.txt'), 'utf8')).toContain(
        `age -d -i YOUR-KEY-FILE -o hg-agreements-2026-11-22-abcd1234.zip ${made.files[0]?.name ?? ''}`,
      );
    },
  );

  test('are never readable on the disk while they are being locked', async () => {
    const { library, sample, out } = await twoStories();
    const sound = sample.take(out.story, { frames: 480_000 });
    library.opened().db.write({ action: 'test.insert', subject: 'agreement_entries' }, (sql) => {
      sql.exec("update recordings set purpose = 'spoken-agreement'");
      sql
        .prepare(
          `insert into agreement_entries (id, story_id, person_id, kind, agreed_on, language, text_version, explained_by,
             note, reason, closed_reason, signature_method, signature_name, signature_mark, recorded_at, recorded_by)
           values ('spoken', ?, ?, 'participation', '2026-11-21', 'en', 'participation-en-2', 'Ines Example',
             '', '', '', 'spoken', ?, (select id from recordings), '2026-11-21T10:00:00.000Z', 'Ines Example')`,
        )
        .run(out.story, out.person, out.name);
    });
    const recipients = [await identityToRecipient(await generateX25519Identity())];
    const made = await seal(library, [{ id: out.story, code: 'hg-0002' }], {
      ...{ kind: 'recipients', recipients },
    });
    expect(readdirSync(made.folder).toSorted()).toEqual([
      'HOW-TO-OPEN-AGREEMENTS.txt',
      'hg-agreements-2026-11-22-abcd1234.zip.age',
    ]);
    const bytes = readFileSync(join(made.folder, made.files[0]?.name ?? ''));
    expect(bytes.length).toBeGreaterThan(sound.length);
    for (const word of ['PK\u0003\u0004', 'agreements.json', out.name])
      expect(bytes.includes(word), word).toBe(false);
    expect(bytes.includes(sound.subarray(0, 64))).toBe(false);
  });

  test('are refused with a passphrase that is easy to guess, and with half a key', async () => {
    const { library, out } = await twoStories();
    const stories = [{ id: out.story, code: 'hg-0002' }];
    expect(await codeOf(seal(library, stories, { kind: 'passphrase', passphrase: 'short' }))).toBe(
      'invalid-input',
    );
    const key = (await identityToRecipient(await generateX25519Identity())).slice(0, -1);
    expect(await codeOf(seal(library, stories, { kind: 'recipients', recipients: [key] }))).toBe(
      'invalid-input',
    );
  });

  test('go out in a delivery with the packages, are listed there, and the passphrase is written down nowhere', async () => {
    const { library, sample, out } = await twoStories();
    sample.take(out.story);
    const { api } = library;
    await api.people.update({ id: out.person, chosenName: 'Wren', ageBand: 'adult' });
    const destination = join(library.root, 'out');
    mkdirSync(destination);
    const shape = { ...usualShape, agreements: 'sealed' as const };
    const request = {
      ...{ collectionId: sample.collection([out.story]), destination, shape },
      recipient: 'Example Archive',
    };
    expect(await codeOf(api.packages.exportArchive(request))).toBe('invalid-input');
    const made = await api.packages.exportArchive({
      ...request,
      agreementsLock: { kind: 'passphrase', passphrase: PASSPHRASE },
    });
    const names = readdirSync(made.path);
    const sealed = names.find((name) => name.endsWith('.zip.age')) ?? '';
    expect(sealed).toMatch(/^hg-agreements-2026-11-22-[0-9a-f]{8}\.zip\.age$/u);
    expect(names).toContain(`${sealed}.sha512`);
    const read = (name: string) => readFileSync(join(made.path, name), 'utf8');
    expect(read('HOW-TO-VERIFY.txt')).toContain(`${sealed}.sha512`);
    execFileSync('sha512sum', ['--quiet', '--strict', '-c', `${sealed}.sha512`], {
      cwd: made.path,
    });
    const { sql } = library.opened().db;
    const tables = sql
      .prepare<[], string>("select name from sqlite_schema where type = 'table'")
      .pluck()
      .all();
    for (const table of tables)
      expect(JSON.stringify(sql.prepare(`select * from "${table}"`).all()), table).not.toContain(
        PASSPHRASE,
      );
    expect(JSON.stringify([library.log.errors, library.events])).not.toContain(PASSPHRASE);
  });
});
