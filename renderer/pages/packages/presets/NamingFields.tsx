// How stories and files are called in a deposit, with examples, and how the archive calls its levels of access.
import { DepositShape } from '../../../../shared/model/deposit.ts';
import type { SecurityTags } from '../../../../shared/model/deposit.ts';
import { Section } from '../../../parts/blocks.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { useText } from '../../../text/use-text.ts';
import type { ShapeFieldsProps } from './shape-fields.ts';

const levels = ['open', 'onRequest', 'closed'] as const satisfies (keyof SecurityTags)[];

export function NamingFields({ shape, change, isReadOnly }: ShapeFieldsProps) {
  const { deposit: t } = useText();
  const { codePrefix, baseUrl, securityTags } = DepositShape.shape;
  const hasPrefix = codePrefix.safeParse(shape.codePrefix).success;
  const isAddress = baseUrl.safeParse(shape.baseUrl).success;
  const areTags = securityTags.safeParse(shape.securityTags).success;
  // What is wrong is shown, even where nothing asks for it: else nobody could put it right.
  const wantsAddress =
    !isAddress ||
    shape.records.some((format) => format === 'iiif' || format === 'collection-builder');
  const ending = shape.masters === 'flac' ? 'flac' : 'wav';
  return (
    <>
      <Section title={t.naming}>
        <TextField
          label={t.codePrefix}
          help={t.codePrefixHelp}
          value={shape.codePrefix}
          onChange={(next) => change({ codePrefix: next.toLowerCase() })}
          error={hasPrefix ? undefined : t.codePrefixWrong}
          dir="ltr"
          spellCheck={false}
          maxLength={20}
          isReadOnly={isReadOnly}
        />
        {hasPrefix && (
          <p className="soft">
            {t.example}{' '}
            <bdi dir="ltr">
              <code>{`${shape.codePrefix}-0001`}</code>,{' '}
              <code>{`${shape.codePrefix}-0001-01.${ending}`}</code>
            </bdi>
          </p>
        )}
        {wantsAddress && (
          <TextField
            label={t.baseUrl}
            help={t.baseUrlHelp}
            value={shape.baseUrl}
            onChange={(next) => change({ baseUrl: next })}
            error={isAddress ? undefined : t.baseUrlWrong}
            dir="ltr"
            spellCheck={false}
            maxLength={2000}
            isReadOnly={isReadOnly}
          />
        )}
      </Section>
      {(!areTags || shape.records.includes('opex')) && (
        <Section title={t.access} lead={t.accessHelp}>
          {levels.map((level) => (
            <TextField
              key={level}
              label={t.tags[level]}
              value={shape.securityTags[level]}
              onChange={(word) =>
                change({ securityTags: { ...shape.securityTags, [level]: word } })
              }
              error={
                securityTags.shape[level].safeParse(shape.securityTags[level]).success
                  ? undefined
                  : t.tagMissing
              }
              maxLength={60}
              isReadOnly={isReadOnly}
            />
          ))}
        </Section>
      )}
    </>
  );
}
