import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatRecoveryKey,
  isRecoveryGroup,
  parseRecoveryKey,
  RECOVERY_KEY_BYTES,
} from '../../../shared/rules/recovery-key.ts';

const keys = fc.uint8Array({ minLength: RECOVERY_KEY_BYTES, maxLength: RECOVERY_KEY_BYTES });

describe('a recovery key', () => {
  test('holds 160 bits: 8 groups of 4 without letters that look alike', () => {
    expect(RECOVERY_KEY_BYTES).toBe(20);
    fc.assert(
      fc.property(keys, (bytes) => {
        expect(formatRecoveryKey(bytes)).toMatch(/^([^\WOILU_a-z]{4}-){7}[^\WOILU_a-z]{4}$/);
      }),
    );
  });

  test('is different for different bytes', () => {
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        const same = Buffer.from(one).equals(Buffer.from(other));
        expect(formatRecoveryKey(one) === formatRecoveryKey(other)).toBe(same);
      }),
    );
    const bytes = new Uint8Array(20);
    const flipped = Array.from({ length: 160 }, (_, bit) => {
      const changed = Uint8Array.from(bytes);
      changed[bit >> 3] = 1 << (bit & 7);
      return formatRecoveryKey(changed);
    });
    expect(new Set(flipped).size).toBe(160);
  });

  test('can be typed in small letters, with other separators or none, and with look-alikes', () => {
    const canonical = parseRecoveryKey('0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ');
    expect(canonical).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    for (const typed of [
      'oi23 4567 89ab cdef ghjk mnpq rstv wxyz',
      'OL23456789ABCDEFGHJKMNPQRSTUWXYZ',
      ' 0123–4567–89AB–CDEF–GHJK–MNPQ–RSTV–WXYZ\n',
      '０１２３-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ',
    ])
      expect(parseRecoveryKey(typed)).toBe(canonical);
  });

  test('is refused when a symbol is missing, too many or impossible', () => {
    for (const typed of [
      '',
      '0123',
      '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXY',
      '0'.repeat(33),
      `${'0'.repeat(31)}!`,
    ])
      expect(parseRecoveryKey(typed)).toBeUndefined();
  });

  test('is confirmed by the right group only', () => {
    const key = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ';
    expect(isRecoveryGroup(key, 1, 'o i 2 3')).toBe(true);
    expect(isRecoveryGroup(key, 8, 'wxyz')).toBe(true);
    expect(isRecoveryGroup(key, 2, '0123')).toBe(false);
    expect(isRecoveryGroup(key, 9, '')).toBe(false);
    expect(isRecoveryGroup(key, 0, '')).toBe(false);
  });
});
