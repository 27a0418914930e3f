// What an archive wants to be given, kept under a name: set once, used for each deposit.
import { z } from 'zod';
import { DepositPreset, NewDepositPreset } from '../../model/deposit.ts';
import { PresetId } from '../../model/ids.ts';
import { LocalPath } from '../../model/text.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';

const one = z.strictObject({ id: PresetId });
const changes = { needs: 'packages.make', touches: ['packages', 'history'] } as const;

export const presetsMethods = {
  'presets.list': query({
    input: z.strictObject({ bin: z.boolean().default(false) }),
    output: z.array(DepositPreset),
    needs: 'packages.see',
  }),
  /** Two that are in use never have the same name. */
  'presets.create': command({ input: NewDepositPreset, output: DepositPreset, ...changes }),
  'presets.update': command({
    input: z.strictObject({ id: PresetId, ...NewDepositPreset.shape }),
    output: DepositPreset,
    ...changes,
  }),
  'presets.duplicate': command({ input: one, output: DepositPreset, ...changes }),
  'presets.bin': command({ input: one, output: DepositPreset, ...changes }),
  /** Under another name, where its own has been given to another since. */
  'presets.restore': command({ input: one, output: DepositPreset, ...changes }),
  /** What a file of an archive says, checked and not yet kept. */
  'presets.readFile': query({
    input: z.strictObject({ path: LocalPath }),
    output: NewDepositPreset,
    needs: 'packages.make',
  }),
  /** As a small file, which another organisation can read. */
  'presets.saveFile': command({
    input: z.strictObject({ id: PresetId, folder: LocalPath }),
    output: z.object({ path: LocalPath }),
    needs: 'packages.make',
    touches: ['history'],
  }),
} as const satisfies Record<string, Method>;
