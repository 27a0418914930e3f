import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideVoices } from '../../../shared/rules/voices.ts';
import type { VoiceFacts } from '../../../shared/rules/voices.ts';

const throughout = { fromMs: null, toMs: null };
const teller = { kind: 'storyteller', ...throughout, hasAgreed: true } as const;
const neighbour = { kind: 'other', fromMs: 100, toMs: 200, hasAgreed: false } as const;

test('a recording of which nobody has said who can be heard stays, whoever is listed', () => {
  expect(decideVoices({ voices: [teller], isStated: false })).toEqual({
    ...{ listed: false, whole: true, silent: [] },
  });
});

test('where somebody is heard who has not agreed it is silent, and the rest may leave', () => {
  expect(decideVoices({ voices: [teller, neighbour], isStated: true })).toEqual({
    ...{ listed: true, whole: false, silent: [{ fromMs: 100, toMs: 200 }] },
  });
});

test('somebody who has not agreed and is heard throughout keeps the whole recording, and is heard nowhere outside', () => {
  const decided = decideVoices({
    voices: [{ ...neighbour, ...throughout }, neighbour],
    isStated: true,
  });
  expect(decided).toMatchObject({ whole: true, silent: [{ fromMs: 0 }] });
  expect(decided.silent).toHaveLength(1);
});

test('an interviewer who has not signed keeps the recording here, and the storyteller is still heard', () => {
  const voices = [teller, { kind: 'interviewer', ...throughout, hasAgreed: false } as const];
  expect(decideVoices({ voices, isStated: true })).toMatchObject({ whole: true, silent: [] });
});

test('agreeing never makes anything more silent, and no moment of a voice that has not agreed is heard', () => {
  const voice = fc.record({
    kind: fc.constantFrom('storyteller', 'interviewer', 'interpreter', 'other'),
    fromMs: fc.integer({ min: 0, max: 900 }),
    lengthMs: fc.integer({ min: 1, max: 100 }),
    hasAgreed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(voice, { maxLength: 6 }), (made) => {
      const voices: VoiceFacts[] = made.map(({ lengthMs, ...one }) => ({
        ...one,
        toMs: one.fromMs + lengthMs,
      }));
      const { silent } = decideVoices({ voices, isStated: true });
      const isSilent = (ms: number) => silent.some(({ fromMs, toMs }) => fromMs <= ms && ms < toMs);
      for (const { fromMs, toMs, hasAgreed } of voices)
        if (!hasAgreed && toMs !== null)
          for (const ms of [fromMs ?? 0, toMs - 1]) expect(isSilent(ms)).toBe(true);
      const all = voices.map((one) => ({ ...one, hasAgreed: true }));
      expect(decideVoices({ voices: all, isStated: true }).silent).toEqual([]);
    }),
  );
});
