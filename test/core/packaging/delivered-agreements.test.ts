// The signed agreements as they lie in a delivery: signed like the packages, and looked at like them.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import type { AgreementsLock } from '../../../shared/model/agreements-lock.ts';
import { usualShape } from '../../../shared/model/deposit.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { runValidator, validator } from '../../support/validators.ts';

const PASSPHRASE = 'amber bridge quiet lantern';

async function delivered(agreementsLock: AgreementsLock) {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const destination = join(library.root, 'out');
  mkdirSync(destination);
  const { path } = await library.api.packages.exportArchive({
    ...{ collectionId: sample.collection([sample.story()]), destination, agreementsLock },
    ...{ shape: { ...usualShape, agreements: 'sealed' as const }, recipient: 'City Archive' },
  });
  const agreements =
    readdirSync(path).find((name) => /^hg-agreements-.*\.(?:zip|age)$/u.test(name)) ??
    expect.fail('no agreements');
  const verify = async () => {
    const { problems, signature } = await library.api.packages.verify({ path });
    return { signature, problems: problems.map(({ problem, file }) => `${problem} ${file}`) };
  };
  const read = (name: string) => readFileSync(join(path, name), 'utf8');
  return { path, agreements, verify, read };
}

const locked: AgreementsLock = { kind: 'passphrase', passphrase: PASSPHRASE };

describe('The agreements of a delivery', () => {
  test.each<[string, AgreementsLock]>([
    ['locked', locked],
    ['open', { kind: 'open' }],
  ])('%s, are sound as they were made, and signed by the depositor', async (_, lock) => {
    const { path, agreements, verify, read } = await delivered(lock);
    expect(await verify()).toEqual({ signature: 'good', problems: [] });
    const program = validator('ssh-keygen');
    if (program === undefined) return;
    const list = `${agreements}.sha512`;
    const said = runValidator(
      program,
      [
        ...['-Y', 'verify', '-f', 'allowed_signers', '-I', 'depositor'],
        ...['-n', 'oral-history-package', '-s', `${list}.sig`],
      ],
      { cwd: path, input: Buffer.from(read(list)) },
    );
    expect(said.ok).toBe(true);
    expect(read('HOW-TO-VERIFY.txt')).toContain(`-s ${list}.sig < ${list}`);
  });

  test('stand on the sheet that is signed, with their checksum', async () => {
    const { agreements, read } = await delivered(locked);
    expect(read('deposit-list.html')).toContain(read(`${agreements}.sha512`).slice(0, 128));
  });

  test('are known when the archive has opened them in the same folder', async () => {
    const { path, agreements, verify } = await delivered(locked);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(PASSPHRASE);
    const bytes = await decrypter.decrypt(readFileSync(join(path, agreements)));
    writeFileSync(join(path, agreements.replace('.age', '')), bytes);
    expect(await verify()).toEqual({ signature: 'good', problems: [] });
  });

  test.each<[string, AgreementsLock]>([
    ['locked', locked],
    ['open', { kind: 'open' }],
  ])('%s, that somebody put in their place are found', async (_, lock) => {
    const { path, agreements, verify } = await delivered(lock);
    const file = join(path, agreements);
    appendFileSync(file, 'x');
    const sha512 = createHash('sha512').update(readFileSync(file)).digest('hex');
    writeFileSync(`${file}.sha512`, `${sha512}  ${agreements}\n`);
    expect((await verify()).problems).toContain(`bad-signature ${agreements}.sha512.sig`);
    rmSync(`${file}.sha512.sig`);
    expect((await verify()).problems).toContain(`not-signed ${agreements}`);
  });
});
