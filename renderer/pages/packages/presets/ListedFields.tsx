// What goes along, and what the archive asks for: two lists to tick.
import { recordFormats, requiredFields } from '../../../../shared/model/deposit.ts';
import { Section } from '../../../parts/blocks.tsx';
import { Checkbox } from '../../../parts/choices.tsx';
import { useText } from '../../../text/use-text.ts';
import type { ShapeFieldsProps } from './shape-fields.ts';

export function ListedFields({ shape, change, isReadOnly }: ShapeFieldsProps) {
  const { deposit: t } = useText();
  return (
    <>
      <Section title={t.requires} lead={t.requiresHelp}>
        <div className="preset-ticks" role="group" aria-label={t.requires}>
          {requiredFields.map((field) => (
            <Checkbox
              key={field}
              label={t.fields[field]}
              isSelected={shape.requires.includes(field)}
              isDisabled={isReadOnly}
              onChange={(isOn) =>
                change({ requires: ticked(requiredFields, shape.requires, field, isOn) })
              }
            />
          ))}
        </div>
      </Section>
      <Section title={t.goesAlong} lead={t.goesAlongHelp}>
        <div className="preset-ticks" role="group" aria-label={t.goesAlong}>
          {recordFormats.map((format) => (
            <Checkbox
              key={format}
              label={<bdi>{t.records[format]}</bdi>}
              help={t.recordHelp[format]}
              isSelected={shape.records.includes(format)}
              isDisabled={isReadOnly}
              onChange={(isOn) =>
                change({ records: ticked(recordFormats, shape.records, format, isOn) })
              }
            />
          ))}
        </div>
      </Section>
    </>
  );
}

/** In the order of the whole list, whenever each was ticked. */
function ticked<One>(all: readonly One[], chosen: readonly One[], one: One, isOn: boolean): One[] {
  return all.filter((each) => (each === one ? isOn : chosen.includes(each)));
}
