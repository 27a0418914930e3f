// How a deposit is put together: how many packages, in which form, and whether the agreements go along.
import type { DepositShape } from '../../../../shared/model/deposit.ts';
import { Section } from '../../../parts/blocks.tsx';
import { RadioGroup } from '../../../parts/choices.tsx';
import { useText } from '../../../text/use-text.ts';
import type { ShapeFieldsProps } from './shape-fields.ts';

function options<Id extends string>(
  ids: readonly Id[],
  labels: Record<Id, string>,
  helps: Record<Id, string>,
) {
  return ids.map((id) => ({ id, label: labels[id], help: helps[id] }));
}

export function BuildFields({ shape, change, isReadOnly }: ShapeFieldsProps) {
  const { deposit: t } = useText();
  return (
    <>
      <Section title={t.build}>
        <RadioGroup<DepositShape['unit']>
          label={t.unit}
          options={options(['collection', 'story'], t.units, t.unitHelp)}
          value={shape.unit}
          onChange={(unit) => change({ unit })}
          isDisabled={isReadOnly}
        />
        <RadioGroup<DepositShape['form']>
          label={t.form}
          options={options(['folder', 'zip'], t.forms, t.formHelp)}
          value={shape.form}
          onChange={(form) => change({ form })}
          isDisabled={isReadOnly}
        />
        <RadioGroup<DepositShape['masters']>
          label={t.masters}
          options={options(['as-kept', 'flac'], t.mastersOptions, t.mastersHelp)}
          value={shape.masters}
          onChange={(masters) => change({ masters })}
          isDisabled={isReadOnly}
        />
        <RadioGroup<DepositShape['agreements']>
          label={t.agreements}
          options={options(['left-out', 'sealed'], t.agreementsOptions, t.agreementsHelp)}
          value={shape.agreements}
          onChange={(agreements) => change({ agreements })}
          isDisabled={isReadOnly}
        />
      </Section>
    </>
  );
}
