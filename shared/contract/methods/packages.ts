// Collections, and the packages that are made of them.
import { z } from 'zod';
import { Use } from '../../model/agreement.ts';
import { AgreementsLock } from '../../model/agreements-lock.ts';
import { DeliveryRecord, KnownKey, PublicKeyLine, SigningKey } from '../../model/delivery.ts';
import { DepositShape, usualShape } from '../../model/deposit.ts';
import {
  Collection,
  CollectionPatch,
  CollectionRow,
  NewCollection,
} from '../../model/collection.ts';
import { CollectionId, PackageId } from '../../model/ids.ts';
import { DepositPlan } from '../../model/deposit-plan.ts';
import { PackageRecord, VerifyReport } from '../../model/package.ts';
import { Line, LocalPath, NonEmptyLine } from '../../model/text.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing, ofCollection } from './shapes.ts';

export const packagesMethods = {
  // Collections
  'collections.list': query({
    input: z.strictObject({ bin: z.boolean().default(false) }),
    output: z.array(CollectionRow),
    needs: 'collections.see',
  }),
  'collections.get': query({ input: ofCollection, output: Collection, needs: 'collections.see' }),
  'collections.create': command({
    input: NewCollection,
    output: Collection,
    needs: 'collections.write',
    touches: ['collections', 'history'],
  }),
  'collections.update': command({
    input: CollectionPatch,
    output: Collection,
    needs: 'collections.write',
    touches: ['collections', 'history'],
  }),
  'collections.bin': command({
    input: ofCollection,
    output: Collection,
    needs: 'collections.write',
    touches: ['collections', 'history'],
  }),
  'collections.restore': command({
    input: ofCollection,
    output: Collection,
    needs: 'collections.write',
    touches: ['collections', 'history'],
  }),

  // Packages
  'packages.plan': query({
    input: z.strictObject({
      collectionId: CollectionId,
      use: Use,
      destination: LocalPath.optional(),
      /** What the archive wants: the plan then says what is missing. */
      shape: DepositShape.optional(),
    }),
    output: DepositPlan,
    needs: 'packages.make',
  }),
  'packages.exportArchive': job({
    input: z.strictObject({
      collectionId: CollectionId,
      destination: LocalPath,
      /** Without it nothing is insisted on. */
      shape: DepositShape.default({ ...usualShape, requires: [] }),
      /** Under which name the shape is kept here; empty: none. */
      presetName: Line.default(''),
      /** A lead says: send it, though something that the archive asks for is missing. The register then says what. */
      sendsWithout: z.boolean().default(false),
      /** To whom it goes: whoever takes a story back must be able to reach them. */
      recipient: NonEmptyLine,
      recipientContact: Line.default(''),
      /** How the signed agreements are locked, where the shape lets them go along. */
      agreementsLock: AgreementsLock.optional(),
      /** An earlier package in whose place this one goes. */
      replaces: PackageId.optional(),
    }),
    output: DeliveryRecord,
    needs: 'packages.make',
    touches: ['packages', 'history'],
  }),
  'packages.list': query({ input: nothing, output: z.array(PackageRecord), needs: 'packages.see' }),
  'packages.deliveries': query({
    input: nothing,
    output: z.array(DeliveryRecord),
    needs: 'packages.see',
  }),
  /** Null as long as nothing was signed. */
  'packages.signingKey': query({
    input: nothing,
    output: SigningKey.nullable(),
    needs: 'packages.see',
  }),
  'packages.knownKeys': query({
    input: nothing,
    output: z.array(KnownKey),
    needs: 'packages.see',
  }),
  /** To be called by whoever has compared its fingerprint with one on paper. */
  'packages.trustKey': command({
    input: z.strictObject({ name: NonEmptyLine, publicKey: PublicKeyLine }),
    output: KnownKey,
    needs: 'packages.make',
    touches: ['packages', 'history'],
  }),
  'packages.forgetKey': command({
    input: z.strictObject({ publicKey: PublicKeyLine }),
    output: z.null(),
    needs: 'packages.make',
    touches: ['packages', 'history'],
  }),
  'packages.verify': job({
    input: z.strictObject({ path: LocalPath }),
    output: VerifyReport,
    needs: 'anyone',
  }),
} as const satisfies Record<string, Method>;
