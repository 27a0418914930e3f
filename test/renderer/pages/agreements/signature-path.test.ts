import { describe, expect, test } from 'vitest';
import { signaturePath } from '../../../../renderer/pages/agreements/signature-path.ts';
import { Signature } from '../../../../shared/model/signature.ts';

const strokes = [
  [
    { x: 0, y: 0 },
    { x: 150, y: 50 },
  ],
  [{ x: 300, y: 100 }],
];

describe('a drawn signature', () => {
  test('has the same shape on a small screen and a large one', () => {
    const small = signaturePath({ strokes, width: 300, height: 100 });
    const large = signaturePath({
      strokes: strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x * 3, y: y * 3 }))),
      width: 900,
      height: 300,
    });
    expect(small).toBe('M0 0L0 0L300 100M600 200L600 200');
    expect(large).toBe(small);
  });

  test('is accepted by the ledger, also when a hand leaves the box', () => {
    const path = signaturePath({
      strokes: [
        [
          { x: -40, y: 20.123456 },
          { x: 9000, y: 1e-9 },
        ],
      ],
      width: 300,
      height: 100,
    });
    expect(Signature.safeParse({ method: 'drawn', name: 'A. Sample', path }).success).toBe(true);
    expect(path).toBe('M0 40.2L0 40.2L600 0');
  });

  test('that goes on for minutes still fits', () => {
    const long = Array.from({ length: 60_000 }, (_, at) => ({ x: at % 300, y: at % 100 }));
    const path = signaturePath({ strokes: [long], width: 300, height: 100 });
    expect(Signature.safeParse({ method: 'drawn', name: 'A. Sample', path }).success).toBe(true);
  });

  test('that was not drawn is empty', () => {
    expect(signaturePath({ strokes: [], width: 300, height: 100 })).toBe('');
    expect(signaturePath({ strokes, width: 0, height: 0 })).toBe('');
  });
});
