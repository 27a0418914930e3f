// What stands beside a spoken entry of the ledger: the words that were read out, and what was answered when.
import type Database from 'better-sqlite3';
import type { AgreementEntryId } from '../../../shared/model/ids.ts';
import type { SpokenAnswer } from '../../../shared/model/signature.ts';

interface SpokenRow {
  words: string;
  wordsSha256: string;
  interpreter: string;
  witness: string;
}

export function readSpoken(sql: Database.Database, id: AgreementEntryId) {
  const spoken = sql
    .prepare<[string], SpokenRow>(
      `select words, words_sha256 as wordsSha256, interpreter, witness from spoken_agreements where entry_id = ?`,
    )
    .get(id) ?? { words: '', wordsSha256: '', interpreter: '', witness: '' };
  const answers = sql
    .prepare<[string], SpokenAnswer>(
      'select question, answer, at_ms as atMs from spoken_answers where entry_id = ? order by position',
    )
    .all(id);
  return { ...spoken, answers };
}
