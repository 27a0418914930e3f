// The words that agreements are made with: found by their version or their fingerprint, and kept with what was agreed.
import { isEnglish } from '../../../shared/rules/language-tag.ts';
import type Database from 'better-sqlite3';
import { KeptText } from '../../../shared/model/agreement-text.ts';
import { fingerprint, shippedTexts, versionItself } from '../agreement-texts/shipped-texts.ts';
import type { TextWithBody } from '../agreement-texts/shipped-texts.ts';

export interface FoundText extends TextWithBody {
  origin: 'shipped' | 'own';
  /** A named person who speaks it has checked exactly these words. */
  nativeSpeakerChecked: boolean;
  legalReview: boolean;
}

interface Row {
  sha256: string;
  body: string;
  origin: 'shipped' | 'own';
}

function isChecked(sql: Database.Database, sha256: string, kind: string): boolean {
  return (
    sql
      .prepare<[string, string]>(
        `select 1 from text_checks where sha256 = ? and kind = ?
           and id not in (select check_id from text_checks_taken_back) limit 1`,
      )
      .get(sha256, kind) !== undefined
  );
}

function found(
  sql: Database.Database,
  { text, body, sha256 }: TextWithBody,
  origin: 'shipped' | 'own',
): FoundText {
  return {
    ...{ text, body, sha256, origin },
    nativeSpeakerChecked: text.nativeSpeakerChecked || isChecked(sql, sha256, 'native-speaker'),
    legalReview: text.legalReview || isChecked(sql, sha256, 'legal'),
  };
}

function ofRow({ body, sha256 }: Row): TextWithBody {
  return { text: KeptText.parse(JSON.parse(body)), body, sha256 };
}

/** @returns undefined for a version that neither this app nor this library holds */
export function textOfVersion(sql: Database.Database, textVersion: string): FoundText | undefined {
  const version = versionItself(textVersion);
  const shipped = shippedTexts().get(version);
  if (shipped !== undefined) return found(sql, shipped, 'shipped');
  const row = sql
    .prepare<[string], Row>(
      'select sha256, body, origin from agreement_texts where text_version = ? order by made_at desc limit 1',
    )
    .get(version);
  return row && found(sql, ofRow(row), row.origin);
}

/** Exactly the words with this fingerprint. */
export function textOfFingerprint(sql: Database.Database, sha256: string): FoundText | undefined {
  const row = sql
    .prepare<[string], Row>('select sha256, body, origin from agreement_texts where sha256 = ?')
    .get(sha256);
  if (row !== undefined) return found(sql, ofRow(row), row.origin);
  const shipped = [...shippedTexts().values()].find((text) => text.sha256 === sha256);
  return shipped && found(sql, shipped, 'shipped');
}

/** Kept once with the first agreement that names it, so that it can be read when the app has other words. Must run inside a `db.write`. */
export function keepText(
  sql: Database.Database,
  { text, body, sha256, origin }: Pick<FoundText, 'text' | 'body' | 'sha256' | 'origin'>,
  { madeAt, madeBy }: { madeAt: string; madeBy: string },
): void {
  if (fingerprint(body) !== sha256) throw new Error('a text and its fingerprint do not fit');
  sql
    .prepare(
      `insert or ignore into agreement_texts
         (sha256, text_version, kind, language, level, body, origin, made_at, made_by, retired_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)`,
    )
    .run(
      ...[sha256, text.textVersion, text.kind, text.language, text.level],
      ...[body, origin, madeAt, origin === 'own' ? madeBy : ''],
    );
}

/** Agreements that name this version; what was once spoken named the same words in its own way. */
export function timesUsed(sql: Database.Database, textVersion: string): number {
  return (
    sql
      .prepare<[string], number>(
        "select count(*) from agreement_entries where replace(text_version, '-spoken-', '-') = ?",
      )
      .pluck()
      .get(textVersion) ?? 0
  );
}

/** How often each version is named, by version. */
export function usesOfTexts(sql: Database.Database): Map<string, number> {
  const rows = sql
    .prepare<[], { version: string; used: number }>(
      "select replace(text_version, '-spoken-', '-') as version, count(*) as used from agreement_entries group by version",
    )
    .all();
  return new Map(rows.map(({ version, used }) => [version, used]));
}

/** An agreement in words that nobody has checked counts only where somebody put it across. */
export function needsInterpreter({ text, nativeSpeakerChecked }: FoundText): boolean {
  return !nativeSpeakerChecked && !isEnglish(text.language);
}
