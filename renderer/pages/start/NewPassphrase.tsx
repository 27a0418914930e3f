// Chooses a new passphrase for oneself: after opening with the recovery key, or from the library page.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { passphraseStrength } from '../../parts/passphrase-strength.ts';
import { useText } from '../../text/use-text.ts';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';

export interface NewPassphraseProps {
  /** Not asked of somebody who opened with the recovery key. */
  asksCurrent: boolean;
  onDone: () => void;
  onLater?: () => void;
  autoFocus?: boolean;
}

export function NewPassphrase(props: NewPassphraseProps) {
  const { asksCurrent, onDone, onLater, autoFocus = true } = props;
  const { start: t } = useText();
  const change = useCommand('members.changePassphrase');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isGood = passphraseStrength(next) !== 'too-short' && next === again;
  const isWrong = change.error?.code === 'wrong-passphrase';

  async function submit() {
    const isDone = await change.run({ ...(asksCurrent ? { current } : {}), next });
    if (!isDone) return;
    setCurrent('');
    setNext('');
    setAgain('');
    setAsked(false);
    onDone();
  }

  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isGood) void submit();
      }}
    >
      {asksCurrent && (
        <PassphraseField
          label={t.passphrase}
          value={current}
          onChange={(value) => {
            setCurrent(value);
            change.clearError();
          }}
          error={isWrong ? t.wrongPassphrase : undefined}
          autoFocus={autoFocus}
        />
      )}
      <NewPassphraseFields
        passphrase={next}
        onPassphrase={setNext}
        again={again}
        onAgain={setAgain}
        isAsked={isAsked}
        autoFocus={autoFocus && !asksCurrent}
      />
      {!isWrong && <ErrorNote error={change.error} />}
      <div className="row">
        <Button tone="primary" type="submit" isPending={change.isRunning}>
          {t.keep}
        </Button>
        {onLater && (
          <Button tone="quiet" onPress={onLater}>
            {t.later}
          </Button>
        )}
      </div>
    </Form>
  );
}
