import { expect, test } from 'vitest';
import { voiceFacts } from '../../../electron/core/db/voice-facts.ts';
import type { PersonId } from '../../../shared/model/ids.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { makeReleasable } from '../../support/release-ready.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';

const signature = { method: 'typed' as const, name: 'Jo Example' };

function agreement(personId: PersonId, on = '2026-11-20') {
  const role = 'interviewer' as const;
  return { personId, role, on, textVersion: 'contributor-en-2', signature };
}

async function withInterviewer(ageBand: 'adult' | '16-17' | 'unknown' = 'adult') {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const personId = sample.person({ realName: 'Jo Example', ageBand });
  const storyId = sample.story({ interviewers: [personId] });
  sample.take(storyId);
  return { library, api: library.api, sample, personId, storyId };
}

test('an interviewer of a story is asked to sign once, and stands as signed from then on', async () => {
  const { api, personId } = await withInterviewer();
  expect(await api.contributors.list({ personId })).toMatchObject([
    { role: 'interviewer', state: 'missing', on: null, storyCount: 1 },
  ]);
  await api.contributors.add(agreement(personId));
  expect(await api.contributors.list({})).toMatchObject([
    { personId, state: 'signed', on: '2026-11-20', needsAdult: false },
  ]);
});

test('somebody under 18 signs with a responsible adult, and nobody signs whose age is not known', async () => {
  const minor = await withInterviewer('16-17');
  expect(
    (await refusalOf(minor.api.contributors.add(agreement(minor.personId)))).message,
  ).toContain('responsible adult');
  const responsibleAdult = { name: 'A Parent', role: 'parent' as const, signature };
  const kept = await minor.api.contributors.add({
    ...agreement(minor.personId),
    responsibleAdult,
  });
  expect(kept.adultName).toBe('A Parent');
  const unknown = await withInterviewer('unknown');
  expect(await codeOf(unknown.api.contributors.add(agreement(unknown.personId)))).toBe(
    'invalid-input',
  );
});

test('an interpreter signs only with the promise to tell nobody', async () => {
  const { api, personId } = await withInterviewer();
  const role = 'interpreter' as const;
  expect(await codeOf(api.contributors.add({ ...agreement(personId), role }))).toBe(
    'invalid-input',
  );
  const promised = { ...agreement(personId), role, isConfidential: true };
  expect((await api.contributors.add(promised)).isConfidential).toBe(true);
});

test('what was recorded until an agreement ended stays covered, and what is recorded later is not', async () => {
  const { library, api, sample, personId, storyId } = await withInterviewer();
  const { clock } = library;
  await makeReleasable(library, storyId);
  await api.contributors.end({ personId, role: 'interviewer', on: '2026-11-22' });
  const throughout = () => voiceFacts(library.opened().db.sql, storyId).notAgreedThroughout;
  expect(throughout()).toBe(false);
  clock.advance(3 * 86_400_000);
  sample.take(storyId, { seed: 2 });
  const sounds = await api.recordings.list({ storyId });
  for (const { id: recordingId } of sounds)
    await api.voices.confirm({ recordingId, people: [{ personId, kind: 'interviewer' }] });
  expect(throughout()).toBe(true);
  expect(
    await codeOf(api.contributors.end({ personId, role: 'interviewer', on: '2026-11-22' })),
  ).toBe('conflict');
  await api.contributors.add(agreement(personId, '2026-11-24'));
  expect(throughout()).toBe(false);
  expect((await api.contributors.entries({ personId })).map(({ kind }) => kind)).toEqual([
    ...['signed', 'ended', 'signed'],
  ]);
});

test('an agreement that has ended stays ended when an older backup is brought back', async () => {
  const { library, api, personId, storyId } = await withInterviewer();
  await makeReleasable(library, storyId);
  library.clock.advance(1000);
  const { name } = await api.backups.make({});
  library.clock.advance(1000);
  await api.contributors.end({ personId, role: 'interviewer', on: '2026-11-01' });
  await api.backups.restore({ name });
  expect(await api.contributors.list({ personId })).toMatchObject([
    { state: 'ended', on: '2026-11-01' },
  ]);
  expect(voiceFacts(library.opened().db.sql, storyId).notAgreedThroughout).toBe(true);
});

test('an archivist is told nothing of contributor agreements', async () => {
  const { library, api, personId } = await withInterviewer();
  await library.signInAs('archivist');
  expect(await codeOf(api.contributors.list({}))).toBe('not-permitted');
  expect(await codeOf(api.contributors.add(agreement(personId)))).toBe('not-permitted');
});
