// Joins everything that can be changed: new things are taken, changes are taken where only they have changed, and two changes are shown to a person.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { decideMerge, loosens } from '../../../shared/rules/merge.ts';
import type { Change, Row } from './changes.ts';
import { insertRow, plainRow, prepared } from './changes.ts';
import type { JoinedLedger } from './merge-ledger.ts';
import type { Maps, Merge } from './merge-maps.ts';
import { add } from './pending.ts';
import type { Pending, Wanted } from './pending.ts';
import { baseOf, remember } from './received-values.ts';
import { coverAfterOpening, keepCover } from './sound-cover.ts';
import type { UnitRule } from './table-rule.ts';
import { closeErasedPassage } from './taken-back-there.ts';
import { fieldsOf, fingerprint, ourUnit, unitsOf } from './units.ts';
import type { Unit } from './units.ts';
import { isTakenBack } from './verdicts.ts';
import type { Verdict } from './verdicts.ts';
import { wordsOf } from './words-of-unit.ts';

export interface Joining {
  merge: Merge;
  maps: Maps;
  verdicts: ReadonlyMap<string, Verdict>;
  ledger: JoinedLedger;
  pending: Pending;
}

/** Numbers that are given here, and since when an agreement must be newer. */
function asNew(unit: Unit, { maps, ledger }: Joining, isHere: boolean): Row {
  const row = { ...unit.row };
  const { table } = unit;
  if (
    table === 'stories' ||
    table === 'people' ||
    table === 'requests' ||
    table === 'breaches' ||
    table === 'concerns'
  )
    row['number'] = maps.number(table, Number(row['number']));
  if (table === 'recordings' && isHere)
    row['agreed_after'] = Math.max(
      Number(row['agreed_after'] ?? 0),
      ledger.ownLast.get(unit.story ?? '') ?? 0,
    );
  return row;
}

function takeNew(unit: Unit, rule: UnitRule, joining: Joining): void {
  const { merge, maps, verdicts, pending } = joining;
  const isHere = unit.story !== null && verdicts.get(unit.story)?.is === 'here';
  const row = asNew(unit, joining, isHere);
  const isPart = isHere && unit.table !== 'stories';
  if (!isPart) {
    if (!insertRow(merge.to, unit.table, row, true)) {
      maps.skip(unit.table, unit.id);
      return;
    }
    for (const [table, rows] of Object.entries(unit.parts))
      for (const one of rows) insertRow(merge.to, table, one, true);
    return;
  }
  const change: Change = {
    ...{ do: 'add', table: unit.table, row: plainRow(row) },
    parts: Object.entries(unit.parts).map(([table, rows]) => ({ table, rows: rows.map(plainRow) })),
  };
  add(pending.stories, unit.story ?? '', {
    ...wanted(unit, 'all', { ours: '', theirs: wordsOf(unit, rule, 'all', merge.to) }),
    change,
  });
}

function wanted(
  unit: Unit,
  field: string,
  sides: { ours: string; theirs: string },
): Omit<Wanted, 'change'> {
  return {
    storyId: unit.story,
    personId: unit.table === 'people' ? unit.id : null,
    about: `${unit.table}.${field}`,
    ...sides,
  };
}

/** Each row keeps something back: one that is not there any more lets it out. */
const keepingBack: Readonly<Record<string, readonly string[]>> = {
  substitute_forms: ['form'],
  attachment_people: ['person_id', 'name'],
};

/** Permissions are rows of their own: each is looked at beside ours for the same use. */
function loosensPart(part: string, ours: readonly Row[], theirs: readonly Row[]): boolean {
  const columns = keepingBack[part];
  if (columns !== undefined)
    return ours.some(
      (row) => !theirs.some((one) => columns.every((column) => one[column] === row[column])),
    );
  return theirs.some((row) => {
    const same = ours.find((one) => one['use'] !== undefined && one['use'] === row['use']);
    return loosens(part, same ?? { agreed: 0 }, row);
  });
}

function opens(unit: { from: Unit; to: Unit }, names: readonly string[]): boolean {
  const { from, to } = unit;
  return names.some((name) => {
    const rows = to.parts[name];
    return rows === undefined
      ? loosens(from.table, from.row, { [name]: to.row[name] })
      : loosensPart(name, from.parts[name] ?? [], rows);
  });
}

function setOf(
  unit: Unit,
  rule: UnitRule,
  names: readonly string[],
): Extract<Change, { do: 'set' }> {
  const isPart = (name: string) => unit.parts[name] !== undefined;
  return {
    ...{ do: 'set', table: unit.table, key: rule.key, id: unit.id },
    columns: plainRow(
      Object.fromEntries(
        names.filter((name) => !isPart(name)).map((name) => [name, unit.row[name] ?? null]),
      ),
    ),
    parts: names.filter(isPart).map((name) => ({
      table: name,
      column: rule.parts?.[name] ?? '',
      rows: (unit.parts[name] ?? []).map(plainRow),
    })),
  };
}

/** That somebody there no longer needs a story is no reason to lose it from sight here; that it was taken back is. */
function isBinnedThere(
  unit: Unit,
  ours: Unit,
  field: string,
  { merge: { from } }: Joining,
): boolean {
  return (
    unit.table === 'stories' &&
    field === 'bin' &&
    unit.row['binned_at'] !== null &&
    ours.row['binned_at'] === null &&
    !isTakenBack(from, unit.id as StoryId)
  );
}

/** @returns the fingerprints of theirs, by field */
function compare(unit: Unit, ours: Unit, rule: UnitRule, joining: Joining) {
  const { merge, pending } = joining;
  const base = baseOf(merge, unit.table, unit.id);
  const prints: Record<string, string> = {};
  for (const [field, names] of Object.entries(fieldsOf(unit, rule))) {
    const theirs = fingerprint(unit, names);
    prints[field] = theirs;
    const decision = decideMerge({ ours: fingerprint(ours, names), theirs, base: base?.[field] });
    if (decision === 'same' || decision === 'keep') continue;
    const change = setOf(unit, rule, names);
    const sides = {
      ours: wordsOf(ours, rule, field, merge.to),
      theirs: wordsOf(unit, rule, field, merge.to),
    };
    const asked = wanted(unit, field, sides);
    const isOpening = opens({ from: ours, to: unit }, names);
    if (isOpening && unit.table === 'recordings')
      Object.assign(change.columns, coverAfterOpening(unit, ours, joining));
    // The stricter of two counts at once, whoever wrote it.
    const isStricter = !isOpening && opens({ from: unit, to: ours }, names);
    const isAsked =
      (decision === 'ask' && !isStricter) || isBinnedThere(unit, ours, field, joining);
    if (isOpening || isAsked)
      pending.questions.push({
        ...asked,
        kind: isOpening ? 'agreement' : 'field',
        changes: [change],
      });
    else if (unit.table === 'people') add(pending.people, unit.id, { ...asked, change });
    else add(pending.stories, unit.story ?? '', { ...asked, change });
  }
  return prints;
}

function printsOf(unit: Unit, rule: UnitRule): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fieldsOf(unit, rule)).map(([field, names]) => [field, fingerprint(unit, names)]),
  );
}

/** A part of it was erased for good where it came from: then it is here, too. */
function takeErasedSound(
  unit: Unit,
  ours: Unit,
  { merge: { from, to }, pending, verdicts }: Joining,
): void {
  const [before, after] = [ours.row['sha256'], unit.row['sha256']];
  if (before === after || before === '') return;
  if (unit.story === null || verdicts.get(unit.story)?.isTheirs !== true) return;
  const next = prepared(
    from,
    'select sha256_after from erased_passages where recording_id = ? and sha256_before = ? and done_at is not null',
  ).pluck();
  let now: unknown = before;
  for (let steps = 0; steps < 1000 && typeof now === 'string' && now !== after; steps += 1)
    now = next.get(unit.id, now);
  if (now !== after) return;
  prepared(to, 'update recordings set sha256 = ?, size_bytes = ?, peaks = ? where id = ?').run(
    ...[after, unit.row['size_bytes'], unit.row['peaks'], unit.id],
  );
  pending.replaced.add(unit.id);
  pending.touched.add(unit.story);
}

export function mergeUnits(table: string, rule: UnitRule, joining: Joining): void {
  const { merge, maps, pending } = joining;
  for (const unit of unitsOf(merge.from, { table, rule, maps })) {
    const id = table === 'people' ? maps.person(unit.id) : unit.id;
    // Joined into another entry here: what is said of it goes there, and the entry itself does not come back.
    if (id !== unit.id) continue;
    const ours = ourUnit(merge.to, unit, rule);
    if (ours === undefined) {
      if (baseOf(merge, table, unit.id) !== undefined) {
        // It was here once, and somebody took it away.
        maps.skip(table, unit.id);
        continue;
      }
      takeNew(unit, rule, joining);
      if (table === 'people') pending.newPeople.add(unit.id);
    } else if (table === 'recordings') {
      takeErasedSound(unit, ours, joining);
      keepCover(unit, ours, joining);
    }
    remember(merge, {
      ...{ kind: table, id: unit.id },
      storyId: unit.story,
      personId: table === 'people' ? unit.id : null,
      fields: ours === undefined ? printsOf(unit, rule) : compare(unit, ours, rule, joining),
    });
  }
}

function isErasedHere(sql: Database.Database, { id }: Row): boolean {
  return prepared(sql, 'select 1 from erased_passages where id = ?').get(id) !== undefined;
}

/** What is written once and never changed. */
export function mergeAdded(
  table: string,
  { merge, maps, verdicts, pending }: Joining,
  { withNewOnly, storySql }: { withNewOnly: boolean; storySql: string },
): void {
  const query = merge.from.prepare(`select t.*, ${storySql} as of_story from ${table} t`);
  for (const { of_story: story, ...theirs } of query.iterate() as IterableIterator<Row>) {
    const row = maps.rowInOurs(table, theirs);
    if (row === undefined) continue;
    const verdict = typeof story === 'string' ? verdicts.get(story)?.is : undefined;
    if (verdict === 'refused' || (withNewOnly && verdict === 'here')) {
      if (typeof theirs['id'] === 'string') maps.skip(table, theirs['id']);
      continue;
    }
    if (table === 'erased_passages' && typeof story === 'string') {
      // Ours is not written anew by a step that was only begun there, or by the word of another library.
      if (row['done_at'] === null) continue;
      if (verdict === 'here' && verdicts.get(story)?.isTheirs !== true) {
        if (isErasedHere(merge.to, row)) continue;
        closeErasedPassage(merge, { storyId: story, row }, pending);
        continue;
      }
    }
    if (verdict === 'here' && typeof story === 'string') {
      // It hangs on something that is made, or held back, only later.
      add(pending.stories, story, {
        ...{ storyId: story, personId: null, about: `${table}.all`, ours: '', theirs: '' },
        change: { do: 'add', table, row: plainRow(row), parts: [] },
      });
    } else insertRow(merge.to, table, row, true);
  }
}
