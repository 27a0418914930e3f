// Each permission that goes away hides the story at once, through every door: lists, search, pages, sound, plans, packages and the command line.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCopy, openSound } from '../../electron/core/media/listen.ts';
import type { CollectionId, PersonId, RecordingId, StoryId } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/library.ts';
import { makeLibrary, PASSPHRASES } from '../support/make-core.ts';
import type { TestLibrary } from '../support/make-core.ts';
import { checkedForRelease } from '../support/release-ready.ts';
import { cliPath } from './cli-process.ts';
import { participation, recordingAgreement, TODAY, withdrawal } from './features/story-builders.ts';
import { exportPackage } from '../support/export-package.ts';

interface Sample {
  library: TestLibrary;
  storyId: StoryId;
  personId: PersonId;
  recordingId: RecordingId;
  collectionId: CollectionId;
}

async function record({ api, opened }: TestLibrary, storyId: StoryId, personId: PersonId) {
  const { id } = await api.recordings.begin({
    ...{ storyId, purpose: 'interview', personId, deviceName: 'x' },
    format: { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 },
  });
  const pcm = new Uint8Array(144_000);
  opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
  await api.recordings.finish({ id });
  return id;
}

/** A story that everybody may see, hear and pass on to an archive. */
async function sharedStory(): Promise<Sample> {
  const library = await makeLibrary();
  const { api } = library;
  const { id: personId } = await api.people.create({ ageBand: 'adult', realName: 'Sam Example' });
  const { id: storyId } = await api.stories.create({ title: 'Canary', narratorIds: [personId] });
  await api.agreements.add(participation(storyId, personId));
  const recordingId = await record(library, storyId, personId);
  await api.agreements.add(recordingAgreement(storyId, personId));
  await api.recordings.makeAccessCopy({ id: recordingId });
  await checkedForRelease(library, storyId);
  const items = [{ storyId, caption: '' }];
  const { id: collectionId } = await api.collections.create({ title: 'All', items });
  return { library, storyId, personId, recordingId, collectionId };
}

const later = { language: 'en', explainedBy: 'Jo Example', on: TODAY } as const;
const all: readonly Role[] = ['journalist', 'archivist'];
const archivist: readonly Role[] = ['archivist'];

/** What takes a permission away, and from whom the story is then hidden. */
const removals: Record<
  string,
  { from: readonly Role[]; by: (sample: Sample) => Promise<unknown> }
> = {
  'taken back': {
    from: all,
    by: ({ library: { api }, storyId, personId }) =>
      api.agreements.add(withdrawal(storyId, personId)),
  },
  'to be deleted': {
    from: all,
    by: ({ library: { api }, storyId, personId }) =>
      api.agreements.add({ ...withdrawal(storyId, personId), level: 'delete' }),
  },
  'closed until a day': {
    from: all,
    by: ({ library: { api }, storyId, personId }) =>
      api.agreements.add({
        ...{ ...recordingAgreement(storyId, personId), on: TODAY, closedUntil: '2050-01-01' },
      }),
  },
  'closed until further notice': {
    from: all,
    by: ({ library: { api }, storyId, personId }) =>
      api.agreements.add({ kind: 'closing', storyId, personId, ...later, closedUntil: null }),
  },
  'a no to the archive': {
    from: archivist,
    by: ({ library: { api }, storyId, personId }) =>
      api.agreements.add({ ...recordingAgreement(storyId, personId, ['website']), on: TODAY }),
  },
  'a sound that nobody has agreed to': {
    from: archivist,
    by: ({ library, storyId, personId }) => record(library, storyId, personId),
  },
  'a storyteller who has not signed': {
    from: archivist,
    by: async ({ library: { api }, storyId, personId }) => {
      const { id } = await api.people.create({ ageBand: 'adult' });
      return api.stories.update({ id: storyId, narratorIds: [personId, id] });
    },
  },
  'an age that is not known': {
    from: archivist,
    by: ({ library: { api }, personId }) => api.people.update({ id: personId, ageBand: 'unknown' }),
  },
  'a child without an adult': {
    from: archivist,
    by: ({ library: { api }, personId }) =>
      api.people.update({ id: personId, ageBand: 'under-16' }),
  },
  'the bin': {
    from: archivist,
    by: ({ library: { api }, storyId }) => api.stories.bin({ id: storyId }),
  },
};

/** Whether the story is found through each door by whoever has opened the library. */
async function doors(sample: Sample): Promise<Record<string, boolean>> {
  const { library, storyId, recordingId: id } = sample;
  const { api, core } = library;
  const opens = async (ask: () => unknown) => {
    try {
      await ask();
      return true;
    } catch {
      return false;
    }
  };
  return {
    list: (await api.stories.list({})).total > 0,
    search: (await api.stories.list({ search: 'Canary' })).total > 0,
    story: await opens(() => api.stories.get({ id: storyId })),
    agreements: await opens(() => api.agreements.ofStory({ id: storyId })),
    register: (await api.agreements.register({})).length > 0,
    recordings: await opens(async () => {
      if ((await api.recordings.list({ storyId })).length === 0) throw new Error('none');
    }),
    recording: await opens(() => api.recordings.get({ id })),
    outline: await opens(() => api.recordings.peaks({ id })),
    player: await opens(() => openSound(core.context, id).close()),
    copy: await opens(() => openCopy(core.context, id).close()),
  };
}

/** What the command line tells somebody of this role. */
async function told({ library }: Sample, role: Role): Promise<string> {
  await library.api.library.lock({});
  const file = join(library.root, `${role}.txt`);
  writeFileSync(file, `${PASSPHRASES[role]}\n`);
  const { stdout } = spawnSync(
    process.execPath,
    [cliPath, 'story', 'list', '--library', library.folder, '--passphrase-file', file],
    {
      encoding: 'utf8',
      env: { ...process.env, XDG_CONFIG_HOME: library.root, HOME: library.root },
    },
  );
  return stdout;
}

const allOpen = (found: Record<string, boolean>) =>
  Object.entries(found).filter(([, open]) => !open);
const anyOpen = (found: Record<string, boolean>) =>
  Object.entries(found).filter(([, open]) => open);

test.each(Object.entries(removals))(
  '%s: hidden through every door, and it is in no plan and no package',
  async (_name, { from, by }) => {
    const sample = await sharedStory();
    const { library, collectionId } = sample;
    const { api, root } = library;
    const plan = async () =>
      (await api.packages.plan({ collectionId, use: 'archive' })).goingIn.length;
    expect(await plan()).toBe(1);
    for (const role of from) {
      await library.signInAs(role);
      expect(allOpen(await doors(sample))).toEqual([]);
    }
    const [role = 'archivist'] = from.toReversed();
    expect(await told(sample, role)).toContain('Canary');

    await library.signInAs('lead');
    await by(sample);
    expect(await plan()).toBe(0);
    const destination = join(root, 'out');
    mkdirSync(destination);
    const request = { collectionId, destination, form: 'folder' as const, recipient: 'Archive' };
    await expect(exportPackage(api, request)).rejects.toMatchObject({
      code: 'access-blocked',
    });
    expect(readdirSync(destination)).toEqual([]);
    for (const hidden of from) {
      await library.signInAs(hidden);
      expect(anyOpen(await doors(sample))).toEqual([]);
    }
    expect(await told(sample, role)).not.toContain('Canary');
  },
  90_000,
);
