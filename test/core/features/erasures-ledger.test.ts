// Every kind of decision, with all the people who were there, what proves it and what was only begun: nothing of it is left when a story is erased.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { png } from '../../support/arrival-card.ts';
import { filmedTake } from '../../support/live-film.ts';
import { participation, recordingAgreement, TODAY } from './story-builders.ts';
import { allWords, askedToDelete, erase, library } from './story-to-erase.ts';
import { mediaFiles, person, prepareStory, storyId } from './story-to-erase.ts';

beforeEach(prepareStory);

async function scan() {
  const name = 'canary.png';
  const path = join(library.root, name);
  writeFileSync(path, png(4, 4));
  const items = [{ name, paths: [path], title: 'canary scan' }];
  await library.api.arrivals.bringIn({ storyId, items });
  const [paper] = await library.api.attachments.list({ storyId });
  return paper?.id ?? null;
}

async function filmOfStory() {
  const { recordingId } = await filmedTake(library);
  const move = { storyId, id: recordingId };
  library.opened().db.write({ action: 'test.update', subject: recordingId }, (sql) => {
    sql.prepare('update recordings set story_id = @storyId where id = @id').run(move);
  });
  return recordingId;
}

test('no word of any kind of entry, of an answer that waits or of a level is left, and no scan and no film', async () => {
  const { api } = library;
  const files = mediaFiles().length;
  await api.checks.clearWord({ storyId, word: 'canary word' });
  await api.people.protect({ id: person, protection: 'high', reason: 'canary reason' });
  const who = { storyId, personId: person };
  const common = { ...who, on: TODAY, language: 'en', explainedBy: 'canary', note: 'canary' };
  const kept = { name: 'Canary', keptAt: 'canary place', attachmentId: await scan() };
  await api.agreements.add({
    ...{ ...recordingAgreement(storyId, person), on: TODAY, askAgain: true },
    ...{ signature: { method: 'on-paper', ...kept }, witness: 'canary', closedParts: 'canary' },
    interpreter: { name: 'canary', statement: true, confidential: true },
    capacity: { helpGiven: 'canary', judgedBy: 'canary', judgedOn: TODAY },
    naming: { attribution: 'chosen-name', chosenName: 'canary' },
  });
  const asked = { use: 'archive', agreed: true, forWhat: 'canary' } as const;
  await api.agreements.add({ ...common, kind: 'asked-again', ...asked });
  await api.agreements.add({ ...common, kind: 'review' });
  const closed = { closedUntil: null, closedReason: 'canary' };
  await api.agreements.add({ ...common, kind: 'closing', ...closed });
  const signature = { method: 'filmed', name: 'canary', recordingId: await filmOfStory() } as const;
  await api.agreements.add({ ...participation(storyId, person), on: TODAY, signature });
  await askedToDelete();
  await api.agreements.keepBegun({ ...who, kind: 'recording', body: '{"note":"canary"}' });
  expect(mediaFiles().length).toBeGreaterThan(files);
  expect(await erase()).toMatchObject({ state: 'erased' });
  expect(allWords().toLowerCase()).not.toContain('canary');
  expect(allWords()).not.toContain(`"person_id":"${person}"`);
  expect(mediaFiles()).toHaveLength(1);
});
