// Identifiers: opaque, unique anywhere, and told apart by type.
import { z } from 'zod';

const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

export const MemberId = id.brand('MemberId');
export type MemberId = z.infer<typeof MemberId>;
export const StoryId = id.brand('StoryId');
export type StoryId = z.infer<typeof StoryId>;
export const PersonId = id.brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;
export const RecordingId = id.brand('RecordingId');
export type RecordingId = z.infer<typeof RecordingId>;
export const AttachmentId = id.brand('AttachmentId');
export type AttachmentId = z.infer<typeof AttachmentId>;
export const AgreementEntryId = id.brand('AgreementEntryId');
export type AgreementEntryId = z.infer<typeof AgreementEntryId>;
export const AgreementTextCheckId = id.brand('AgreementTextCheckId');
export type AgreementTextCheckId = z.infer<typeof AgreementTextCheckId>;
export const CollectionId = id.brand('CollectionId');
export type CollectionId = z.infer<typeof CollectionId>;
export const PackageId = id.brand('PackageId');
export type PackageId = z.infer<typeof PackageId>;
export const ThemeId = id.brand('ThemeId');
export type ThemeId = z.infer<typeof ThemeId>;
export const FilmId = id.brand('FilmId');
export type FilmId = z.infer<typeof FilmId>;
export const QuestionId = id.brand('QuestionId');
export type QuestionId = z.infer<typeof QuestionId>;
export const ContactId = id.brand('ContactId');
export type ContactId = z.infer<typeof ContactId>;
export const MarkerId = id.brand('MarkerId');
export type MarkerId = z.infer<typeof MarkerId>;
export const ClosedPassageId = id.brand('ClosedPassageId');
export type ClosedPassageId = z.infer<typeof ClosedPassageId>;
/** A request, a breach or a safeguarding note. */
export const CaseId = id.brand('CaseId');
export type CaseId = z.infer<typeof CaseId>;
export const VoiceId = id.brand('VoiceId');
export type VoiceId = z.infer<typeof VoiceId>;
export const ContributorAgreementId = id.brand('ContributorAgreementId');
export type ContributorAgreementId = z.infer<typeof ContributorAgreementId>;
export const TranscriptId = id.brand('TranscriptId');
export type TranscriptId = z.infer<typeof TranscriptId>;
export const TranscriptLineId = id.brand('TranscriptLineId');
export type TranscriptLineId = z.infer<typeof TranscriptLineId>;
export const TranscriptVersionId = id.brand('TranscriptVersionId');
export type TranscriptVersionId = z.infer<typeof TranscriptVersionId>;
