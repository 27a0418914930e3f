// The ledger of one story as it goes into the sealed part: what was agreed, by whom, in which words. Notes, and why somebody took it back, stay here.
import type Database from 'better-sqlite3';
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Signature, StoredSignature } from '../../../shared/model/signature.ts';
import { AGREEMENTS_FORMAT } from '../../../shared/package/agreements-v1.ts';
import type {
  SealedEntry,
  SealedFile,
  SealedStory,
} from '../../../shared/package/agreements-v1.ts';
import { usesToTell } from '../../../shared/rules/access.ts';
import { storyFacts } from '../db/access-facts.ts';
import { textOfFingerprint, textOfVersion } from '../db/agreement-texts.ts';
import { namesOfPeople } from '../db/people-names.ts';
import { releaseFacts } from '../db/release-facts.ts';

/** What was written for one entry. */
export interface EntryFiles {
  page: SealedFile | null;
  data: SealedFile | null;
  proof: SealedFile | null;
  proofStayed: '' | 'cannot-be-made-bare' | 'damaged';
  adultProof: SealedFile | null;
  adultProofStayed: '' | 'cannot-be-made-bare' | 'damaged';
}

export const noFiles: EntryFiles = {
  ...{ page: null, data: null, proof: null, proofStayed: '' },
  ...{ adultProof: null, adultProofStayed: '' },
};

/** @param files by the id of the entry @param today yyyy-mm-dd */
export function sealedStory(
  sql: Database.Database,
  {
    id,
    code,
    entries,
    files,
    today,
  }: {
    id: StoryId;
    code: string;
    entries: readonly AgreementEntry[];
    files: ReadonlyMap<string, EntryFiles>;
    today: string;
  },
): SealedStory {
  const facts = storyFacts(sql, id);
  const personIds = [...new Set(entries.map(({ personId }) => personId))];
  const names = namesOfPeople(sql, personIds);
  const isStoryteller = sql.prepare(
    "select 1 from story_people where story_id = ? and person_id = ? and role = 'narrator'",
  );
  const newest = (personId: string, kind: AgreementEntry['kind']) =>
    entries.findLast((entry) => entry.personId === personId && entry.kind === kind)?.id ?? null;
  return {
    format: AGREEMENTS_FORMAT,
    formatVersion: 1,
    storyId: id,
    code,
    people: personIds.map((personId) => ({
      personId,
      shownName: names.get(personId) ?? '',
      isStoryteller: isStoryteller.get(id, personId) !== undefined,
      participation: newest(personId, 'participation'),
      recording: newest(personId, 'recording'),
    })),
    allowedUses:
      facts === undefined ? [] : usesToTell({ facts, leftAt: releaseFacts(sql, id).leftAt, today }),
    entries: entries.map((entry, index) =>
      sealedEntry(entry, {
        ...{ place: index + 1, files: files.get(entry.id) ?? noFiles },
        asksFilm: hasAskedFilm(sql, entry),
      }),
    ),
  };
}

/** Words from before did not ask about the film, and what nobody was asked is no answer. */
function hasAskedFilm(sql: Database.Database, entry: AgreementEntry): boolean {
  if (entry.kind !== 'recording') return false;
  const found = textOfFingerprint(sql, entry.textSha256) ?? textOfVersion(sql, entry.textVersion);
  return found?.text.choices?.film !== undefined;
}

function sealedEntry(
  entry: AgreementEntry,
  { place, files, asksFilm }: { place: number; files: EntryFiles; asksFilm: boolean },
): SealedEntry {
  const { id, personId, on, language, explainedBy, recordedAt } = entry;
  const common = { id, place, personId, on, language, explainedBy, recordedAt };
  switch (entry.kind) {
    case 'participation':
      return { kind: entry.kind, ...common, ...signedOf(entry, files) };
    case 'recording': {
      const { uses, closedUntil, closedReason, naming, askAgain, copyright, licence } = entry;
      const { closedParts, reviewOn, showFilm } = entry;
      return {
        ...{ kind: entry.kind, ...common, ...signedOf(entry, files) },
        ...{ uses, closedUntil, closedReason, naming, askAgain, copyright, licence },
        ...{ closedParts, reviewOn, ...(asksFilm && { showFilm }) },
      };
    }
    case 'withdrawal':
      return { kind: entry.kind, ...common, asks: entry.level };
    case 'opening':
      return { kind: entry.kind, ...common };
    case 'closing': {
      const { closedUntil, closedReason } = entry;
      return { kind: entry.kind, ...common, closedUntil, closedReason };
    }
    case 'asked-again': {
      const { use, agreed, forWhat } = entry;
      return { kind: entry.kind, ...common, use, agreed, forWhat };
    }
    case 'review':
      return { kind: entry.kind, ...common, reviewOn: entry.reviewOn };
  }
}

/** That somebody doubted whether the person can decide says something about their health, and stays here. */
function signedOf(
  entry: Extract<AgreementEntry, { kind: 'participation' | 'recording' }>,
  files: EntryFiles,
) {
  const { textVersion, textSha256, level, signature, responsibleAdult: adult } = entry;
  const { interpreter, witness } = entry;
  const { page, data, proof, proofStayed, adultProof, adultProofStayed } = files;
  return {
    ...{ textVersion, textSha256, level, interpreter, witness, page, data },
    signature: signatureOf(signature, proof, proofStayed),
    responsibleAdult: adult && {
      ...{ name: adult.name, role: adult.role, authoritySeen: adult.authoritySeen },
      signature: signatureOf(adult.signature, adultProof, adultProofStayed),
    },
  };
}

function signatureOf(
  signature: StoredSignature | Signature,
  proof: SealedFile | null,
  proofStayed: EntryFiles['proofStayed'],
) {
  const { method, name } = signature;
  const isSpoken = signature.method === 'spoken';
  return {
    ...{ method, name, proof, proofStayed },
    witness: signature.method === 'mark' || isSpoken ? signature.witness : '',
    keptAt: signature.method === 'on-paper' ? signature.keptAt : '',
    words: isSpoken ? signature.words : '',
    wordsSha256: isSpoken ? signature.wordsSha256 : '',
    answers: isSpoken ? signature.answers.map(({ question, atMs }) => ({ question, atMs })) : [],
  };
}
