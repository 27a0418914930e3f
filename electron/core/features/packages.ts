// Packages: what would leave, making one, those that have left, and checking one.
import { AppError } from '../../../shared/contract/errors.ts';
import type { Handlers } from '../context.ts';
import { checkDestination, freeBytesAt } from '../packaging/destination.ts';
import { listDeliveries } from '../packaging/delivery-ledger.ts';
import { exportArchive } from '../packaging/export-archive.ts';
import { forgetKey, listKnownKeys, namesOfKeys, trustKey } from '../packaging/known-keys.ts';
import { missingInPlan } from '../packaging/missing-in-plan.ts';
import { loadCollectionFacts } from '../packaging/package-facts.ts';
import { listPackages } from '../packaging/package-ledger.ts';
import { planPackage } from '../packaging/plan.ts';
import { ownSigningKey } from '../packaging/signing-key.ts';
import { verifyPackage } from '../packaging/verify.ts';

export const packages: Handlers<'packages'> = {
  async plan({ collectionId, use, destination, shape }, context) {
    const { library } = context;
    const today = context.today();
    if (destination !== undefined) await checkDestination(destination, library.folder);
    const freeBytes = await freeBytesAt(destination ?? library.folder);
    const facts = loadCollectionFacts(library, { collectionId, today, use });
    const asked = { use, by: library.member.id, today };
    const plan = planPackage(facts, { ...asked, freeBytes });
    const goes = new Set(plan.goingIn.map(({ storyId }) => storyId));
    const going = facts.stories.map(({ story }) => story).filter(({ id }) => goes.has(id));
    return { ...plan, missing: missingInPlan(going, shape?.requires ?? []) };
  },
  exportArchive: (input, context, job) => exportArchive(input, context, job),
  setRecipient({ id, recipient, contact }, { library }) {
    const [known] = listPackages(library.db.sql, id);
    if (known === undefined) throw new AppError('not-found', 'This package is not in the list.');
    library.db.write({ action: 'packages.setRecipient', subject: id }, (sql) => {
      sql
        .prepare(
          // All that went in one delivery went to one place.
          'update packages set recipient = ?, recipient_contact = ? where id = ? or delivery_id = ?',
        )
        .run(recipient.trim(), contact.trim(), id, known.deliveryId);
    });
    return { ...known, recipient: recipient.trim(), recipientContact: contact.trim() };
  },
  list: (_, { library }) => listPackages(library.db.sql),
  deliveries: (_, { library }) => listDeliveries(library.db.sql),
  signingKey: (_, { library }) => ownSigningKey(library.db.sql),
  knownKeys: (_, { library }) => listKnownKeys(library.db.sql),
  trustKey: (input, context) => trustKey(input, context),
  forgetKey: ({ publicKey }, { library }) => forgetKey(publicKey, library.db),
  async verify({ path }, { session }, job) {
    try {
      return await verifyPackage(path, {
        knownKeys: namesOfKeys(session.library?.db.sql),
        signal: job.signal,
        onProgress: (fraction, file) => job.progress(fraction, 'checking', file),
      });
    } catch (error) {
      job.throwIfCancelled();
      throw error;
    }
  },
};
