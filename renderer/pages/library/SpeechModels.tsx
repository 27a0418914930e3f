// The models that this computer hears speech with: which there are, which one is used, and a bigger one from a file.
import { useState } from 'react';
import type { SpeechModel } from '../../../shared/model/draft.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card, Note, ProgressPanel } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { formatSize } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function SpeechModels() {
  const { drafts: t } = useText();
  const { data: models, error, reload } = useQuery('speechModels.list', {});
  const job = useJob('speechModels.add');
  const [chooseError, setChooseError] = useState<unknown>();

  async function add(kind: 'folder' | 'zip') {
    setChooseError(undefined);
    try {
      const title = t.chooseFolderTitle;
      const filters = [{ name: t.zipFiles, extensions: ['zip'] }];
      const path =
        kind === 'folder'
          ? await api.desktop.chooseFolder({ title })
          : (await api.desktop.chooseFiles({ title, filters, several: false }))[0];
      if (path) void job.start({ path });
    } catch (failure) {
      setChooseError(asAppError(failure));
    }
  }
  return (
    <div className="stack-wide">
      <p>{t.modelsLead}</p>
      <ErrorNote error={error} onRetry={reload} />
      {models?.length === 0 && <Note tone="warning">{t.noModels}</Note>}
      {models?.map((model) => (
        <Model key={model.id} model={model} />
      ))}
      <p className="soft">{t.modelsHow}</p>
      <ErrorNote error={chooseError} />
      <ErrorNote error={job.error} />
      {job.error?.code === 'cancelled' && <Note>{t.addCancelled}</Note>}
      {job.result && <Note>{t.added(job.result.name)}</Note>}
      {job.isRunning ? (
        <ProgressPanel label={t.adding} progress={job.progress} onCancel={job.cancel} />
      ) : (
        <div className="row">
          <Button icon="folder" onPress={() => void add('folder')}>
            {t.addFolder}
          </Button>
          <Button icon="packages" onPress={() => void add('zip')}>
            {t.addZip}
          </Button>
        </div>
      )}
    </div>
  );
}

function Model({ model }: { model: SpeechModel }) {
  const { drafts: t, language } = useText();
  const choose = useCommand('speechModels.choose');
  const remove = useCommand('speechModels.remove');
  const [isRemoving, setRemoving] = useState(false);
  const { id, name, sizeBytes, isShipped, isChosen } = model;
  return (
    <Card>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p className="soft">
        {[formatSize(language, sizeBytes), isShipped && t.shipped, isChosen && t.inUse]
          .filter((part) => part !== false)
          .join(' · ')}
      </p>
      <ErrorNote error={choose.error ?? remove.error} />
      <div className="row">
        {!isChosen && <Button onPress={() => void choose.run({ id })}>{t.use}</Button>}
        {!isShipped && (
          <Button tone="quiet" onPress={() => setRemoving(true)}>
            {t.remove}
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={t.removeTitle(name)}
        confirm={t.remove}
        isOpen={isRemoving}
        isPending={remove.isRunning}
        onClose={() => setRemoving(false)}
        onConfirm={() => void remove.run({ id }).then(() => setRemoving(false))}
      >
        <p>{t.removeLead}</p>
      </ConfirmDialog>
    </Card>
  );
}
