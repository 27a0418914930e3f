// The one colour of an exhibition: chosen or typed, and whether it can be read; where it is too weak, the nearest that holds is one press away.
import { useState } from 'react';
import { accentColours } from '../../../shared/rules/accent-colours.ts';
import { contrast } from '../../../shared/rules/contrast.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

const shape = /^#[0-9a-f]{6}$/u;

interface AccentFieldProps {
  accent: string;
  onChange: (accent: string) => void;
}

export function AccentField({ accent, onChange }: AccentFieldProps) {
  const { exhibitions: t, language } = useText();
  const [typed, setTyped] = useState<string>();
  const code = typed?.trim().toLowerCase();
  const colours = accentColours(accent);
  // Never rounded up to what would be enough.
  const ratio = formatNumber(language, Math.floor(contrast(accent, '#ffffff') * 10) / 10);
  return (
    <div className="accent-field">
      <div className="accent-inputs">
        <label className="field">
          <span className="field-label">{t.accent}</span>
          <input
            type="color"
            className="accent-colour"
            value={accent}
            onChange={(event) => {
              setTyped(undefined);
              onChange(event.target.value.toLowerCase());
            }}
          />
        </label>
        <TextField
          label={t.accentValue}
          help={t.accentHelp}
          value={typed ?? accent}
          dir="ltr"
          maxLength={9}
          error={code === undefined || shape.test(code) ? undefined : t.accentCode}
          onChange={(text) => {
            setTyped(text);
            const next = text.trim().toLowerCase();
            if (shape.test(next)) onChange(next);
          }}
          onBlur={() => {
            if (code !== undefined && shape.test(code)) setTyped(undefined);
          }}
        />
      </div>
      <ul className="accent-samples">
        <li style={{ background: '#ffffff', color: colours.onLight }}>{t.onLight}</li>
        <li style={{ background: '#1c1916', color: colours.onDark }}>{t.onDark}</li>
        <li style={{ background: colours.fill, color: colours.onFill }}>{t.onFill}</li>
      </ul>
      <div role="status">
        {colours.isStrong ? (
          <p className="small">{t.accentStrong(ratio)}</p>
        ) : (
          <Note tone="warning">
            <p>{t.accentWeak(ratio)}</p>
            <div>
              <Button
                onPress={() => {
                  setTyped(undefined);
                  onChange(colours.strong);
                }}
              >
                <span
                  className="accent-dot"
                  style={{ background: colours.strong }}
                  aria-hidden="true"
                />
                {t.accentUse(colours.strong)}
              </Button>
            </div>
          </Note>
        )}
      </div>
    </div>
  );
}
