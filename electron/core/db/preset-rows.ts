// The rows of deposit presets, read and written whole.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { DepositShape, usualShape } from '../../../shared/model/deposit.ts';
import type { DepositPreset, NewDepositPreset } from '../../../shared/model/deposit.ts';
import type { PresetId } from '../../../shared/model/ids.ts';
import type { z } from 'zod';

interface Row {
  id: PresetId;
  name: string;
  recipient: string;
  recipient_contact: string;
  destination: string | null;
  shape: string;
  is_binned: 0 | 1;
}

export type NewPreset = z.output<typeof NewDepositPreset>;
export type StoredPreset = DepositPreset & { isBinned: boolean };

export function readPresets(sql: Database.Database): StoredPreset[] {
  return sql
    .prepare<[], Row>(
      `select id, name, recipient, recipient_contact, destination, shape, binned_at is not null as is_binned
       from deposit_presets order by name collate nocase, id`,
    )
    .all()
    .map((row) => ({
      id: row.id,
      name: row.name,
      recipient: row.recipient,
      recipientContact: row.recipient_contact,
      destination: row.destination,
      // What was added to the shape since it was kept is as usual.
      shape: DepositShape.parse({ ...usualShape, ...(JSON.parse(row.shape) as object) }),
      isBinned: row.is_binned === 1,
    }));
}

/** @throws AppError `not-found` */
export function requirePreset(sql: Database.Database, id: PresetId): StoredPreset {
  const found = readPresets(sql).find((preset) => preset.id === id);
  if (found === undefined)
    throw new AppError('not-found', 'This preset is not in the library.', { id });
  return found;
}

export function insertPreset(
  sql: Database.Database,
  { id, createdAt, ...preset }: NewPreset & { id: PresetId; createdAt: string },
): void {
  sql
    .prepare(
      `insert into deposit_presets (id, name, recipient, recipient_contact, destination, shape, created_at)
       values (@id, @name, @recipient, @contact, @destination, @shape, @createdAt)`,
    )
    .run({ id, createdAt, ...columns(preset) });
}

export function updatePreset(sql: Database.Database, id: PresetId, preset: NewPreset): void {
  sql
    .prepare(
      `update deposit_presets set name = @name, recipient = @recipient, recipient_contact = @contact,
         destination = @destination, shape = @shape where id = @id`,
    )
    .run({ id, ...columns(preset) });
}

function columns({ name, recipient, recipientContact, destination, shape }: NewPreset) {
  return {
    name: name.trim(),
    recipient: recipient.trim(),
    contact: recipientContact.trim(),
    destination,
    shape: JSON.stringify({
      ...shape,
      records: [...new Set(shape.records)],
      requires: [...new Set(shape.requires)],
    }),
  };
}
