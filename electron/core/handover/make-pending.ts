// Makes the changes that a merge wants in what is here already: all of a story at once, or one by one where together they would open more.
import type Database from 'better-sqlite3';
import type { PersonId, StoryId, TranscriptId } from '../../../shared/model/ids.ts';
import { takeEntries } from '../../../shared/rules/merge.ts';
import { moreOpen, opennessOf, storiesOfPeople } from '../db/openness.ts';
import { isOlderYes } from './answer-guards.ts';
import { makeChange } from './changes.ts';
import type { Change, PlainRow } from './changes.ts';
import type { LedgerEntry } from './merge-ledger.ts';
import type { Joining } from './merge-units.ts';
import type { Wanted } from './pending.ts';
import { remember } from './received-values.ts';

/** What was tried is undone again. */
class Tried extends Error {}

function attempt(sql: Database.Database, run: () => boolean): boolean {
  let result = false;
  try {
    sql.transaction(() => {
      result = run();
      throw new Tried();
    })();
  } catch (error) {
    if (!(error instanceof Tried)) throw error;
  }
  return result;
}

function idOf(change: Change): string | undefined {
  const id = change.do === 'add' ? change.row['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Something is held back with what it hangs on. */
function hangsOnOthers(list: readonly Wanted[], isNew: ReadonlySet<string>): boolean {
  const taken = new Set(list.flatMap(({ change }) => idOf(change) ?? []));
  return list.some(
    ({ change }) =>
      change.do === 'add' &&
      Object.values(change.row).some(
        (value) => typeof value === 'string' && isNew.has(value) && !taken.has(value),
      ),
  );
}

/** A yes counts by its day, not by the day it came: otherwise it would take the place of a later no. @param olderYes entries that are older than a no that stands here */
function undoesNo(list: readonly Wanted[], olderYes: ReadonlySet<Change>): boolean {
  const signed = list.flatMap(({ change }) =>
    change.do === 'entry' && change.row['kind'] === 'recording' ? [change] : [],
  );
  const isFollowed = (change: Change) =>
    change.do === 'entry' &&
    signed.some(
      ({ row }) =>
        row['person_id'] === change.row['person_id'] &&
        textOf(row['recorded_at']) > textOf(change.row['recorded_at']),
    );
  return list.some(({ change }) => olderYes.has(change) && !isFollowed(change));
}

/** @returns those that were held back */
function makeGuarded(
  wanted: readonly Wanted[],
  stories: readonly StoryId[],
  { merge }: Joining,
): Wanted[] {
  const { to, today, at } = merge;
  const before = opennessOf(to, stories, today);
  const make = (list: readonly Wanted[]) => {
    for (const { change } of list) {
      if (change.do === 'set' && change.table === 'transcripts')
        merge.keepText(change.id as TranscriptId);
      makeChange(to, change, at);
    }
  };
  const olderYes = new Set(
    wanted.map(({ change }) => change).filter((change) => isOlderYes(to, change)),
  );
  const isNew = new Set(wanted.flatMap(({ change }) => idOf(change) ?? []));
  const { taken, held } = takeEntries(
    wanted,
    (list) =>
      hangsOnOthers(list, isNew) ||
      undoesNo(list, olderYes) ||
      attempt(to, () => {
        make(list);
        return moreOpen(before, opennessOf(to, stories, today)).length > 0;
      }),
  );
  make(taken);
  return held;
}

const textOf = (value: PlainRow[string] | undefined) => (typeof value === 'string' ? value : '');

/** As the page shows it: the day, and each use that was agreed to. */
function wordsOfEntry({ change: { row, uses } }: LedgerEntry): string {
  const agreed = uses.filter((use) => use['agreed'] === 1).map((use) => textOf(use['use']));
  return [textOf(row['agreed_on']), ...agreed].join(' ');
}

function wantedEntry(entry: LedgerEntry): Wanted {
  return {
    ...{ storyId: entry.storyId, personId: null, change: entry.change },
    ...{ about: `agreement.${textOf(entry.change.row['kind'])}`, ours: '' },
    theirs: wordsOfEntry(entry),
  };
}

export function makePeopleChanges(joining: Joining): void {
  const { merge, pending } = joining;
  for (const [id, wanted] of pending.people) {
    const stories = storiesOfPeople(merge.to, [id as PersonId]);
    const held = makeGuarded(wanted, stories, joining);
    for (const { change, ...asked } of held)
      pending.questions.push({ ...asked, kind: 'agreement', changes: [change] });
    if (held.length === wanted.length) continue;
    pending.changedPeople.add(id);
    for (const story of stories) pending.touched.add(story);
  }
}

export function makeStoryChanges(joining: Joining): void {
  const { merge, pending, ledger } = joining;
  const ids = new Set([...ledger.waiting.keys(), ...pending.stories.keys()]);
  for (const id of ids) {
    const entries = ledger.waiting.get(id) ?? [];
    const wanted = [...entries.map(wantedEntry), ...(pending.stories.get(id) ?? [])];
    // What belongs to no story is not under an agreement.
    const held = makeGuarded(wanted, id === '' ? [] : [id as StoryId], joining);
    for (const { change, ...asked } of held) {
      pending.questions.push({ ...asked, kind: 'agreement', changes: [change] });
      // It is asked once, however often it comes.
      if (change.do === 'entry')
        remember(merge, {
          ...{ kind: 'agreement_entries', id: textOf(change.row['id']) },
          ...{ storyId: id, personId: null, fields: {} },
        });
    }
    if (id !== '' && held.length < wanted.length) pending.touched.add(id);
  }
}
