// One place of a story, written down in the storyteller's words; a country, a ward or a point only where they help.
import { useState } from 'react';
import wards from '../../../assets/map/wards.json';
import { countryCodes, countryName } from '../../../shared/model/country.ts';
import type { StoryPlace } from '../../../shared/model/place.ts';
import { placeKinds } from '../../../shared/model/place.ts';
import { Button } from '../../parts/Button.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { WardMap } from '../../parts/map/WardMap.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

export type PlaceFields = Omit<StoryPlace, 'id' | 'storyId'>;

export const emptyPlace: PlaceFields = {
  ...{ kind: 'origin', words: '', countryCode: null, wardCode: null },
  ...{ lat: null, lng: null, note: '' },
};

export interface PlaceDialogProps {
  /** What it holds at first. */
  place: PlaceFields;
  isNew: boolean;
  error: Parameters<typeof ErrorNote>[0]['error'];
  isSaving: boolean;
  onSave: (place: PlaceFields) => void;
  onClose: () => void;
}

export function PlaceDialog({ place, isNew, error, isSaving, onSave, onClose }: PlaceDialogProps) {
  const { places: t, parts, language } = useText();
  const [draft, setDraft] = useState(place);
  const [isMapOpen, setMapOpen] = useState(place.lat !== null);
  const change = (patch: Partial<PlaceFields>) => setDraft((now) => ({ ...now, ...patch }));
  const { words, countryCode, wardCode, lat, lng } = draft;
  const saysNothing = words.trim() === '' && countryCode === null && wardCode === null;

  return (
    <Dialog
      title={isNew ? t.addTitle : t.editTitle}
      isOpen
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            onPress={() => onSave(draft)}
            isDisabled={saysNothing && lat === null}
            isPending={isSaving}
          >
            {parts.save}
          </Button>
        </>
      }
    >
      <ErrorNote error={error} />
      <Select
        label={t.kind}
        options={placeKinds.map((kind) => ({ id: kind, label: t.kinds[kind] }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        {...(draft.kind === 'journey' ? { help: t.journeyHelp } : {})}
      />
      <TextField
        label={t.words}
        help={t.wordsHelp}
        value={words}
        onChange={(next) => change({ words: next })}
        maxLength={300}
        autoFocus={isNew}
      />
      <div className="story-pair">
        <ComboBox
          label={t.country}
          help={t.countryHelp}
          placeholder={t.noCountry}
          options={countriesIn(language)}
          value={countryCode}
          onChange={(next) => change({ countryCode: next })}
        />
        <ComboBox
          label={t.ward}
          help={t.wardHelp}
          placeholder={t.noCountry}
          options={wards.map(({ code, name }) => ({ id: code, label: name, lang: 'en' }))}
          value={wardCode}
          onChange={(next) => change({ wardCode: next, lat: null, lng: null })}
        />
      </div>
      {isMapOpen ? (
        <>
          <WardMap
            label={t.map.ofWards}
            selected={wardCode}
            points={lat === null || lng === null ? [] : [{ id: 'here', lat, lng, label: t.point }]}
            onPlace={(at) => {
              // A point outside of the city is none that this map can show.
              if (at.code !== null) change({ wardCode: at.code, ...rounded(at.place) });
            }}
            isListHidden
          />
          {lat !== null && (
            <div>
              <Button tone="quiet" onPress={() => change({ lat: null, lng: null })}>
                {t.removePoint}
              </Button>
            </div>
          )}
        </>
      ) : (
        <div>
          <Button onPress={() => setMapOpen(true)}>{t.showOnMap}</Button>
        </div>
      )}
      <TextField
        label={t.note}
        help={t.noteHelp}
        value={draft.note}
        onChange={(note) => change({ note })}
        maxLength={300}
      />
    </Dialog>
  );
}

/** To about ten metres: the outlines are no finer, and more would be noise. */
const rounded = ({ lat, lng }: { lat: number; lng: number }) => ({
  lat: Number(lat.toFixed(4)),
  lng: Number(lng.toFixed(4)),
});

/** Named in the language of the interface, and found by the English name too. */
function countriesIn(language: string) {
  return countryCodes
    .map((id) => {
      const label = countryName(id, language);
      const english = countryName(id, 'en');
      return { id, label, ...(label === english ? {} : { detail: english }) };
    })
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
}
