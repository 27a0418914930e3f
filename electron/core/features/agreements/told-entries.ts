// What of an entry is told to whom: those who may not know names learn what was agreed, when and how, but no names, hands or words that could name somebody.
import type { AgreementEntry } from '../../../../shared/model/agreement.ts';
import type { Signature, StoredSignature } from '../../../../shared/model/signature.ts';
import { roleMay } from '../../../../shared/rules/permissions.ts';
import type { LibraryContext } from '../../context.ts';
import { namesOfPeople } from '../../db/people-names.ts';

/** Stands in for a drawn signature where only the fact of signing is told. */
const NO_DRAWING = 'M0 0L0 0';

/** For lists: drawings and words that were read out stay in the story's own ledger. */
export function withoutDrawings(entry: AgreementEntry): AgreementEntry {
  if (entry.kind !== 'participation' && entry.kind !== 'recording') return entry;
  const adult = entry.responsibleAdult;
  return {
    ...entry,
    signature: lightened(entry.signature),
    responsibleAdult: adult && { ...adult, signature: lightened(adult.signature) },
  };
}

function lightened<S extends StoredSignature>(signature: S): S {
  if (signature.method === 'drawn' || signature.method === 'mark')
    return { ...signature, path: NO_DRAWING };
  return signature.method === 'spoken' ? { ...signature, answers: [], words: '' } : signature;
}

/** That it was spoken or filmed is told; the voice, the face, the words and who was there are not. */
function withoutVoice(signature: StoredSignature, shownAs: string): StoredSignature {
  const { method } = signature;
  if (method === 'filmed') return { method, name: shownAs, recordingId: null };
  if (method !== 'spoken') return withoutHand(signature, shownAs);
  const told = { answers: [], words: '', wordsSha256: '', interpreter: '', witness: '' };
  return { method, name: shownAs, recordingId: null, ...told };
}

function withoutHand({ method }: Signature, shownAs: string): Signature {
  switch (method) {
    case 'drawn':
      return { method, name: shownAs, path: NO_DRAWING };
    case 'mark':
      return { method, name: shownAs, path: NO_DRAWING, witness: '-' };
    case 'on-paper':
      return { method, name: shownAs, keptAt: '-', attachmentId: null };
    case 'typed':
      return { method, name: shownAs };
  }
}

function withoutNames(whole: AgreementEntry, shownAs: string): AgreementEntry {
  const entry = { ...whole, explainedBy: '-', note: '' };
  switch (entry.kind) {
    case 'withdrawal':
      return { ...entry, reason: '' };
    case 'closing':
      return { ...entry, closedReason: '' };
    case 'asked-again':
      return { ...entry, forWhat: '' };
    case 'opening':
    case 'review':
      return entry;
    case 'participation':
      return { ...entry, ...signedWithoutNames(entry, shownAs) };
    case 'recording':
      return {
        ...entry,
        ...signedWithoutNames(entry, shownAs),
        closedReason: '',
        closedParts: '',
        naming: null,
      };
  }
}

function signedWithoutNames(
  entry: Extract<AgreementEntry, { kind: 'participation' | 'recording' }>,
  shownAs: string,
) {
  const { interpreter } = entry;
  return {
    signature: withoutVoice(entry.signature, shownAs),
    // Who signed beside them, and words for under-18s, say how old they are.
    responsibleAdult: null,
    ...(entry.kind === 'participation' && { textVersion: '', textSha256: '' }),
    interpreter: interpreter && { ...interpreter, name: '-' },
    witness: '',
    // That somebody doubted whether the person can decide says something about their health.
    capacity: null,
  };
}

/** The entries as the person who has opened the library may know them. */
export function entriesFor(context: LibraryContext, entries: AgreementEntry[]): AgreementEntry[] {
  if (roleMay(context.library.member.role, 'people.real-names')) return entries;
  const ids = [...new Set(entries.map(({ personId }) => personId))];
  const names = namesOfPeople(context.library.db.sql, ids);
  return entries.map((entry) => withoutNames(entry, names.get(entry.personId) ?? ''));
}
