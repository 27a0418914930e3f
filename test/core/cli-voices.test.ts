import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import type { ContributorEntry } from '../../shared/model/contributor.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Recording } from '../../shared/model/recording.ts';
import type { RecordingVoices, Voice } from '../../shared/model/voice.ts';
import { commandLine, init, writeWav } from './cli-process.ts';

test('who can be heard is listed at the command line, somebody agrees, and a helper signs', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, json, library, folder } = cli;
  writeWav(join(folder, 'sound.wav'), 48_000);
  const { id } = await json<Recording>('import-media', 'sound.wav', ...library);
  const part = ['--from', '0:00.2', '--to', '0:00.5'];
  const voice = await json<Voice>(
    ...['recording', 'add-voice', id, '--who', 'a neighbour', ...part, ...library],
  );
  expect(voice).toMatchObject({ fromMs: 200, toMs: 500, hasAgreed: false });
  const agree = ['recording', 'voice-agreed', voice.id];
  expect((await run(...agree, ...library)).code).toBe(exitCodes['invalid-input']);
  const agreed = await json<Voice>(...agree, '--how', 'said so', ...library);
  expect(agreed.hasAgreed).toBe(true);
  const all = await json<RecordingVoices>('recording', 'voices', id, '--only-these', ...library);
  expect(all.isListed).toBe(true);
  expect((await run('recording', 'voices', id, ...library)).out).toContain('a neighbour');

  const person = await json<Person>('person', 'add', '--age', 'adult', ...library);
  expect(person.protection).toBe('careful');
  const signed = ['--role', 'interviewer', '--signed-by', 'Jo Example'];
  const entry = await json<ContributorEntry>(
    ...['contributor', 'add', String(person.number), ...signed, ...library],
  );
  expect(entry).toMatchObject({ role: 'interviewer', kind: 'signed' });

  const edit = ['person', 'edit', String(person.number), '--protection'];
  expect((await json<Person>(...edit, 'high', ...library)).protection).toBe('high');
  expect((await run(...edit, 'ordinary', ...library)).code).toBe(exitCodes['invalid-input']);
  const lowered = await json<Person>(...edit, 'ordinary', '--reason', 'asked', ...library);
  expect(lowered.protection).toBe('ordinary');
}, 120_000);
