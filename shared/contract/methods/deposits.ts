// What left, and what came back from those who received it.
import { z } from 'zod';
import {
  AgreementsBehind,
  AnswerSubject,
  DeliveryAnswer,
  DeliveryAnswerPatch,
  NewDeliveryAnswer,
  ReadReceipt,
  RegisterEntry,
} from '../../model/deposit-register.ts';
import { DeliveryAnswerId } from '../../model/ids.ts';
import { LocalPath } from '../../model/text.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing } from './shapes.ts';

const one = z.strictObject({ id: DeliveryAnswerId });
const changes = { needs: 'packages.make', touches: ['packages', 'history'] } as const;

export const depositsMethods = {
  /** The newest first. */
  'deposits.register': query({
    input: nothing,
    output: z.array(RegisterEntry),
    needs: 'packages.see',
  }),
  'deposits.agreements': query({
    input: z.strictObject({ about: AnswerSubject }),
    output: AgreementsBehind,
    needs: 'packages.make',
  }),
  /** A table without names of people, notes and ways to reach anybody. */
  'deposits.saveRegister': command({
    input: z.strictObject({ folder: LocalPath }),
    output: z.object({ path: LocalPath }),
    needs: 'packages.make',
    touches: ['history'],
  }),
  'deposits.addAnswer': command({ input: NewDeliveryAnswer, output: DeliveryAnswer, ...changes }),
  'deposits.updateAnswer': command({
    input: DeliveryAnswerPatch,
    output: DeliveryAnswer,
    ...changes,
  }),
  'deposits.binAnswer': command({ input: one, output: DeliveryAnswer, ...changes }),
  'deposits.restoreAnswer': command({ input: one, output: DeliveryAnswer, ...changes }),
  'deposits.listBin': query({
    input: nothing,
    output: z.array(DeliveryAnswer),
    needs: 'packages.make',
  }),
  /** The letter or receipt that came with an answer, as it was given. */
  'deposits.saveAnswerFile': command({
    input: z.strictObject({ id: DeliveryAnswerId, folder: LocalPath }),
    output: z.object({ path: LocalPath }),
    needs: 'packages.make',
    touches: ['history'],
  }),
  /** A receipt that another Homeground made, matched to the package by its fingerprint. Keeps nothing yet. */
  'deposits.readReceipt': query({
    input: z.strictObject({ path: LocalPath }),
    output: ReadReceipt,
    needs: 'packages.make',
  }),
} as const satisfies Record<string, Method>;
