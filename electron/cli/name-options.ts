// What the core refuses field by field, told by the options of the command that was typed.
import { z } from 'zod';
import { AppError } from '../../shared/contract/errors.ts';
import type { Command } from './command.ts';

/** Where the option is called otherwise than the field. */
const optionOf: Readonly<Record<string, string>> = {
  narratorIds: 'storyteller',
  interviewerIds: 'interviewer',
  interpreterIds: 'interpreter',
  languages: 'language',
  wardCode: 'ward',
  themeIds: 'theme',
  tags: 'tag',
  chosenName: 'known-as',
  ageBand: 'age',
  memberName: 'name',
  passphrase: 'passphrase-file',
  destination: 'to',
  'items.caption': 'caption',
  'signature.name': 'signed-by',
  'signature.keptAt': 'kept-at',
  'responsibleAdult.name': 'adult-name',
  'responsibleAdult.authoritySeen': 'adult-authority',
  'responsibleAdult.signature.name': 'adult-name',
  'responsibleAdult.signature.keptAt': 'adult-kept-at',
};

const Refused = z.object({ fields: z.array(z.object({ field: z.string(), message: z.string() })) });

/** @returns the same failure, with a sentence for each field that has an option; else the error as it is */
export function nameOptions(error: unknown, command: Command): unknown {
  if (!(error instanceof AppError)) return error;
  const refused = Refused.safeParse(error.details);
  if (!refused.success) return error;
  const sentences = refused.data.fields.flatMap(({ field, message }) => {
    const name = optionOf[field] ?? field.replace(/[A-Z]/gu, (big) => `-${big.toLowerCase()}`);
    return name in command.options ? [`--${name}: ${message}`] : [];
  });
  if (sentences.length === 0) return error;
  const message = [...new Set(sentences)].join(' ');
  return new AppError(error.code, message, error.details, { cause: error });
}
