// What somebody asks of the organisation, what went wrong, and whom somebody worries about. Read by a lead alone; never in a package.
import { z } from 'zod';
import {
  Breach,
  CasesDue,
  Concern,
  NewBreach,
  NewBreachStep,
  NewConcern,
  NewConcernStep,
  NewRequest,
  NewRequestStep,
  OwnConcern,
  Request,
} from '../../model/case.ts';
import { CaseId } from '../../model/ids.ts';
import { LocalPath } from '../../model/text.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing } from './shapes.ts';

const ofCase = z.strictObject({ id: CaseId });
/** Whoever writes one down may not read it afterwards: they learn its number alone. */
const written = z.object({ id: CaseId, number: z.int().positive() });
const touches = ['cases', 'history'] as const;

export const requestsMethods = {
  // Requests: to see, correct or remove what is held, to object, to complain
  'requests.list': query({ input: nothing, output: z.array(Request), needs: 'cases.read' }),
  'requests.get': query({ input: ofCase, output: Request, needs: 'cases.read' }),
  /** What waits for a lead, of requests, breaches and safeguarding notes together. */
  'requests.due': query({ input: nothing, output: CasesDue, needs: 'cases.read' }),
  'requests.add': command({ input: NewRequest, output: written, needs: 'cases.write', touches }),
  'requests.addStep': command({
    input: NewRequestStep,
    output: Request,
    needs: 'cases.read',
    touches,
  }),
  /** Writes requests and breaches into a table without names or words, as a new file in this folder. */
  'requests.exportCsv': command({
    input: z.strictObject({ folder: LocalPath }),
    output: z.object({ path: z.string() }),
    needs: 'cases.read',
    touches: ['history'],
  }),

  // Breaches: what was lost, shown or sent that should not have been
  'breaches.list': query({ input: nothing, output: z.array(Breach), needs: 'cases.read' }),
  'breaches.get': query({ input: ofCase, output: Breach, needs: 'cases.read' }),
  /** Whoever notices one says so, whatever their role. */
  'breaches.add': command({ input: NewBreach, output: written, needs: 'library.use', touches }),
  'breaches.addStep': command({
    input: NewBreachStep,
    output: Breach,
    needs: 'cases.read',
    touches,
  }),

  // Safeguarding notes: somebody is worried about somebody
  'concerns.list': query({ input: nothing, output: z.array(Concern), needs: 'cases.read' }),
  'concerns.get': query({ input: ofCase, output: Concern, needs: 'cases.read' }),
  /** Those that this person wrote themselves: only whether somebody was told. */
  'concerns.mine': query({ input: nothing, output: z.array(OwnConcern), needs: 'cases.write' }),
  'concerns.add': command({ input: NewConcern, output: written, needs: 'cases.write', touches }),
  'concerns.addStep': command({
    input: NewConcernStep,
    output: Concern,
    needs: 'cases.read',
    touches,
  }),
} as const satisfies Record<string, Method>;
