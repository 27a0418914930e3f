// The second step: for each column what stands there and where it goes; how the file is read; what dates and names mean.
import { useState } from 'react';
import type { TableLook, TableMapping, TableReading } from '../../../../shared/model/table.ts';
import { tableDelimiters, tableEncodings, tableFields } from '../../../../shared/model/table.ts';
import { Note, Section } from '../../../parts/blocks.tsx';
import { RadioGroup } from '../../../parts/choices.tsx';
import { Select } from '../../../parts/Select.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { useText } from '../../../text/use-text.ts';
import { FolderChoice } from './FolderChoice.tsx';
import { SavedMappings } from './SavedMappings.tsx';

interface ColumnsStepProps {
  look: TableLook;
  mapping: TableMapping;
  onMapping: (mapping: TableMapping) => void;
  reading: TableReading;
  onReading: (reading: TableReading) => void;
  /** Takes the guess again. */
  guess: () => void;
  mediaFolder: string | null;
  onMediaFolder: (folder: string | null) => void;
  organisation: string;
  onOrganisation: (organisation: string) => void;
}

export function ColumnsStep(props: ColumnsStepProps) {
  const { look, mapping, onMapping, organisation, onOrganisation } = props;
  const { tableIntake: t } = useText();
  const names = look.columns.map(({ name }) => name);
  return (
    <>
      <ReadingFields {...props} />
      <Section title={t.columnsTitle} lead={t.columnsLead}>
        <p>{t.found(look.name, look.rowCount, look.columns.length)}</p>
        <ColumnTable look={look} mapping={mapping} onMapping={onMapping} />
        <SavedMappings
          columns={names}
          mapping={mapping}
          onMapping={onMapping}
          guess={props.guess}
        />
      </Section>
      <Section title={t.meaningTitle}>
        <div className="intake-meaning">
          <RadioGroup
            label={t.names}
            help={t.namesHelp}
            options={(['real', 'chosen'] as const).map((id) => ({ id, label: t.namesChoices[id] }))}
            value={mapping.names}
            onChange={(chosen) => onMapping({ ...mapping, names: chosen })}
          />
          <RadioGroup
            label={t.dayOrder}
            options={(['day-first', 'month-first'] as const).map((id) => ({
              id,
              label: t.dayOrders[id],
            }))}
            value={mapping.dayOrder}
            onChange={(dayOrder) => onMapping({ ...mapping, dayOrder })}
          />
          <TextField
            label={t.organisation}
            help={t.organisationHelp}
            value={organisation}
            onChange={onOrganisation}
            isOptional
            maxLength={300}
          />
          <FolderChoice
            isNeeded={mapping.columns.some(({ field }) => field === 'file')}
            folder={props.mediaFolder}
            onFolder={props.onMediaFolder}
          />
        </div>
      </Section>
    </>
  );
}

function ReadingFields({ look, reading, onReading }: ColumnsStepProps) {
  const { tableIntake: t } = useText();
  const [isOpen, setOpen] = useState(look.isEncodingGuessed || look.sheets.length > 1);
  return (
    <details
      className="intake-reading"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t.reading}</summary>
      {look.kind === 'csv' && <p className="soft">{t.readingHelp}</p>}
      {look.isEncodingGuessed && <Note>{t.encodingGuessed}</Note>}
      <div className="row">
        {look.kind === 'csv' && (
          <>
            <Select
              label={t.encoding}
              options={tableEncodings.map((id) => ({ id, label: t.encodings[id] }))}
              value={look.encoding ?? 'utf-8'}
              onChange={(encoding) => onReading({ ...reading, encoding })}
            />
            <Select
              label={t.delimiter}
              options={tableDelimiters.map((id) => ({ id, label: t.delimiters[id] }))}
              value={look.delimiter ?? ','}
              onChange={(delimiter) => onReading({ ...reading, delimiter })}
            />
          </>
        )}
        {look.kind === 'xlsx' && (
          <Select
            label={t.sheet}
            options={look.sheets.map((id) => ({ id, label: id }))}
            value={look.sheet ?? ''}
            onChange={(sheet) => onReading({ ...reading, sheet })}
          />
        )}
      </div>
    </details>
  );
}

function ColumnTable({
  look,
  mapping,
  onMapping,
}: Pick<ColumnsStepProps, 'look' | 'mapping' | 'onMapping'>) {
  const { tableIntake: t } = useText();
  const fieldOf = new Map(mapping.columns.map(({ column, field }) => [column, field]));
  const options = [
    { id: '' as const, label: t.keep },
    ...tableFields.map((id) => ({ id, label: t.fields[id] })),
  ];
  function set(column: string, id: (typeof options)[number]['id']) {
    const rest = mapping.columns.filter((one) => one.column !== column);
    onMapping({ ...mapping, columns: id === '' ? rest : [...rest, { column, field: id }] });
  }
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={t.columnsTitle}>
      <table className="table intake-columns">
        <thead>
          <tr>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.samples}</th>
            <th scope="col">{t.goesTo}</th>
          </tr>
        </thead>
        <tbody>
          {look.columns.map(({ name, samples, filled }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
                <span className="intake-filled soft small">{t.filled(filled, look.rowCount)}</span>
              </th>
              <td>
                {samples.length === 0 && <span className="soft">{t.noSamples}</span>}
                <ul className="intake-samples">
                  {samples.slice(0, 3).map((sample, place) => (
                    <li key={`${place} ${sample}`} dir="auto">
                      {sample}
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <Select
                  label={t.goesToOf(name)}
                  isLabelHidden
                  options={options}
                  value={fieldOf.get(name) ?? ''}
                  onChange={(id) => set(name, id)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
