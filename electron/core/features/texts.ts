// Texts of agreements: read, made one's own, put away, checked by name. What was used is never changed.
import { AppError } from '../../../shared/contract/errors.ts';
import type {
  KeptText,
  NewTextCheck,
  OwnText,
  TextListing,
  WholeText,
} from '../../../shared/model/agreement-text.ts';
import type { AgreementTextCheckId } from '../../../shared/model/ids.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { keepText, textOfFingerprint, textOfVersion, timesUsed } from '../db/agreement-texts.ts';
import type { FoundText } from '../db/agreement-texts.ts';
import { wholeText } from '../db/text-in-use.ts';
import { listTexts } from './texts/list-texts.ts';
import { storiesThatUse } from './texts/stories-that-use.ts';
import { languageOf, ownText } from './texts/own-text.ts';

function notFound(textVersion: string): AppError {
  return new AppError(
    'not-found',
    `There is no text “${textVersion}” in this library. Please choose one from the list.`,
    { textVersion },
  );
}

function textFor({ library }: LibraryContext, textVersion: string): FoundText {
  const found = textOfVersion(library.db.sql, textVersion);
  if (found === undefined) throw notFound(textVersion);
  return found;
}

function listingOf(context: LibraryContext, sha256: string): TextListing {
  const listing = listTexts(context).find((text) => text.sha256 === sha256);
  if (listing === undefined) throw notFound(sha256);
  return listing;
}

function whole(context: LibraryContext, found: FoundText): WholeText {
  return {
    ...listingOf(context, found.sha256),
    usedIn: storiesThatUse(context, found.text.textVersion),
    text: wholeText(found),
  };
}

function get(
  { textVersion, sha256 }: { textVersion: string; sha256?: string | undefined },
  context: LibraryContext,
): WholeText {
  const exact =
    sha256 === undefined || sha256 === ''
      ? undefined
      : textOfFingerprint(context.library.db.sql, sha256);
  return whole(context, exact ?? textFor(context, textVersion));
}

/** `participation-en-own-1`, and so on. */
function nextOwnVersion(context: LibraryContext, { kind, level }: KeptText, language: string) {
  const stem = `${kind}${level === 'easy-read' ? '-easy' : ''}-${language}-own-`;
  const taken = listTexts(context).filter(({ textVersion }) => textVersion.startsWith(stem));
  const last = Math.max(
    0,
    ...taken.map(({ textVersion }) => Number(textVersion.slice(stem.length))),
  );
  return `${stem}${last + 1}`;
}

function save(own: OwnText, context: LibraryContext): WholeText {
  const { db, member } = context.library;
  const from = textFor(context, own.from);
  const isDraft =
    from.origin === 'own' &&
    timesUsed(db.sql, own.from) === 0 &&
    languageOf(own, from.text) === from.text.language;
  const textVersion = isDraft
    ? from.text.textVersion
    : nextOwnVersion(context, from.text, languageOf(own, from.text));
  const made = ownText({ own, from: from.text, textVersion, today: context.today() });
  if (made.sha256 === from.sha256) return whole(context, from);
  const madeAt = context.clock().toISOString();
  db.write({ action: 'texts.save', subject: textVersion }, (sql) => {
    if (isDraft) sql.prepare('delete from agreement_texts where sha256 = ?').run(from.sha256);
    keepText(sql, { ...made, origin: 'own' }, { madeAt, madeBy: member.name });
  });
  return whole(context, textFor(context, textVersion));
}

function setAway(textVersion: string, isAway: boolean, context: LibraryContext): TextListing {
  const { sha256, origin } = textFor(context, textVersion);
  if (origin !== 'own')
    throw new AppError(
      'conflict',
      'This text comes with Homeground and cannot be put away. Make a version of your own: it is then used instead.',
      { textVersion },
    );
  const before = listingOf(context, sha256);
  if ((before.retiredAt !== null) === isAway) return before;
  const action = isAway ? 'texts.retire' : 'texts.restore';
  context.library.db.write({ action, subject: textVersion }, (sql) => {
    sql
      .prepare('update agreement_texts set retired_at = ? where sha256 = ?')
      .run(isAway ? context.clock().toISOString() : null, sha256);
  });
  return listingOf(context, sha256);
}

function check(input: NewTextCheck, context: LibraryContext): TextListing {
  const { textVersion, sha256, kind, checkedBy, checkedOn } = input;
  if (textFor(context, textVersion).sha256 !== sha256)
    throw new AppError(
      'conflict',
      'This text has changed since it was looked at. Please read it again, then mark it as checked.',
      { textVersion },
    );
  if (checkedOn > context.today())
    throw new AppError('invalid-input', 'The day of a check cannot be in the future.', {
      checkedOn,
    });
  const { db, member } = context.library;
  const row = [context.newId(), sha256, textVersion, kind, checkedBy.trim(), checkedOn];
  db.write({ action: 'texts.check', subject: textVersion, detail: kind }, (sql) => {
    sql
      .prepare(
        `insert into text_checks (id, sha256, text_version, kind, checked_by, checked_on, recorded_at, recorded_by)
         values (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(...row, context.clock().toISOString(), member.name);
  });
  return listingOf(context, sha256);
}

function uncheck(
  { id, reason }: { id: AgreementTextCheckId; reason: string },
  context: LibraryContext,
): TextListing {
  const { db, member } = context.library;
  const found = db.sql
    .prepare<[string], { sha256: string; textVersion: string }>(
      'select sha256, text_version as textVersion from text_checks where id = ?',
    )
    .get(id);
  if (found === undefined)
    throw new AppError('not-found', 'This check is not in the library.', { id });
  db.write({ action: 'texts.uncheck', subject: found.textVersion }, (sql) => {
    sql
      .prepare(
        'insert or ignore into text_checks_taken_back (check_id, reason, recorded_at, recorded_by) values (?, ?, ?, ?)',
      )
      .run(id, reason.trim(), context.clock().toISOString(), member.name);
  });
  return listingOf(context, textFor(context, found.textVersion).sha256);
}

export const texts: Handlers<'texts'> = {
  list: (_input, context) => listTexts(context),
  get,
  save,
  retire: ({ textVersion }, context) => setAway(textVersion, true, context),
  restore: ({ textVersion }, context) => setAway(textVersion, false, context),
  check,
  uncheck,
};
