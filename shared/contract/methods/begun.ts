// Answers that were begun and put away for another day. They are no agreement, and nothing follows from them.
import { z } from 'zod';
import { BegunAgreement, BegunPlace, KeepBegun } from '../../model/begun-agreement.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';
import { ofStory } from './shapes.ts';

const touches = ['agreements'] as const;

export const begunMethods = {
  // Agreements that were begun
  'agreements.begun': query({
    input: ofStory,
    output: z.array(BegunAgreement),
    needs: 'agreements.write',
  }),
  'agreements.keepBegun': command({
    input: KeepBegun,
    output: BegunAgreement,
    needs: 'agreements.write',
    touches,
  }),
  'agreements.forgetBegun': command({
    input: BegunPlace,
    output: z.null(),
    needs: 'agreements.write',
    touches,
  }),
} as const satisfies Record<string, Method>;
