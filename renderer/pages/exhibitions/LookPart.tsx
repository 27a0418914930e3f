// How the exhibition looks, whose signs stand in it, and what it does in the room.
import type { CSSProperties } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import type { ExhibitionLogo, Look } from '../../../shared/model/exhibition.ts';
import { Look as LookOf, looks } from '../../../shared/model/exhibition.ts';
import type { ExhibitionId } from '../../../shared/model/ids.ts';
import { accentColours } from '../../../shared/rules/accent-colours.ts';
import { Section } from '../../parts/blocks.tsx';
import { Switch } from '../../parts/choices.tsx';
import { Select } from '../../parts/Select.tsx';
import { useText } from '../../text/use-text.ts';
import { AccentField } from './AccentField.tsx';
import type { EditedExhibition } from './edited-exhibition.ts';
import { PartnerSigns } from './PartnerSigns.tsx';
import './look-samples.css';

interface LookPartProps {
  edited: EditedExhibition;
  id: ExhibitionId;
  logos: readonly ExhibitionLogo[];
}

const idleChoices = [0, 30, 60, 120, 180, 300, 600] as const;

export function LookPart({ edited, id, logos }: LookPartProps) {
  const { exhibitions: t } = useText();
  const { draft, change } = edited;
  return (
    <div className="stack exhibition-part">
      <Section title={t.lookTitle} lead={t.lookLead}>
        <LookChoice look={draft.look} accent={draft.accent} onChange={(look) => change({ look })} />
        <AccentField accent={draft.accent} onChange={(accent) => change({ accent })} />
      </Section>
      <PartnerSigns id={id} logos={logos} />
      <Section title={t.inRoom}>
        <Select
          label={t.idle}
          options={[...new Set([...idleChoices, draft.idleSeconds])]
            .toSorted((one, other) => one - other)
            .map((seconds) => ({
              id: String(seconds),
              label: seconds === 0 ? t.idleNever : t.idleAfter(seconds),
            }))}
          value={String(draft.idleSeconds)}
          onChange={(seconds) => change({ idleSeconds: Number(seconds) })}
        />
        <Switch
          label={t.guestBook}
          help={t.guestBookHelp}
          isSelected={draft.guestBook}
          onChange={(guestBook) => change({ guestBook })}
        />
      </Section>
    </div>
  );
}

interface LookChoiceProps {
  look: Look;
  accent: string;
  onChange: (look: Look) => void;
}

function LookChoice({ look, accent, onChange }: LookChoiceProps) {
  const { exhibitions: t } = useText();
  const { fill, onFill } = accentColours(accent);
  const colours = { '--sample-fill': fill, '--sample-on-fill': onFill } as CSSProperties;
  return (
    <AriaRadioGroup
      className="look-choice"
      aria-label={t.lookTitle}
      value={look}
      onChange={(id) => {
        const chosen = LookOf.safeParse(id).data;
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {looks.map((id) => (
        <Radio key={id} value={id} className="look-option" aria-label={t.looks[id]}>
          <span className="look-sample" data-look={id} style={colours} aria-hidden="true">
            <span className="look-sample-band" />
            <strong>{t.sampleTitle}</strong>
            <span>{t.sampleText}</span>
            <span className="look-sample-button">{t.sampleButton}</span>
          </span>
          <strong>{t.looks[id]}</strong>
          <span className="small soft">{t.lookHelp[id]}</span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
