// How the signed agreements of a deposit are locked: to keys of the archive, with a passphrase, or not at all because somebody says so.
import { z } from 'zod';

/** A public key of age, as an archive hands it out. Whether it is a whole one is found out when it is used. */
export const AgeRecipient = z
  .string()
  .trim()
  .max(3000, 'This is too long to be a key.')
  .refine(
    (text) => !/^age-secret-key-/iu.test(text),
    'This is the secret half of the key. It belongs to the archive alone: please ask them for the other half, which begins with age1.',
  )
  .refine((text) => /^age1[a-z0-9]{20,}$/u.test(text), 'A key of age begins with age1.');

export const AgreementsLock = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('recipients'),
    recipients: z
      .array(AgeRecipient)
      .min(1, 'Please give at least one key.')
      .max(20, 'Please give at most 20 keys.'),
  }),
  z.strictObject({
    kind: z.literal('passphrase'),
    passphrase: z.string().max(1000, 'Please use at most 1,000 characters.'),
  }),
  /** Readable by everybody who gets hold of it. */
  z.strictObject({ kind: z.literal('open') }),
]);
export type AgreementsLock = z.infer<typeof AgreementsLock>;
