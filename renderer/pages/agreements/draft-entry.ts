// Turns a finished conversation into an entry of the ledger.
import { NewAgreementEntry } from '../../../shared/model/agreement.ts';
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type {
  NarratorSignature,
  Signature,
  SpokenAnswer,
} from '../../../shared/model/signature.ts';
import type { AgreementDraft, SignatureDraft } from './agreement-draft.ts';
import { mayAssign, needsAdult } from './agreement-draft.ts';

/** The take in which it was answered, and what was read aloud in it. */
export interface SpokenProof {
  recordingId: RecordingId;
  name: string;
  answers: readonly SpokenAnswer[];
  words: string;
}

export function signatureOf(draft: SignatureDraft): Signature {
  const { method, path, witness, keptAt, attachmentId } = draft;
  const name = draft.name.trim();
  switch (method) {
    case 'drawn':
      return { method, name, path };
    case 'typed':
      return { method, name };
    case 'mark':
      return { method, name, path, witness: witness.trim() };
    case 'on-paper':
      return { method, name, keptAt: keptAt.trim(), attachmentId };
  }
}

function narratorSignature(
  draft: AgreementDraft,
  proof: SpokenProof | undefined,
): NarratorSignature {
  if (draft.way === 'sign' || proof === undefined) return signatureOf(draft.signature);
  const { recordingId, name, answers, words } = proof;
  if (draft.way === 'filmed') return { method: 'filmed', name, recordingId };
  return {
    ...{ method: 'spoken', name, recordingId, answers: [...answers], words },
    interpreter: draft.interpreter.name.trim(),
    witness: draft.witness.trim(),
  };
}

function adultOf(draft: AgreementDraft) {
  if (!needsAdult(draft.ageBand)) return null;
  return {
    name: draft.adultName.trim(),
    role: draft.adultRole,
    authoritySeen: draft.authoritySeen.trim(),
    signature: signatureOf({ ...draft.adultSignature, name: draft.adultName }),
  };
}

/**
 * The entry for the ledger.
 * @throws ZodError when a screen has been left unfinished
 */
export function entryOf({
  draft,
  storyId,
  personId,
  textVersion,
  offersFilm,
  offersLicence,
  proof,
}: {
  draft: AgreementDraft;
  storyId: StoryId;
  personId: PersonId;
  textVersion: string;
  offersFilm: boolean;
  offersLicence: boolean;
  proof?: SpokenProof | undefined;
}): NewAgreementEntry {
  const { interpreter, capacity } = draft;
  const common = {
    ...{ storyId, personId, textVersion },
    ...{ on: draft.on, language: draft.language, level: draft.level, note: draft.note },
    explainedBy: draft.explainedBy.trim(),
    witness: draft.witness.trim(),
    interpreter:
      interpreter.name.trim() === '' ? null : { ...interpreter, name: interpreter.name.trim() },
    capacity: capacity.isDoubted
      ? {
          helpGiven: capacity.helpGiven,
          judgedBy: capacity.judgedBy.trim(),
          judgedOn: capacity.judgedOn,
        }
      : null,
    signature: narratorSignature(draft, proof),
    responsibleAdult: adultOf(draft),
  };
  if (draft.kind === 'participation')
    return NewAgreementEntry.parse({ kind: 'participation', ...common });
  return NewAgreementEntry.parse({
    kind: 'recording',
    ...common,
    ...choicesOf(draft, { offersFilm, offersLicence }),
  });
}

/** What was asked for and then not meant does not count. */
function choicesOf(
  draft: AgreementDraft,
  { offersFilm, offersLicence }: { offersFilm: boolean; offersLicence: boolean },
) {
  const closes = draft.closes === true;
  return {
    uses: draft.uses,
    closedUntil: closes ? draft.closedUntil : null,
    closedReason: closes ? draft.closedReason.trim() : '',
    naming: draft.naming && {
      attribution: draft.naming,
      chosenName: draft.naming === 'chosen-name' ? draft.chosenName.trim() : '',
    },
    showFilm: offersFilm && draft.showFilm === true,
    askAgain: draft.askAgain,
    copyright: mayAssign(draft) ? draft.copyright : 'keep',
    licence: offersLicence && draft.licenceMeant === true ? (draft.licence ?? 'none') : 'none',
    closedParts: draft.closesParts === true ? draft.closedParts.trim() : '',
    reviewOn: draft.reviewOn === '' ? null : draft.reviewOn,
  };
}
