// Hands the whole library over to another computer, under a passphrase of its own, and lists what was handed over.
import { useState } from 'react';
import type { Handover } from '../../../shared/model/handover.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note, ProgressPanel, Section, Table } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay, formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function MakeHandover() {
  const { gathering: t } = useText();
  const make = useJob('handovers.make');
  const { data: made = [] } = useQuery('handovers.list', {});
  const [passphrase, setPassphrase] = useState('');
  const [recipient, setRecipient] = useState('');
  const [error, setError] = useState<unknown>();

  async function begin() {
    setError(undefined);
    try {
      const destination = await api.desktop.chooseFolder({ title: t.destination });
      if (destination === null) return;
      const done = await make.start({ destination, passphrase, recipient });
      if (done === undefined) return;
      setPassphrase('');
      setRecipient('');
      showToast({
        message: t.made,
        action: { label: t.show, run: () => void api.desktop.showInFolder({ path: done.path }) },
      });
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  return (
    <Section title={t.handOver} lead={t.handOverLead}>
      {!make.isRunning && (
        <div className="stack hub-form no-print">
          <TextField
            label={t.recipient}
            value={recipient}
            onChange={setRecipient}
            isOptional
            dir="auto"
          />
          <PassphraseField
            purpose="new"
            label={t.newPassphrase}
            help={t.newPassphraseHelp}
            value={passphrase}
            onChange={setPassphrase}
          />
          <div className="row">
            <Button icon="folder" isDisabled={passphrase === ''} onPress={() => void begin()}>
              {t.make}
            </Button>
          </div>
        </div>
      )}
      {make.isRunning && (
        <ProgressPanel label={t.making} progress={make.progress} onCancel={make.cancel} />
      )}
      {make.error?.code === 'cancelled' ? (
        <Note>{t.stopped}</Note>
      ) : (
        <ErrorNote error={error ?? make.error} />
      )}
      <Register made={made} />
    </Section>
  );
}

function Register({ made }: { made: readonly Handover[] }) {
  const { gathering: t, language } = useText();
  if (made.length === 0) return <p className="soft">{t.nothingHandedOver}</p>;
  return (
    <Table
      caption={t.handedOver}
      rows={made}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ id: 'when', header: t.handoverColumns.when },
          render: ({ madeAt }) => formatDay(language, madeAt.slice(0, 10)),
        },
        {
          ...{ id: 'name', header: t.handoverColumns.name, isRowHeader: true },
          render: ({ name }) => <bdi>{name}</bdi>,
        },
        {
          ...{ id: 'recipient', header: t.handoverColumns.recipient },
          render: ({ recipient }) => <bdi>{recipient}</bdi>,
        },
        {
          ...{ id: 'stories', header: t.handoverColumns.stories, align: 'end' },
          render: ({ storyCount }) => formatNumber(language, storyCount),
        },
      ]}
    />
  );
}
