// What an archive wants to be given, as it is typed: each option changes one thing of the rules it begins with.
import { AppError } from '../../shared/contract/errors.ts';
import { DepositShape, recordFormats, requiredFields } from '../../shared/model/deposit.ts';
import { PackageForm } from '../../shared/model/package.ts';
import { oneOf } from './options.ts';
import type { Options } from './options.ts';

const units = ['collection', 'story'] as const;
const masters = ['as-kept', 'flac'] as const;

export const shapeOptions = {
  unit: { value: 'UNIT', about: 'one package for the whole collection, or one for each story' },
  form: { value: 'FORM', about: PackageForm.options.join(' or ') },
  masters: { value: 'MASTERS', about: `the recordings themselves: ${masters.join(' or ')}` },
  record: {
    value: 'FORMAT',
    several: true,
    about: `what goes along beside sounds and texts: ${recordFormats.join(', ')}, or none`,
  },
  require: {
    value: 'FIELD',
    several: true,
    about: `what the archive asks for: ${requiredFields.join(', ')}, or none`,
  },
  prefix: { value: 'LETTERS', about: 'how each name begins: PREFIX-0001' },
  'web-address': { value: 'ADDRESS', about: 'where the files will be seen; it ends with /' },
  'tag-open': { value: 'WORD', about: 'how the archive calls what may be seen on the web' },
  'tag-on-request': { value: 'WORD', about: 'how it calls what may be seen in its rooms' },
  'tag-closed': { value: 'WORD', about: 'how it calls what may not be seen' },
} as const;

/** @returns the rules with what was typed in their place @throws AppError `invalid-input` */
export function typedShape(options: Options, base: DepositShape): DepositShape {
  const { securityTags: tags } = base;
  const shape = DepositShape.safeParse({
    ...base,
    unit: options.choice('unit', units) ?? base.unit,
    form: options.choice('form', PackageForm.options) ?? base.form,
    masters: options.choice('masters', masters) ?? base.masters,
    records: several(options, 'record', recordFormats) ?? base.records,
    requires: several(options, 'require', requiredFields) ?? base.requires,
    codePrefix: options.text('prefix') ?? base.codePrefix,
    baseUrl: options.text('web-address') ?? base.baseUrl,
    securityTags: {
      open: options.text('tag-open') ?? tags.open,
      onRequest: options.text('tag-on-request') ?? tags.onRequest,
      closed: options.text('tag-closed') ?? tags.closed,
    },
  });
  if (shape.success) return shape.data;
  throw new AppError(
    'invalid-input',
    shape.error.issues[0]?.message ?? 'These rules cannot be used.',
  );
}

/** `none` alone empties the list. */
function several<T extends string>(
  options: Options,
  name: string,
  choices: readonly T[],
): T[] | undefined {
  const typed = options.list(name);
  if (typed === undefined) return undefined;
  if (typed.length === 1 && typed[0] === 'none') return [];
  return typed.map((one) => oneOf(one, choices, `--${name}`));
}
