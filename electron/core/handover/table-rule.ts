// In which ways a table of another library can join ours.

/** Something that is changed as a whole, or field by field: told apart on three sides (ours, theirs, when it last came). */
export interface UnitRule {
  how: 'unit';
  key: string;
  /** Tables whose rows belong to it, by the column that names it. */
  parts?: Readonly<Record<string, string>>;
  /** Fields that are decided one by one, each of columns or of a part. Without it the whole is one field. */
  fields?: Readonly<Record<string, readonly string[]>>;
  /** Columns that say nothing of it: taken with a new one, and never compared. */
  beside?: readonly string[];
  /** Which columns a person is shown, where two sides differ. */
  shown: readonly string[];
}

export type TableRule =
  | UnitRule
  /** Written once and never changed: what is not here is added. */
  | { how: 'added' }
  /** The same, with new stories alone: it lets things out, and was decided on what there was there. */
  | { how: 'with-new' }
  /** Has its own rule in merge-ledger.ts, name-maps.ts or merge-erased.ts. */
  | { how: 'own' }
  /** A row of a unit. */
  | { how: 'part' }
  /** Belongs to that computer, can be made again, or is kept otherwise. */
  | { how: 'left' };
