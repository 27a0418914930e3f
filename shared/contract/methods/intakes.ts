// Receiving what others made: looked at first, then taken in whole, with a receipt, and taken back again by hand.
import { z } from 'zod';
import { IntakeId } from '../../model/ids.ts';
import { Intake } from '../../model/intake.ts';
import {
  IntakeCheck,
  IntakeDetail,
  IntakeReceipt,
  IntakeUndone,
} from '../../model/intake-report.ts';
import { Line, LocalPath } from '../../model/text.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing } from './shapes.ts';

const ofIntake = z.strictObject({ id: IntakeId });
const touched = [
  'intakes',
  'stories',
  'people',
  'recordings',
  'agreements',
  'transcripts',
  'attachments',
  'places',
  'indexPoints',
  'packages',
  'history',
] as const;

export const intakesMethods = {
  /** Changes nothing. What is wrong with the package is in the answer. */
  'intakes.check': job({
    input: z.strictObject({ path: LocalPath }),
    output: IntakeCheck,
    needs: 'packages.receive',
  }),
  /** Checks it again, and takes in all of it or nothing; with `takeWhatIsSound` only stories of which every file is as it should be. */
  'intakes.receive': job({
    input: z.strictObject({
      path: LocalPath,
      takeWhatIsSound: z.boolean().default(false),
      /** Whose it is, where the package does not say. */
      organisation: Line.default(''),
      /** It is of the library that it names, although it is not signed as before: a lead alone says so, and its key counts from then on. */
      trustsSender: z.boolean().default(false),
    }),
    output: Intake,
    needs: 'packages.receive',
    touches: [...touched],
  }),
  /** The newest first. */
  'intakes.list': query({ input: nothing, output: z.array(Intake), needs: 'packages.receive' }),
  'intakes.get': query({ input: ofIntake, output: IntakeDetail, needs: 'packages.receive' }),
  /** Puts what it added into the bin, where nobody has worked on it since. */
  'intakes.undo': command({
    input: ofIntake,
    output: IntakeUndone,
    needs: 'packages.receive',
    touches: [...touched],
  }),
  /** Takes it out of the bin again. */
  'intakes.redo': command({
    input: ofIntake,
    output: Intake,
    needs: 'packages.receive',
    touches: [...touched],
  }),
  'intakes.receipt': query({ input: ofIntake, output: IntakeReceipt, needs: 'packages.receive' }),
  /** Writes the receipt into a folder, for people and for machines. */
  'intakes.saveReceipt': command({
    input: z.strictObject({ id: IntakeId, folder: LocalPath }),
    output: z.object({ paths: z.array(LocalPath) }),
    needs: 'packages.receive',
  }),
} as const satisfies Record<string, Method>;
