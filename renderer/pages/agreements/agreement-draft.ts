// What is prepared, asked and answered in the conversation about an agreement. Nothing is answered for anybody.
import { z } from 'zod';
import type { AgreementText } from '../../../shared/model/agreement-text.ts';
import { uses } from '../../../shared/model/agreement.ts';
import { AttachmentId } from '../../../shared/model/ids.ts';
import { AgeBand, Attribution } from '../../../shared/model/person.ts';
import type { Protection } from '../../../shared/model/person.ts';
import { ReadingLevel, ResponsibleAdult } from '../../../shared/model/signature.ts';

export type DraftKind = 'participation' | 'recording';
export type AdultRole = ResponsibleAdult['role'];

const SignatureDraft = z.object({
  method: z.enum(['drawn', 'typed', 'mark', 'on-paper']),
  name: z.string(),
  /** SVG path, for a drawn signature or a mark. */
  path: z.string(),
  /** Who saw a mark made. */
  witness: z.string(),
  keptAt: z.string(),
  attachmentId: AttachmentId.nullable(),
});
export type SignatureDraft = z.infer<typeof SignatureDraft>;

/** How the storyteller answers: with a signature, aloud in a take, or in a sign language in a film. */
export const ways = ['sign', 'spoken', 'filmed'] as const;
export type Way = (typeof ways)[number];

const Answer = z.boolean().optional();

/** As it is kept for another day: what this Homeground cannot read is not gone on with. */
export const AgreementDraft = z.object({
  kind: z.enum(['participation', 'recording']),
  ageBand: AgeBand,
  /** As the person's record had it when the conversation was prepared. */
  ageAtStart: AgeBand,
  /** They speak it together, BCP 47; the words on the screen may be in another. */
  language: z.string(),
  level: ReadingLevel,
  way: z.enum(ways),
  /** yyyy-mm-dd */
  on: z.string(),
  explainedBy: z.string(),
  interpreter: z.object({ name: z.string(), statement: z.boolean(), confidential: z.boolean() }),
  witness: z.string(),
  capacity: z.object({
    isDoubted: z.boolean(),
    helpGiven: z.string(),
    judgedBy: z.string(),
    judgedOn: z.string(),
  }),
  takesPart: Answer,
  uses: z.partialRecord(z.enum(uses), z.boolean()),
  naming: Attribution.optional(),
  chosenName: z.string(),
  closesParts: Answer,
  closedParts: z.string(),
  closes: Answer,
  closedUntil: z.string(),
  closedReason: z.string(),
  showFilm: Answer,
  askAgain: Answer,
  copyright: z.enum(['keep', 'assign']).optional(),
  licence: z.enum(['none', 'cc-by', 'cc-by-nc']).optional(),
  /** Knows that a licence cannot be taken back, and wants it. */
  licenceMeant: Answer,
  isRight: Answer,
  signature: SignatureDraft,
  adultName: z.string(),
  adultRole: ResponsibleAdult.shape.role.optional(),
  authoritySeen: z.string(),
  adultSignature: SignatureDraft,
  reviewOn: z.string(),
  note: z.string(),
  /** Where it stopped, and with which words. */
  step: z.string(),
  textVersion: z.string(),
});
export type AgreementDraft = z.infer<typeof AgreementDraft>;

export const noSignature: SignatureDraft = {
  method: 'drawn',
  name: '',
  path: '',
  witness: '',
  keptAt: '',
  attachmentId: null,
};

export interface DraftStart {
  kind: DraftKind;
  ageBand: AgeBand;
  today: string;
  explainedBy: string;
  language: string;
  level: ReadingLevel;
}

export function newDraft({ today, ageBand, ...start }: DraftStart): AgreementDraft {
  return {
    ...start,
    ...{ ageBand, ageAtStart: ageBand, way: 'sign', on: today },
    interpreter: { name: '', statement: false, confidential: false },
    witness: '',
    capacity: { isDoubted: false, helpGiven: '', judgedBy: start.explainedBy, judgedOn: today },
    uses: {},
    ...{ chosenName: '', closedParts: '', closedUntil: '', closedReason: '' },
    signature: noSignature,
    ...{ adultName: '', authoritySeen: '', adultSignature: noSignature },
    ...{ reviewOn: '', note: '', step: '', textVersion: '' },
  };
}

export function needsAdult(ageBand: AgeBand): boolean {
  return ageBand === '16-17' || ageBand === 'under-16';
}

/** An open licence cannot be taken back, so nobody who may need it back is asked for one. */
export function mayOfferLicence(ageBand: AgeBand, protection: Protection): boolean {
  return ageBand === 'adult' && protection !== 'high';
}

/** A face tells who somebody is, so nobody at high risk is asked for a film; and a text from before has no words for it. */
export function mayOfferFilm(
  text: Pick<AgreementText, 'choices'> | undefined,
  protection: Protection,
): boolean {
  return text?.choices?.film !== undefined && protection !== 'high';
}

/** Copyright is handed over in writing, with a signature; never by a spoken word. */
export function mayAssign({ way }: Pick<AgreementDraft, 'way'>): boolean {
  return way === 'sign';
}

/** @returns undefined for what another version of Homeground kept */
export function readDraft(body: string): AgreementDraft | undefined {
  try {
    return AgreementDraft.safeParse(JSON.parse(body)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @param years from the day on @returns yyyy-mm-dd; the 29th of February ends on the 1st of March where there is none */
export function yearsAfter(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}
