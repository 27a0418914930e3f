// What goes along in a delivery beside its packages.
import type { DeliveryId, StoryId } from '../../../shared/model/ids.ts';
import type { DepositShape } from '../../../shared/model/deposit.ts';
import type { LibraryContext } from '../context.ts';

export interface DeliverySoFar {
  /** Still hidden; what is written into it goes out with the rest, or is removed with it. */
  folder: string;
  id: DeliveryId;
  name: string;
  madeOn: string;
  shape: DepositShape;
  storyIds: readonly StoryId[];
  context: LibraryContext;
  signal: AbortSignal;
}

/** A file at the top of the delivery. Its checksum is written beside it, and it is named in the list of the deposit. */
export interface AddedFile {
  name: string;
  sha512: string;
  sizeBytes: number;
  /** For the list, in English: "Signed agreements, locked". */
  about: string;
}

export type AddToDelivery = (delivery: DeliverySoFar) => Promise<AddedFile[]>;

export const deliveryAdditions: readonly AddToDelivery[] = [];
