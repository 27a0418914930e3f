// On which terms a story leaves: as they stand on that day, for each picture by itself, and never more open than anybody said.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readEntries } from '../../../electron/core/db/read-entries.ts';
import { exportArchive } from '../../../electron/core/packaging/export-archive.ts';
import { loadCollectionFacts } from '../../../electron/core/packaging/package-facts.ts';
import { noFiles, sealedStory } from '../../../electron/core/packaging/sealed-story.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import { usualShape } from '../../../shared/model/deposit.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { buildBag } from '../../support/build-bag.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';

const today = '2026-11-22';
let library: TestLibrary;
let sample: SampleLibrary;
let teller: PersonId;
let storyId: StoryId;
beforeEach(async () => {
  library = await makeLibrary();
  sample = sampleLibrary(library);
  teller = sample.person({ realName: 'Nadia Examplewala' });
  storyId = sample.bareStory({ narrators: [teller] });
  sample.agree(storyId, teller, { kind: 'participation' });
  sample.agree(storyId, teller, { kind: 'recording', uses: ['archive', 'website'] });
});

const answer = (use: Use, agreed: boolean) => {
  sample.agree(storyId, teller, { kind: 'asked-again', asked: { use, agreed } });
};
const askEachTime = (person: PersonId) => {
  sample.agree(storyId, person, {
    kind: 'recording',
    uses: ['archive', 'website'],
    askAgain: true,
  });
};

function told() {
  const collectionId = sample.collection([storyId]);
  const [entry] = loadCollectionFacts(library.opened(), { collectionId, today }).stories;
  return entry?.story.agreedUses;
}

function toldInSealedPart() {
  const { sql } = library.opened().db;
  const entries = readEntries(sql, storyId);
  const files = new Map(entries.map(({ id }) => [id, noFiles] as const));
  return sealedStory(sql, { id: storyId, code: 'hg-0001', entries, files, today }).allowedUses;
}

describe('What was agreed', () => {
  test('is told as it was signed where nothing was said since', () => {
    expect([told(), toldInSealedPart()]).toEqual([
      ['archive', 'website'],
      ['archive', 'website'],
    ]);
  });

  test('is told without a use to which somebody has said no since', () => {
    answer('website', false);
    expect([told(), toldInSealedPart()]).toEqual([['archive'], ['archive']]);
  });

  test('is told without the uses for which somebody wants to be asked and was not', () => {
    askEachTime(teller);
    expect([told(), toldInSealedPart()]).toEqual([[], []]);
    answer('archive', true);
    expect([told(), toldInSealedPart()]).toEqual([['archive'], ['archive']]);
  });

  test('is told without the uses for which somebody wants to be asked whose name was taken off', () => {
    const other = sample.person({ realName: 'Omar Mustermann' });
    sample.agree(storyId, other, { kind: 'participation' });
    sample.agree(storyId, other, { kind: 'recording', uses: ['archive', 'website'] });
    expect(told()).toEqual(['archive', 'website']);
    askEachTime(other);
    expect([told(), toldInSealedPart()]).toEqual([[], []]);
  });

  test('is not public in any file of a package where a later no to the web was given', async () => {
    answer('website', false);
    const { files } = await buildBag(library, sample.collection([storyId]));
    const tags = files
      .filter(({ path }) => path.endsWith('.opex'))
      .map(({ bytes }) => /<opex:SecurityDescriptor>(.*?)</u.exec(bytes.toString())?.[1]);
    expect(tags.length).toBeGreaterThan(3);
    expect(tags).not.toContain(usualShape.securityTags.open);
  });
});

describe('The last look', () => {
  async function madeWhile(change: () => void, agreements: 'left-out' | 'sealed' = 'left-out') {
    sample.take(storyId, { frames: 4800 });
    const collectionId = sample.collection([storyId]);
    const destination = join(library.root, 'out');
    mkdirSync(destination);
    const { core } = library;
    const lock = { kind: 'open' as const };
    const control = {
      signal: new AbortController().signal,
      throwIfCancelled: change,
      progress: () => undefined,
      pace: () => Promise.resolve(),
    };
    const made = exportArchive(
      {
        ...{ collectionId, destination, presetName: '', recipient: '', recipientContact: '' },
        ...{ sendsWithout: true, agreementsLock: agreements === 'sealed' ? lock : undefined },
        shape: { ...usualShape, agreements },
      },
      { ...core.context, library: library.opened() },
      control,
    );
    await made.finally(() => {
      expect(readdirSync(destination)).toHaveLength(0);
    });
  }

  test('stops a package when the words of the collection were changed meanwhile', async () => {
    const change = () => {
      library.opened().db.write({ action: 'test.title', subject: storyId }, (sql) => {
        sql.prepare("update collections set title = 'Another'").run();
      });
    };
    await expect(madeWhile(change)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('stops the signed agreements when something was agreed meanwhile', async () => {
    const change = () => {
      sample.agree(storyId, teller, { kind: 'participation' });
    };
    await expect(madeWhile(change, 'sealed')).rejects.toMatchObject({ code: 'conflict' });
  });
});
