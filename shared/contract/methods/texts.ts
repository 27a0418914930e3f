// The texts of agreements: shipped ones and versions of one's own, and who has checked them.
import { z } from 'zod';
import {
  NewTextCheck,
  OwnText,
  TextListing,
  TextVersion,
  WholeText,
} from '../../model/agreement-text.ts';
import { AgreementTextCheckId } from '../../model/ids.ts';
import { NonEmptyLine } from '../../model/text.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing } from './shapes.ts';

const ofVersion = z.strictObject({ textVersion: TextVersion });
const touches = ['texts', 'history'] as const;

export const textsMethods = {
  // Texts of agreements: what is read and signed
  'texts.list': query({ input: nothing, output: z.array(TextListing), needs: 'agreements.see' }),
  /** With a fingerprint: exactly those words, as they were kept with an agreement. */
  'texts.get': query({
    input: z.strictObject({ textVersion: z.string().max(100), sha256: z.string().optional() }),
    output: WholeText,
    needs: 'agreements.see',
  }),
  /** Makes a version of one's own from one that exists. One that was used is never changed: a new one is made of it. */
  'texts.save': command({ input: OwnText, output: WholeText, needs: 'texts.write', touches }),
  /** Puts a version of one's own away: the one before it is used again. */
  'texts.retire': command({ input: ofVersion, output: TextListing, needs: 'texts.write', touches }),
  'texts.restore': command({
    input: ofVersion,
    output: TextListing,
    needs: 'texts.write',
    touches,
  }),
  /** A named person has checked exactly these words. */
  'texts.check': command({
    input: NewTextCheck,
    output: TextListing,
    needs: 'texts.write',
    touches,
  }),
  /** The check was a mistake. It stays on record and does not count. */
  'texts.uncheck': command({
    input: z.strictObject({ id: AgreementTextCheckId, reason: NonEmptyLine }),
    output: TextListing,
    needs: 'texts.write',
    touches,
  }),
} as const satisfies Record<string, Method>;
