// How far and how long the trail is, as it is drawn now.
import type { Trail } from '../../../shared/model/trail.ts';
import { measureTrail } from '../../../shared/rules/trail-distance.ts';
import { Section } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';
import { NumberField } from './NumberField.tsx';
import { oneDecimal } from './one-decimal.ts';

type Walk = Pick<Trail, 'stops' | 'path' | 'paceMph' | 'minutesAtStop'>;

interface HowFarProps {
  walk: Walk;
  onChange: (patch: Partial<Walk>) => void;
  flush: () => void;
  isReadOnly: boolean;
}

export function HowFar({ walk, onChange, flush, isReadOnly }: HowFarProps) {
  const { trails: t, language } = useText();
  const { straightMiles, pathMiles, minutes } = measureTrail(walk);
  const miles = (value: number) => t.miles(oneDecimal(language, value));
  const rounded = Math.round(minutes);
  return (
    <Section title={t.groupFar}>
      <div role="status">
        <dl className="trail-facts">
          <div>
            <dt>{t.alongWay}</dt>
            <dd>
              {pathMiles === null ? <span className="soft">{t.noWay}</span> : miles(pathMiles)}
            </dd>
          </div>
          <div>
            <dt>{t.straight}</dt>
            <dd>{miles(straightMiles)}</dd>
          </div>
          <div>
            <dt>{t.time}</dt>
            <dd>{t.duration(Math.floor(rounded / 60), rounded % 60)}</dd>
          </div>
        </dl>
      </div>
      <div className="trail-pair">
        <NumberField
          label={t.pace}
          help={t.paceHelp}
          value={walk.paceMph}
          min={0.5}
          max={5}
          onChange={(paceMph) => onChange({ paceMph })}
          onBlur={flush}
          error={t.wrongNumber('0.5', '5')}
          isReadOnly={isReadOnly}
        />
        <NumberField
          label={t.atStop}
          value={walk.minutesAtStop}
          min={0}
          max={120}
          onChange={(minutesAtStop) => onChange({ minutesAtStop })}
          onBlur={flush}
          error={t.wrongNumber('0', '120')}
          isReadOnly={isReadOnly}
        />
      </div>
    </Section>
  );
}
