// Deliveries: the folder that is handed over, with its packages, its signatures and what says how to check them.
import { z } from 'zod';
import { DepositShape } from './deposit.ts';
import { CollectionId, DeliveryId } from './ids.ts';
import { PackageRecord } from './package.ts';
import { Instant, LocalPath, NonEmptyLine } from './text.ts';

export const DeliveryRecord = z.object({
  id: DeliveryId,
  name: z.string(),
  path: LocalPath,
  collectionId: CollectionId,
  collectionTitle: z.string(),
  shape: DepositShape,
  /** Empty where none was chosen. */
  presetName: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  recipient: z.string(),
  recipientContact: z.string(),
  storyCount: z.int().nonnegative(),
  /** In the order of the collection. */
  packages: z.array(PackageRecord),
});
export type DeliveryRecord = z.infer<typeof DeliveryRecord>;

/** A line as in OpenSSH's `id_ed25519.pub`, without what may follow the key. */
export const PublicKeyLine = z
  .string()
  .trim()
  .regex(
    /^ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43}$/u,
    'This is not a key of the kind that signs packages. It begins with “ssh-ed25519 AAAA” and is one line of 80 letters and digits.',
  );

/** The key that signs what leaves this library; the other half never leaves it. */
export const SigningKey = z.object({
  publicKey: PublicKeyLine,
  /** `SHA256:…`, as `ssh-keygen -l` says it: short enough for paper. */
  fingerprint: z.string(),
});
export type SigningKey = z.infer<typeof SigningKey>;

export const KnownKey = SigningKey.extend({
  name: NonEmptyLine,
  addedAt: Instant,
  addedBy: z.string(),
});
export type KnownKey = z.infer<typeof KnownKey>;
