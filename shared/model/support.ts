// Somebody to call when a person is not well: numbers age, so each says when it was last checked.
import { z } from 'zod';
import { ContactId } from './ids.ts';
import { Day, Instant, Line, NonEmptyLine, Prose } from './text.ts';

const fields = {
  name: NonEmptyLine,
  whatFor: Line,
  phone: Line,
  note: Prose,
  /** The day on which somebody rang, yyyy-mm-dd; null when nobody has yet. */
  checkedOn: Day.nullable(),
};

export const SupportContact = z.object({
  id: ContactId,
  ...fields,
  removedAt: Instant.nullable(),
});
export type SupportContact = z.infer<typeof SupportContact>;

export const NewContact = z.strictObject({
  ...fields,
  whatFor: fields.whatFor.default(''),
  phone: fields.phone.default(''),
  note: fields.note.default(''),
  checkedOn: fields.checkedOn.default(null),
});
export type NewContact = z.infer<typeof NewContact>;

export const ContactPatch = z.strictObject({
  id: ContactId,
  ...z.strictObject(fields).partial().shape,
});
export type ContactPatch = z.infer<typeof ContactPatch>;
