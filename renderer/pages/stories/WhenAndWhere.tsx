// When a story was recorded, as well as anybody knows, and the part of the city it belongs to.
import { useState } from 'react';
import wards from '../../../assets/map/wards.json';
import { parseFuzzyDate } from '../../../shared/rules/fuzzy-date.ts';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { dateWords, editableDate } from './date-words.ts';
import type { FieldsProps } from './story-fields.ts';
import { WardOnMap } from './WardOnMap.tsx';

export function WhenAndWhere({ story, change, flush, isReadOnly }: FieldsProps) {
  const { stories: t } = useText();
  const ward = wards.find(({ code }) => code === story.wardCode);

  function changeWard(code: string | null) {
    const next = wards.find((one) => one.code === code);
    const followed = story.locality === '' || story.locality === (ward?.locality ?? '');
    change({
      wardCode: next?.code ?? null,
      // A name that somebody typed by hand stays.
      ...(followed && next?.locality ? { locality: next.locality } : {}),
    });
  }

  return (
    <>
      <DateField story={story} change={change} flush={flush} isReadOnly={isReadOnly} />
      <div className="story-pair">
        {isReadOnly ? (
          <TextField label={t.ward} value={ward?.name ?? t.noWard} onChange={() => {}} isReadOnly />
        ) : (
          <div className="story-picker">
            <ComboBox
              label={t.ward}
              help={t.wardHelp}
              placeholder={t.noWard}
              options={wards.map(({ code, name }) => ({ id: code, label: name, lang: 'en' }))}
              value={story.wardCode}
              onChange={changeWard}
            />
            <WardOnMap code={story.wardCode} onChange={changeWard} />
          </div>
        )}
        <TextField
          label={t.locality}
          help={t.localityHelp}
          value={story.locality}
          onChange={(locality) => change({ locality })}
          onBlur={flush}
          isReadOnly={isReadOnly}
          maxLength={300}
        />
      </div>
    </>
  );
}

function DateField({ story, change, flush, isReadOnly }: FieldsProps) {
  const { stories: t, language } = useText();
  const [typed, setTyped] = useState<string>();
  const understood = typed === undefined ? undefined : parseFuzzyDate(typed);
  const isTypedCurrent =
    typed !== undefined &&
    (typed.trim() === '' ? story.recordedOn === '' : understood === undefined);
  const isSame =
    understood !== undefined && understood.edtf === parseFuzzyDate(story.recordedOn)?.edtf;
  // After an undo the field shows what is kept, not what was typed.
  const text =
    typed !== undefined && (isTypedCurrent || isSame) ? typed : editableDate(story.recordedOn);
  const isOdd = text.trim() !== '' && parseFuzzyDate(text) === undefined;
  const wording = { about: t.dateAbout, decade: t.dateDecade };
  const words = dateWords({ text, language, wording });

  function type(next: string) {
    setTyped(next);
    const date = parseFuzzyDate(next);
    if (next.trim() === '') change({ recordedOn: '' });
    else if (date) change({ recordedOn: date.edtf });
  }
  return (
    <div className="story-picker">
      <TextField
        label={t.recordedOn}
        help={t.recordedOnHelp}
        value={text}
        onChange={type}
        onBlur={flush}
        isReadOnly={isReadOnly}
        error={isOdd ? t.notUnderstood : undefined}
        maxLength={40}
        lang="en"
      />
      <p role="status" className="small soft">
        {words !== undefined && words !== text.trim() && t.understoodAs(words)}
      </p>
    </div>
  );
}
