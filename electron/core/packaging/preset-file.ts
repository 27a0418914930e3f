// The rules of an archive as a file: written plainly, and read as something a stranger sent.
import { readFileSync, statSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import type { DepositPreset, NewDepositPreset } from '../../../shared/model/deposit.ts';
import {
  LARGEST_PRESET_FILE,
  PRESET_FORMAT,
  PRESET_VERSION,
  PresetFile,
} from '../../../shared/model/preset-file.ts';
import type { z } from 'zod';

export function presetFileText({
  name,
  recipient,
  recipientContact,
  shape,
}: DepositPreset): string {
  const file: PresetFile = {
    ...{ format: PRESET_FORMAT, version: PRESET_VERSION },
    ...{ name, recipient, recipientContact, shape },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** @throws AppError `not-found`, or `invalid-input` saying what is wrong with the file */
export function readPresetFile(path: string): z.output<typeof NewDepositPreset> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true)
    throw new AppError('not-found', 'This file is not there. Please choose it again.');
  if (found.size > LARGEST_PRESET_FILE)
    throw new AppError('invalid-input', 'This file is too large for a preset: at most 64 KB.');
  const told = parse(readFileSync(path));
  if (!isOurs(told)) throw notPreset();
  if (typeof told.version === 'number' && told.version > PRESET_VERSION)
    throw new AppError(
      'invalid-input',
      'This preset was made with a newer version of Homeground. Please update, then read it again.',
    );
  const { data, error } = PresetFile.safeParse(told);
  if (data === undefined) {
    const [issue] = error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : issue.path.join('.');
    throw new AppError(
      'invalid-input',
      `This preset cannot be used${where === '' ? '' : `: "${where}" is not right`}. ${issue?.message ?? ''}`.trim(),
    );
  }
  const { format: _format, version: _version, ...preset } = data;
  return { ...preset, destination: null };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw notPreset(cause);
  }
}

function isOurs(told: unknown): told is { format: string; version?: unknown } {
  return (
    typeof told === 'object' && told !== null && 'format' in told && told.format === PRESET_FORMAT
  );
}

function notPreset(cause?: unknown): AppError {
  return new AppError(
    'invalid-input',
    'This is not a preset of Homeground. Nothing was taken from it.',
    undefined,
    { cause },
  );
}
