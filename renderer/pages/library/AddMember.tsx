// Adds a person who uses the library, with a role and a passphrase that they type themselves.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { roles } from '../../../shared/model/library.ts';
import type { Role } from '../../../shared/model/library.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { passphraseStrength } from '../../parts/passphrase-strength.ts';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { NewPassphraseFields } from '../start/NewPassphraseFields.tsx';

export function AddMember({ onClose }: { onClose: () => void }) {
  const { library: t, shell, parts } = useText();
  const add = useCommand('members.add');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('journalist');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const isReady =
    name.trim() !== '' && passphraseStrength(passphrase) !== 'too-short' && passphrase === again;

  async function submit() {
    if (!isReady) return;
    const member = await add.run({ name: name.trim(), role, passphrase });
    if (!member) return;
    showToast({ message: t.memberAdded(member.name) });
    onClose();
  }

  return (
    <Dialog title={t.addMember} isOpen onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label={t.memberName} value={name} onChange={setName} maxLength={300} autoFocus />
        <RadioGroup
          label={t.role}
          value={role}
          onChange={setRole}
          options={roles.map((id) => ({
            id,
            label: shell.roles[id],
            help: t.roleHelp[id],
          }))}
        />
        <p className="soft">{t.addMemberLead}</p>
        <NewPassphraseFields
          passphrase={passphrase}
          onPassphrase={setPassphrase}
          again={again}
          onAgain={setAgain}
          autoFocus={false}
        />
        <ErrorNote error={add.error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" type="submit" isDisabled={!isReady} isPending={add.isRunning}>
            {t.addMember}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
