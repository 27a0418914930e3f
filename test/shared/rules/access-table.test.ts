// The gate as a full table: every use × state of agreement × age × closing date × bin × number of storytellers, against an answer worked out another way.
import { expect, test } from 'vitest';
import { uses } from '../../../shared/model/agreement.ts';
import type { Reason, Use } from '../../../shared/model/agreement.ts';
import type { AgeBand } from '../../../shared/model/person.ts';
import { decideUse } from '../../../shared/rules/access.ts';
import type { EntryFacts, NarratorFacts } from '../../../shared/rules/access.ts';
import { EARLIER, LATER, TODAY, willing, yesTo } from './facts.ts';

const agreements = [
  'nothing',
  'participation only',
  'recording only',
  'both',
  'withdrawn',
  'withdrawn before the recording agreement',
  'withdrawn, then agreed again',
  'withdrawn, then opened',
  'agreed, then agreed to less',
] as const;
type Agreement = (typeof agreements)[number];
const closings = [
  'open',
  'later',
  'today',
  'earlier',
  'earlier and opened',
  'later and opened',
] as const;
type Closing = (typeof closings)[number];
const ages = ['adult', '16-17', 'under-16', 'unknown'] as const;
const adults = ['no adult', 'adult signed one', 'adult signed both'] as const;
const answers = ['yes', 'no'] as const;

interface Line {
  use: Use;
  agreement: Agreement;
  age: AgeBand;
  adult: (typeof adults)[number];
  answer: (typeof answers)[number];
  closing: Closing;
  inBin: boolean;
  others: 'alone' | 'beside somebody willing' | 'beside somebody without a record';
}

function* table(): Generator<Line> {
  for (const use of uses)
    for (const agreement of agreements)
      for (const age of ages)
        for (const adult of adults)
          for (const answer of answers)
            for (const closing of closings)
              for (const inBin of [false, true])
                for (const others of [
                  'alone',
                  'beside somebody willing',
                  'beside somebody without a record',
                ] as const)
                  yield { use, agreement, age, adult, answer, closing, inBin, others };
}

const closedUntil: Record<Closing, string | null> = {
  open: null,
  later: LATER,
  today: TODAY,
  earlier: EARLIER,
  'earlier and opened': EARLIER,
  'later and opened': LATER,
};

/** The ledger that a line of the table stands for. */
function entriesOf(line: Line): EntryFacts[] {
  const participation = {
    kind: 'participation' as const,
    hasResponsibleAdult: line.adult !== 'no adult',
  };
  const recording = {
    kind: 'recording' as const,
    hasResponsibleAdult: line.adult === 'adult signed both',
    uses:
      line.answer === 'yes' ? yesTo(line.use) : yesTo(...uses.filter((use) => use !== line.use)),
    closedUntil: closedUntil[line.closing],
  };
  const everything = { ...recording, uses: yesTo(...uses), closedUntil: null };
  const withdrawal = { kind: 'withdrawal' as const };
  const opening = { kind: 'opening' as const, on: TODAY };
  const orders = {
    nothing: [],
    'participation only': [participation],
    'recording only': [recording],
    both: [participation, recording],
    withdrawn: [participation, recording, withdrawal],
    'withdrawn before the recording agreement': [participation, withdrawal],
    'withdrawn, then agreed again': [participation, everything, withdrawal, recording],
    'withdrawn, then opened': [participation, recording, withdrawal, opening],
    'agreed, then agreed to less': [participation, everything, recording],
  } as const satisfies Record<Agreement, readonly object[]>;
  const opened = line.closing.endsWith('opened') ? [opening] : [];
  return [...orders[line.agreement], ...opened].map((entry, index) => ({
    ...entry,
    seq: index + 1,
  }));
}

/** What must come out, said in the words of the promise and not in those of the code. */
function expectedReasons(line: Line): Set<Reason> {
  const has = (...states: Agreement[]) => states.includes(line.agreement);
  const out = new Set<Reason>();
  const noRecording = has(
    'nothing',
    'participation only',
    'withdrawn before the recording agreement',
  );
  if (has('nothing', 'recording only')) out.add('no-participation-agreement');
  if (noRecording) out.add('no-recording-agreement');
  else if (line.answer === 'no') out.add('use-not-agreed');
  if (has('withdrawn', 'withdrawn before the recording agreement', 'withdrawn, then opened'))
    out.add('withdrawn');
  if (!noRecording) {
    if (line.closing.startsWith('later')) out.add('closed-until');
    const somebodyOpened =
      line.closing === 'earlier and opened' || line.agreement === 'withdrawn, then opened';
    if ((line.closing.startsWith('earlier') || line.closing === 'today') && !somebodyOpened)
      out.add('closed-date-passed');
  }
  if (line.age === 'unknown') out.add('age-unknown');
  const childSigned = line.adult === 'adult signed both' && !noRecording && !has('recording only');
  if ((line.age === '16-17' || line.age === 'under-16') && !childSigned)
    out.add('no-responsible-adult');
  if (line.others === 'beside somebody without a record')
    for (const reason of ['no-participation-agreement', 'no-recording-agreement'] as const)
      out.add(reason);
  if (line.inBin) out.add('in-bin');
  return out;
}

test('every line of the table is answered as the promise says, with every reason', () => {
  let lines = 0;
  let allowed = 0;
  for (const line of table()) {
    const others: Record<Line['others'], NarratorFacts[]> = {
      alone: [],
      'beside somebody willing': [willing],
      'beside somebody without a record': [{ ageBand: 'adult', entries: [] }],
    };
    const decision = decideUse({
      facts: {
        inBin: line.inBin,
        narrators: [...others[line.others], { ageBand: line.age, entries: entriesOf(line) }],
      },
      use: line.use,
      today: TODAY,
    });
    const found = new Set(decision.reasons.map(({ reason }) => reason));
    const expected = expectedReasons(line);
    if (
      found.size !== expected.size ||
      [...found].some((reason) => !expected.has(reason)) ||
      decision.allowed !== (expected.size === 0)
    )
      expect({ line, found: [...found] }).toEqual({ line, found: [...expected] });
    lines += 1;
    if (decision.allowed) allowed += 1;
  }
  expect(lines).toBe(6 * 9 * 4 * 3 * 2 * 6 * 2 * 3);
  // Adults in 3 ways of having an adult sign, children only in one: 5; open or rightly opened: 2; 3 agreements; 2 kinds of company; 6 uses.
  expect(allowed).toBe(5 * 2 * 3 * 2 * 6);
});

test('a story without a storyteller may never leave', () => {
  for (const use of uses)
    expect(decideUse({ facts: { inBin: false, narrators: [] }, use, today: TODAY })).toEqual({
      allowed: false,
      reasons: [{ reason: 'no-storyteller' }],
    });
});

test('the latest closing date of several storytellers is the one that is named', () => {
  const closed = (until: string): NarratorFacts => ({
    ageBand: 'adult',
    entries: [
      { kind: 'participation', seq: 1, hasResponsibleAdult: false },
      {
        kind: 'recording',
        seq: 2,
        hasResponsibleAdult: false,
        uses: yesTo('archive'),
        closedUntil: until,
      },
    ],
  });
  const decision = decideUse({
    facts: { inBin: false, narrators: [closed('2031-05-01'), closed('2040-01-01'), closed(LATER)] },
    use: 'archive',
    today: TODAY,
  });
  expect(decision.reasons).toEqual([{ reason: 'closed-until', until: '2040-01-01' }]);
});
