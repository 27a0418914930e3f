// Opens a library with a passphrase or the recovery key; also the screen of a locked one.
import { useState } from 'react';
import type { AppError } from '../../../shared/contract/errors.ts';
import { Form } from 'react-aria-components';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { StartHeading } from './StartHeading.tsx';

export interface OpenLibraryProps {
  folder: string;
  /** It was open and has been locked. */
  wasOpen: boolean;
  onBack: () => void;
}

export function OpenLibrary({ folder, wasOpen, onBack }: OpenLibraryProps) {
  const { start: t, language } = useText();
  const { data: place } = useQuery('library.inspect', { folder });
  const open = useCommand('library.open');
  const [byKey, setByKey] = useState(false);
  const [secret, setSecret] = useState('');
  const isWrong = open.error?.code === 'wrong-passphrase';
  const wrong = byKey ? t.wrongRecoveryKey : t.wrongPassphrase;
  const isMissing = place !== undefined && !['library', 'newer-library'].includes(place.kind);

  const backup = backupOffered(open.error);

  async function submit(from: { backup?: string } = {}) {
    if (secret === '') return;
    const key = byKey ? { recoveryKey: secret } : { passphrase: secret };
    await open.run({ folder, ...key, ...from });
  }
  function type(next: string) {
    setSecret(next);
    open.clearError();
  }

  return (
    <>
      <StartHeading
        title={wasOpen ? t.lockedTitle : t.unlockTitle}
        {...(wasOpen ? { lead: t.lockedLead } : {})}
        takesFocus={false}
      />
      <p className="soft">
        <bdi dir="ltr">{folder}</bdi>
      </p>
      {isMissing && <Note tone="warning">{t.notALibrary}</Note>}
      {place?.syncedBy && <Note tone="warning">{t.synced(place.syncedBy)}</Note>}
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {byKey ? (
          <TextField
            key="key"
            label={t.recoveryKey}
            help={t.recoveryKeyHelp}
            value={secret}
            onChange={type}
            error={isWrong ? wrong : undefined}
            dir="ltr"
            spellCheck={false}
            autoFocus
          />
        ) : (
          <PassphraseField
            key="passphrase"
            label={t.passphrase}
            value={secret}
            onChange={type}
            error={isWrong ? wrong : undefined}
            autoFocus
          />
        )}
        {!isWrong && !backup && <ErrorNote error={open.error} />}
        {backup && (
          <Note tone="warning" title={t.damagedTitle} isAlert>
            <p>{t.damagedText(formatMoment(language, backup.madeAt))}</p>
            <p>{t.damagedLead}</p>
            <div>
              <Button
                isPending={open.isRunning}
                onPress={() => void submit({ backup: backup.name })}
              >
                {t.openFromBackup}
              </Button>
            </div>
          </Note>
        )}
        <div className="row">
          <Button tone="primary" type="submit" isPending={open.isRunning}>
            {open.isRunning ? t.opening : t.openNow}
          </Button>
        </div>
      </Form>
      <div className="start-foot">
        <div className="row start-quiet">
          <Button
            tone="quiet"
            onPress={() => {
              setByKey(!byKey);
              type('');
            }}
          >
            {byKey ? t.usePassphrase : t.forgotten}
          </Button>
          <Button tone="quiet" onPress={onBack}>
            {t.another}
          </Button>
        </div>
      </div>
    </>
  );
}

/** The backup that the core offers when it finds the catalogue damaged. */
function backupOffered(error: AppError | undefined): { name: string; madeAt: string } | undefined {
  const { latestBackup: name, latestBackupMadeAt: madeAt } = error?.details ?? {};
  return typeof name === 'string' && typeof madeAt === 'string' ? { name, madeAt } : undefined;
}
