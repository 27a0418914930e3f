// Where a stop is: typed, or moved a little by buttons and arrow keys; and a word of warning where somebody's place may be near.
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { StopWarning, TrailStop } from '../../../shared/model/trail.ts';
import type { LatLng } from '../../../shared/rules/map-plane.ts';
import { warningKey } from '../../../shared/rules/stop-warnings.ts';
import { roundedPoint } from '../../../shared/rules/trail-distance.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { wardOfPlace } from '../../parts/map/ward-shapes.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import { NumberField } from './NumberField.tsx';

interface StopPlaceProps {
  stop: TrailStop;
  warnings: readonly StopWarning[];
  onChange: (patch: Partial<TrailStop>) => void;
  flush: () => void;
  isReadOnly: boolean;
}

/** Of a degree: about 20 metres to the north, 20 to the east. */
const STEP = { lat: 0.0002, lng: 0.0003 };
const ways = {
  north: { lat: STEP.lat, lng: 0 },
  west: { lat: 0, lng: -STEP.lng },
  east: { lat: 0, lng: STEP.lng },
  south: { lat: -STEP.lat, lng: 0 },
} as const;
const ofKey: Record<string, keyof typeof ways> = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  // North is up and east is right in every language.
  ArrowLeft: 'west',
  ArrowRight: 'east',
};

export function StopPlace({ stop, warnings, onChange, flush, isReadOnly }: StopPlaceProps) {
  const { trails: t } = useText();
  const { lat, lng, locality, isPublicPlace } = stop;
  const ward = wardOfPlace(stop);
  const against = warnings.map(warningKey).join();
  /** What the word that was just given is about, until that is kept. */
  const [answered, setAnswered] = useState('');
  useEffect(() => {
    if (against === '') setAnswered('');
  }, [against]);
  const place = (to: LatLng) => onChange({ ...roundedPoint(to), isPublicPlace: false });
  const nudge = (way: keyof typeof ways) => {
    const to = { lat: lat + ways[way].lat, lng: lng + ways[way].lng };
    if (Math.abs(to.lat) <= 90 && Math.abs(to.lng) <= 180) place(to);
  };
  function onKeyDown(event: KeyboardEvent) {
    const way = ofKey[event.key];
    if (way === undefined) return;
    event.preventDefault();
    nudge(way);
  }
  return (
    <fieldset className="trail-group">
      <legend>{t.where}</legend>
      <p className="soft small">{t.whereHelp}</p>
      <p>
        {t.ward}: <bdi lang="en">{ward?.name ?? t.noWard}</bdi>
      </p>
      <div className="trail-pair">
        <NumberField
          label={t.lat}
          value={lat}
          min={-90}
          max={90}
          onChange={(next) => place({ lat: next, lng })}
          onBlur={flush}
          error={t.noNumber}
          isReadOnly={isReadOnly}
        />
        <NumberField
          label={t.lng}
          value={lng}
          min={-180}
          max={180}
          onChange={(next) => place({ lat, lng: next })}
          onBlur={flush}
          error={t.noNumber}
          isReadOnly={isReadOnly}
        />
        <TextField
          label={t.locality}
          help={t.localityHelp}
          value={locality}
          placeholder={ward?.locality ?? ''}
          onChange={(next) => onChange({ locality: next })}
          onBlur={flush}
          isReadOnly={isReadOnly}
          maxLength={300}
        />
      </div>
      {!isReadOnly && (
        <div className="trail-nudge" role="group" aria-label={t.nudge} onKeyDown={onKeyDown}>
          <span className="field-label" aria-hidden="true">
            {t.nudge}
          </span>
          <div className="row">
            {(Object.keys(ways) as (keyof typeof ways)[]).map((way) => (
              <Button key={way} onPress={() => nudge(way)}>
                {t.nudges[way]}
              </Button>
            ))}
          </div>
          <span className="field-help">{t.nudgeHelp}</span>
        </div>
      )}
      {warnings.length > 0 && (
        <Note tone="warning" title={t.warningTitle} isAlert>
          {warnings.map(({ why, storyId, number }) => (
            <p key={`${why} ${storyId}`}>{t.warnings[why](storyNumber(number))}</p>
          ))}
          <p>{t.warningHelp}</p>
        </Note>
      )}
      {(warnings.length > 0 || isPublicPlace) && (
        <Checkbox
          label={t.isPublic}
          // What was said before does not cover what stands against it since.
          isSelected={isPublicPlace && (against === '' || against === answered)}
          onChange={(next) => {
            setAnswered(next ? against : '');
            if (next && isPublicPlace) {
              onChange({ isPublicPlace: false });
              flush();
            }
            onChange({ isPublicPlace: next });
          }}
          isDisabled={isReadOnly}
        />
      )}
    </fieldset>
  );
}
