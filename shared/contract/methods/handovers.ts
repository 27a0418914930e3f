// A whole library for another computer, and libraries of others in ours: with what a person must decide, and whose stories they are.
import { z } from 'zod';
import { Answer, Handover, Hub, MergeReport, OpenQuestion } from '../../model/handover.ts';
import { JoinedOrganisation, Organisation } from '../../model/intake.ts';
import { IntakeQuestionId, OrganisationId } from '../../model/ids.ts';
import { Line, LocalPath, NonEmptyLine } from '../../model/text.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing } from './shapes.ts';

const Passphrase = z.string().min(1, 'Please type the passphrase.').max(500);
const theirs = z.strictObject({ path: LocalPath, passphrase: Passphrase });

export const handoversMethods = {
  'handovers.make': job({
    input: z.strictObject({
      destination: LocalPath,
      passphrase: Passphrase,
      /** Whose computer it goes to. */
      recipient: Line.default(''),
    }),
    output: Handover,
    needs: 'packages.make',
    touches: ['packages', 'history'],
  }),
  'handovers.list': query({ input: nothing, output: z.array(Handover), needs: 'packages.see' }),
  /** What taking it in would do; nothing is changed. */
  'handovers.check': job({ input: theirs, output: MergeReport, needs: 'intakes.decide' }),
  'handovers.receive': job({
    input: theirs,
    output: MergeReport,
    needs: 'intakes.decide',
    touches: [
      ...(['stories', 'people', 'recordings', 'agreements', 'themes', 'transcripts'] as const),
      ...(['passages', 'voices', 'indexPoints', 'places', 'attachments', 'mentions'] as const),
      ...(['substitutes', 'collections', 'packages', 'cases', 'questionnaires'] as const),
      ...(['contributors', 'texts', 'targets', 'notes', 'markers', 'intakes', 'history'] as const),
    ],
  }),

  // What a merge could not decide. Ours stays until somebody has.
  'intakeQuestions.list': query({
    input: z.strictObject({ decided: z.boolean().default(false) }),
    output: z.array(OpenQuestion),
    needs: 'intakes.decide',
  }),
  'intakeQuestions.count': query({
    input: nothing,
    output: z.object({ open: z.int().nonnegative() }),
    needs: 'intakes.decide',
  }),
  /** Two entries that may be one person are joined on the page of people; `ours` says that they are two. */
  'intakeQuestions.answer': command({
    input: Answer,
    output: OpenQuestion,
    needs: 'intakes.decide',
    touches: ['intakes', 'stories', 'people', 'agreements', 'transcripts', 'passages', 'history'],
  }),
  /** Undo: it is open again, and what was taken is as it was. */
  'intakeQuestions.takeBack': command({
    input: z.strictObject({ id: IntakeQuestionId }),
    output: OpenQuestion,
    needs: 'intakes.decide',
    touches: ['intakes', 'stories', 'people', 'agreements', 'transcripts', 'passages', 'history'],
  }),

  'organisations.list': query({
    input: nothing,
    output: z.array(Organisation),
    needs: 'stories.see',
  }),
  'organisations.rename': command({
    input: z.strictObject({ id: OrganisationId, name: NonEmptyLine }),
    output: z.array(Organisation),
    needs: 'intakes.decide',
    touches: ['intakes', 'stories', 'history'],
  }),
  /** Two entries of one organisation, as when it has begun a new library. */
  'organisations.join': command({
    input: z.strictObject({ keptId: OrganisationId, goneId: OrganisationId }),
    output: z.array(Organisation),
    needs: 'intakes.decide',
    touches: ['intakes', 'stories', 'history'],
  }),
  /** The newest first. */
  'organisations.joined': query({
    input: nothing,
    output: z.array(JoinedOrganisation),
    needs: 'intakes.decide',
  }),
  'organisations.takeApart': command({
    input: z.strictObject({ goneId: OrganisationId }),
    output: z.array(Organisation),
    needs: 'intakes.decide',
    touches: ['intakes', 'stories', 'history'],
  }),

  /** As a table for others: small counts are left out. */
  'hub.saveTable': command({
    input: z.strictObject({ folder: LocalPath }),
    output: z.object({ path: LocalPath }),
    needs: 'intakes.decide',
    touches: ['history'],
  }),
  'hub.get': query({ input: nothing, output: Hub, needs: 'intakes.decide' }),
} as const satisfies Record<string, Method>;
