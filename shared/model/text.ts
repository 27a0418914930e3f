// Text, dates and languages as people type them, with the limits that every field keeps.
import { z } from 'zod';
import { parseFuzzyDate } from '../rules/fuzzy-date.ts';
import { isLanguageTag } from '../rules/language-tag.ts';

/** One line: names, titles. Control characters are refused, since they can hide what a text says. */
export const Line = z
  .string()
  .max(300, 'This is too long: at most 300 characters.')
  .refine(
    (text) => !/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u.test(text),
    'This text holds characters that cannot be seen.',
  );
/** A line that must say something. */
export const NonEmptyLine = Line.refine((text) => text.trim() !== '', 'Please fill this in.');
/** Several lines: summaries, notes. */
export const Prose = z
  .string()
  .max(50_000, 'This is too long: at most 50,000 characters.')
  .refine(
    (text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e]/u.test(text),
    'This text holds characters that cannot be seen.',
  );

/** A moment, UTC. */
export const Instant = z.iso.datetime();
/** A calendar day, yyyy-mm-dd. */
export const Day = z.iso.date('Please write a day like 2026-11-22.');
/** A day, month, year, decade or "about" any of these; empty when nobody knows. See rules/fuzzy-date.ts. */
export const FuzzyDate = z
  .string()
  .max(40, 'This is too long: at most 40 characters.')
  .refine(
    (text) => text === '' || parseFuzzyDate(text) !== undefined,
    'Please write a date like 2026-11-22, 1962, 1960s or about 1962.',
  );
/** BCP 47, for example `ur`, `pa-Guru`, `en-GB`. What is stored is read as it stands. */
export const LanguageTag = z
  .string()
  .max(35, 'This is too long: at most 35 characters.')
  .regex(
    /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/,
    'Please write a language as a short code, such as ur, pa-Guru or en-GB.',
  );
/** The same as it may be typed. */
export const TypedLanguageTag = LanguageTag.refine(
  isLanguageTag,
  'Please write a language as a short code, such as ur, pa-Guru or en-GB.',
);
/** A place on this computer. */
export const LocalPath = z
  .string()
  .min(1)
  .max(4096)
  .refine((path) => !path.includes('\0'), 'This path cannot be used.');
