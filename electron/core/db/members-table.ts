// The table of the people who use a library, as the vault and the calls about members both need it.
import type Database from 'better-sqlite3';
import type { MemberId } from '../../../shared/model/ids.ts';
import type { Role } from '../../../shared/model/library.ts';
import { readSetting } from './settings.ts';

export interface MemberRow {
  id: MemberId;
  name: string;
  role: Role;
  slotId: string;
  addedAt: string;
  removedAt: string | null;
}

const COLUMNS = 'id, name, role, slot_id as slotId, added_at as addedAt, removed_at as removedAt';

/** Everybody, also those who left; in the order in which they came. */
export function allMembers(sql: Database.Database): MemberRow[] {
  return sql
    .prepare<[], MemberRow>(`select ${COLUMNS} from members order by added_at, rowid`)
    .all();
}

export function memberById(sql: Database.Database, id: MemberId): MemberRow | undefined {
  return sql.prepare<[string], MemberRow>(`select ${COLUMNS} from members where id = ?`).get(id);
}

export function memberBySlot(sql: Database.Database, slotId: string): MemberRow | undefined {
  return sql
    .prepare<[string], MemberRow>(
      `select ${COLUMNS} from members where slot_id = ? and removed_at is null`,
    )
    .get(slotId);
}

export function insertMember(sql: Database.Database, member: Omit<MemberRow, 'removedAt'>): void {
  sql
    .prepare('insert into members (id, name, role, slot_id, added_at) values (?, ?, ?, ?, ?)')
    .run(member.id, member.name, member.role, member.slotId, member.addedAt);
}

/** The key slots that the catalogue knows: of people who are still here, and of the recovery key. */
export function knownSlots(sql: Database.Database): string[] {
  const ofMembers = allMembers(sql)
    .filter(({ removedAt }) => removedAt === null)
    .map(({ slotId }) => slotId);
  const recovery = readSetting(sql, 'recovery-slot');
  return recovery === undefined ? ofMembers : [...ofMembers, recovery];
}
