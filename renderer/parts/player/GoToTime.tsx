// A field to type a time into, to go there.
import { useState } from 'react';
import { useText } from '../../text/use-text.ts';
import { Button } from '../Button.tsx';
import { TextField } from '../TextField.tsx';
import { clockTime } from './clock-time.ts';
import { typedTime } from '../../../shared/rules/typed-time.ts';

export function GoToTime({ durationMs, onGo }: { durationMs: number; onGo: (ms: number) => void }) {
  const { player: t } = useText();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();

  function go() {
    const ms = typedTime(typed);
    if (ms === undefined) return setError(t.noTime);
    if (ms > durationMs) return setError(t.timeTooLate(clockTime(durationMs)));
    setError(undefined);
    return onGo(ms);
  }
  return (
    <div className="player-go">
      <TextField
        label={t.goTo}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setError(undefined);
        }}
        error={error}
        dir="ltr"
        placeholder="1:02:03"
        maxLength={12}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          go();
        }}
      />
      <Button onPress={go}>{t.go}</Button>
    </div>
  );
}
