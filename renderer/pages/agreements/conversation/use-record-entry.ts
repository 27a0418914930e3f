// Puts a finished conversation into the record, and tells the core what becomes of a take that proves nothing.
import { useEffect, useRef } from 'react';
import type { Person } from '../../../../shared/model/person.ts';
import { api } from '../../../api/connection.ts';
import { useCommand } from '../../../api/use-command.ts';
import type { AgreementDraft } from '../agreement-draft.ts';
import { entryOf } from '../draft-entry.ts';
import { endProblem } from '../draft-steps.ts';
import type { DraftProblem } from '../draft-steps.ts';
import { todayHere } from '../today.ts';
import type { useKeeping } from './use-keeping.ts';
import type { ProofTake } from './use-proof-take.ts';

export function useRecordEntry({
  person,
  take,
  keeping,
  needsInterpreter,
}: {
  person: Person;
  take: ProofTake;
  keeping: ReturnType<typeof useKeeping>;
  needsInterpreter: boolean;
}) {
  const updatePerson = useCommand('people.update');
  const add = useCommand('agreements.add');
  const update = useCommand('recordings.update');
  const refuse = useCommand('agreements.refuse');
  const whole = useWhole(take);

  /** The age decides who signs: it is known before anything is agreed. How to be named comes with the agreement itself. */
  async function tellAge({ ageBand, ageAtStart }: AgreementDraft) {
    return (
      ageBand === ageAtStart || (await updatePerson.run({ id: person.id, ageBand })) !== undefined
    );
  }
  return {
    error: add.error ?? updatePerson.error ?? update.error ?? refuse.error,
    isRunning: add.isRunning || updatePerson.isRunning,
    /** @returns what is missing, `failed`, or undefined when it is in the record */
    async run(input: Parameters<typeof entryOf>[0]): Promise<DraftProblem | 'failed' | undefined> {
      const missing = endProblem(input.draft, { today: todayHere(), needsInterpreter });
      if (missing !== undefined) return missing;
      if (!(await tellAge(input.draft))) return 'failed';
      if ((await add.run(entryOf(input))) === undefined) return 'failed';
      keeping.end();
      return undefined;
    },
    /** The take is kept as a test. */
    async breakOff() {
      take.stop();
      await whole();
      if (take.recordingId !== undefined)
        await update.run({ id: take.recordingId, purpose: 'test' });
    },
    async refuse(no: { question: string; atMs: number }) {
      take.stop();
      await whole();
      if (take.recordingId !== undefined)
        await refuse.run({ recordingId: take.recordingId, ...no });
    },
  };
}

const LOOK_AGAIN_MS = 200;
const LONGEST_MS = 20_000;

/** @returns a function that waits until the take is whole; one that cannot be saved stays with the recorder, which says so */
function useWhole({ recordingId }: ProofTake) {
  const id = useRef(recordingId);
  useEffect(() => {
    id.current = recordingId;
  }, [recordingId]);
  return async () => {
    const deadline = Date.now() + LONGEST_MS;
    while (id.current !== undefined && Date.now() < deadline) {
      const { state } = await api.recordings.get({ id: id.current });
      if (state === 'ready') return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  };
}
