// From the options of `agreement add` to one entry of the ledger: all that was typed stands in it, or it is refused.
import { AppError } from '../../shared/contract/errors.ts';
import { uses } from '../../shared/model/agreement.ts';
import type { Use } from '../../shared/model/agreement.ts';
import { ResponsibleAdult } from '../../shared/model/signature.ts';
import type { Signature } from '../../shared/model/signature.ts';
import type { TextListing } from '../../shared/model/agreement-text.ts';
import { oneOf } from './options.ts';
import type { Options } from './options.ts';

export const entryKinds = ['participation', 'recording', 'withdrawal', 'opening'] as const;
type EntryKind = (typeof entryKinds)[number];

const ofPaper = [
  ...['text-version', 'signed-by', 'kept-at'],
  ...['adult-name', 'adult-role', 'adult-authority', 'adult-kept-at'],
  ...['interpreter', 'interpreter-said', 'interpreter-confidential'],
];
/** What an entry of this kind takes beside the options that all of them take. */
const ownOptions: Record<EntryKind, readonly string[]> = {
  participation: ofPaper,
  recording: [...ofPaper, 'yes', 'no', 'show-film', 'closed-until', 'closed-reason'],
  withdrawal: ['reason'],
  opening: [],
};

/** The ledger is never changed, so a promise that would not stand in it must not look as if it did. @throws AppError `invalid-input` */
function refuseMisplaced(options: Options, kind: EntryKind): void {
  const misplaced = [...new Set(Object.values(ownOptions).flat())].filter(
    (name) => options.has(name) && !ownOptions[kind].includes(name),
  );
  if (misplaced.length > 0)
    throw new AppError(
      'invalid-input',
      `${misplaced.map((name) => `--${name}`).join(', ')} has no place in an entry of the kind "${kind}". Nothing was added. Please leave it out, or choose another --kind.`,
      { misplaced },
    );
}

/** Each use is answered by itself: what was not asked is not agreed, and must not look as if it had been. @throws AppError `invalid-input` */
function answers(options: Options): Record<Use, boolean> {
  const read = (name: 'yes' | 'no') =>
    (options.list(name) ?? []).map((typed) => oneOf(typed, uses, `--${name}`));
  const yes = read('yes');
  const no = read('no');
  const open = uses.filter((use) => yes.includes(use) === no.includes(use));
  if (open.length > 0)
    throw new AppError(
      'invalid-input',
      `Each use needs one answer, --yes or --no. Still open: ${open.join(', ')}.`,
      { open },
    );
  return Object.fromEntries(uses.map((use) => [use, yes.includes(use)])) as Record<Use, boolean>;
}

function closure(options: Options) {
  const closedReason = options.text('closed-reason');
  const closedUntil =
    closedReason === undefined ? options.text('closed-until') : options.required('closed-until');
  return { closedUntil: closedUntil ?? null, closedReason };
}

/** The wordings that are known, for one kind of agreement. */
function knownVersions(texts: readonly KnownText[], kind: EntryKind): string[] {
  return texts
    .filter((text) => text.kind === kind || text.kind === `${kind}-under-18`)
    .map(({ textVersion }) => textVersion);
}

type KnownText = Pick<TextListing, 'kind' | 'textVersion'>;

/** Whoever is named has also said that all was put across. */
function interpreter(options: Options) {
  const name = options.text('interpreter');
  if (name === undefined) return null;
  return {
    ...{ name, statement: options.flag('interpreter-said') },
    confidential: options.flag('interpreter-confidential'),
  };
}

function signature(options: Options, prefix: '' | 'adult-'): Signature {
  const name = options.required(prefix === '' ? 'signed-by' : 'adult-name');
  const keptAt = options.text(`${prefix}kept-at`);
  return keptAt === undefined
    ? { method: 'typed', name }
    : { method: 'on-paper', name, keptAt, attachmentId: null };
}

function responsibleAdult(options: Options) {
  const named = ['adult-name', 'adult-role', 'adult-authority', 'adult-kept-at'];
  if (!named.some((name) => options.has(name))) return null;
  return {
    name: options.required('adult-name'),
    role: oneOf(
      options.required('adult-role'),
      ResponsibleAdult.shape.role.options,
      '--adult-role',
    ),
    authoritySeen: options.text('adult-authority') ?? '',
    signature: signature(options, 'adult-'),
  };
}

/**
 * @param today yyyy-mm-dd, when no other day is named
 * @param texts all that the library knows
 * @throws AppError `invalid-input`
 */
export function agreementEntry(options: Options, today: string, texts: readonly KnownText[]) {
  const kind = oneOf(options.required('kind'), entryKinds, '--kind');
  refuseMisplaced(options, kind);
  const common = {
    on: options.text('on') ?? today,
    language: options.required('language'),
    explainedBy: options.required('explained-by'),
    note: options.text('note'),
  };
  const signed = () => ({
    textVersion: oneOf(
      options.required('text-version'),
      knownVersions(texts, kind),
      '--text-version',
    ),
    signature: signature(options, ''),
    responsibleAdult: responsibleAdult(options),
    interpreter: interpreter(options),
  });
  switch (kind) {
    case 'participation':
      return { kind, ...common, ...signed() };
    case 'recording':
      return {
        ...{ kind, ...common, ...signed(), uses: answers(options), ...closure(options) },
        showFilm: options.flag('show-film'),
      };
    case 'withdrawal':
      return { kind, ...common, reason: options.text('reason') };
    case 'opening':
      return { kind, ...common };
  }
}
