// The localities that the project wants to reach: a list that its lead keeps.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import wards from '../../../assets/map/wards.json';
import type { LocalityId } from '../../../shared/model/ids.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';

const ofMap = [...new Set(wards.map(({ locality }) => locality))].toSorted();

export function ProjectLocalities() {
  const { progress: t } = useText();
  const { data: localities, error, reload } = useQuery('localities.list', {});
  const add = useCommand('localities.add');
  const remove = useCommand('localities.remove');
  const [name, setName] = useState('');

  async function submit() {
    if (name.trim() !== '' && (await add.run({ names: [name.trim()] }))) setName('');
  }
  async function takeOff(id: LocalityId, gone: string) {
    if (!(await remove.run({ id }))) return;
    showToast({
      message: t.localityRemoved(gone),
      action: { label: t.undo, run: () => void api.localities.restore({ id }) },
    });
  }
  return (
    <Section title={t.localities} lead={t.localitiesLead}>
      <ErrorNote error={error ?? add.error ?? remove.error} onRetry={reload} />
      {localities?.length === 0 && (
        <div className="stack">
          <div>
            <Button onPress={() => void add.run({ names: ofMap })} isPending={add.isRunning}>
              {t.localitiesStart}
            </Button>
          </div>
          <p className="field-help">{t.localitiesStartHelp}</p>
        </div>
      )}
      <ul className="project-localities">
        {localities?.map(({ id, name: one }) => (
          <li key={id}>
            <bdi>{one}</bdi>
            <IconButton
              icon="close"
              label={t.localityRemove(one)}
              onPress={() => void takeOff(id, one)}
            />
          </li>
        ))}
      </ul>
      <Form
        className="row locality-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label={t.localityName} value={name} onChange={setName} maxLength={300} />
        <Button type="submit" icon="plus" isDisabled={name.trim() === ''}>
          {t.localityAdd}
        </Button>
      </Form>
    </Section>
  );
}
