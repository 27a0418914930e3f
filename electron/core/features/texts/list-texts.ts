// All texts with how each stands: which one is in use, how often it was used, who has checked it.
import type Database from 'better-sqlite3';
import type { TextCheck, TextListing } from '../../../../shared/model/agreement-text.ts';
import { roleMay } from '../../../../shared/rules/permissions.ts';
import { shippedTexts } from '../../agreement-texts/shipped-texts.ts';
import type { LibraryContext } from '../../context.ts';
import { needsInterpreter, textOfFingerprint, usesOfTexts } from '../../db/agreement-texts.ts';
import type { FoundText } from '../../db/agreement-texts.ts';

interface CheckRow extends Omit<TextCheck, 'takenBack'> {
  takenBackAt: string | null;
  takenBackBy: string | null;
  takenBackReason: string | null;
}

function checksOf({ library }: LibraryContext, sha256: string): TextCheck[] {
  const knowsNames = roleMay(library.member.role, 'people.real-names');
  return library.db.sql
    .prepare<[string], CheckRow>(
      `select c.id, c.kind, c.checked_by as checkedBy, c.checked_on as checkedOn, c.recorded_by as recordedBy,
         b.recorded_at as takenBackAt, b.recorded_by as takenBackBy, b.reason as takenBackReason
       from text_checks c left join text_checks_taken_back b on b.check_id = c.id
       where c.sha256 = ? order by c.recorded_at, c.id`,
    )
    .all(sha256)
    .map(({ takenBackAt, takenBackBy, takenBackReason, ...check }) => ({
      ...check,
      checkedBy: knowsNames ? check.checkedBy : '',
      takenBack:
        takenBackAt === null
          ? null
          : {
              at: takenBackAt,
              by: takenBackBy ?? '',
              reason: knowsNames ? (takenBackReason ?? '') : '',
            },
    }));
}

interface KeptRow {
  sha256: string;
  textVersion: string;
  origin: 'shipped' | 'own';
  madeAt: string;
  madeBy: string;
  retiredAt: string | null;
}

function keptRow(sql: Database.Database, sha256: string): KeptRow | undefined {
  return sql
    .prepare<[string], KeptRow>(
      `select sha256, text_version as textVersion, origin, made_at as madeAt, made_by as madeBy, retired_at as retiredAt
       from agreement_texts where sha256 = ?`,
    )
    .get(sha256);
}

type Listed = Omit<TextListing, 'isCurrent'>;

function listed(
  context: LibraryContext,
  found: FoundText,
  used: ReadonlyMap<string, number>,
): Listed {
  const { sql } = context.library.db;
  const { text, sha256, origin, nativeSpeakerChecked, legalReview } = found;
  const { textVersion, kind, language, level, title, checkedOn } = text;
  const own = origin === 'own' ? keptRow(sql, sha256) : undefined;
  const knowsAll = roleMay(context.library.member.role, 'people.real-names');
  return {
    ...{ textVersion, kind, language, level, title, checkedOn, origin, sha256 },
    madeAt: own?.madeAt ?? null,
    madeBy: own?.madeBy ?? '',
    retiredAt: own?.retiredAt ?? null,
    used: knowsAll ? (used.get(textVersion) ?? 0) : null,
    checks: checksOf(context, sha256),
    ...{ nativeSpeakerChecked, legalReview },
    needsInterpreter: needsInterpreter(found),
  };
}

const numberOf = (textVersion: string) => Number(/\d+$/u.exec(textVersion)?.[0] ?? 0);

/** Versions of one's own come before shipped ones, newer ones before older ones. */
function isBefore(a: Listed, b: Listed): boolean {
  if (a.origin !== b.origin) return a.origin === 'own';
  return numberOf(a.textVersion) > numberOf(b.textVersion);
}

const placeOf = ({ kind, language, level }: Listed) => `${kind} ${language} ${level}`;

/** In the order of the kinds, English first, then by language. */
export function listTexts(context: LibraryContext): TextListing[] {
  const { sql } = context.library.db;
  const hashes = new Set([...shippedTexts().values()].map(({ sha256 }) => sha256));
  const kept = sql
    .prepare<[], string>('select sha256 from agreement_texts order by made_at')
    .pluck();
  for (const sha256 of kept.all()) hashes.add(sha256);
  const used = usesOfTexts(sql);
  const all = [...hashes].flatMap((sha256) => {
    const found = textOfFingerprint(sql, sha256);
    return found === undefined ? [] : [listed(context, found, used)];
  });
  const current = new Map<string, Listed>();
  for (const text of all.filter(mayBeUsed)) {
    const former = current.get(placeOf(text));
    if (former === undefined || isBefore(text, former)) current.set(placeOf(text), text);
  }
  return all.map((text) => ({ ...text, isCurrent: current.get(placeOf(text)) === text }));
}

/** What came with another version of the app is only kept to be read. */
function mayBeUsed({ origin, retiredAt, textVersion, sha256 }: Listed): boolean {
  if (origin === 'own') return retiredAt === null;
  return shippedTexts().get(textVersion)?.sha256 === sha256;
}
