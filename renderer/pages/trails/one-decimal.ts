// Miles as people say them: to one decimal.
import { formatNumber } from '../../text/format.ts';
import type { Language } from '../../text/use-text.ts';

export function oneDecimal(language: Language, value: number): string {
  return formatNumber(language, Math.round(value * 10) / 10);
}
