// Checks a package, one of ours or a stranger's, and says in sentences what it found.
import { useEffect, useEffectEvent, useState } from 'react';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { useJob } from '../../api/use-job.ts';
import { Note, Page, PageHeader, ProgressPanel } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { CheckReport } from './CheckReport.tsx';

export function CheckPackage({ path }: { path: string | undefined }) {
  const { packages: t } = useText();
  const job = useJob('packages.verify');
  const chosen = job.input?.path ?? path;
  const [chooseError, setChooseError] = useState<unknown>();

  const checkGiven = useEffectEvent(() => {
    if (path !== undefined && path !== job.input?.path) void job.start({ path });
  });
  useEffect(() => checkGiven(), [path]);

  async function choose(kind: 'folder' | 'zip') {
    setChooseError(undefined);
    try {
      const title = t.chooseFolderTitle;
      const next =
        kind === 'folder'
          ? await api.desktop.chooseFolder({ title })
          : (
              await api.desktop.chooseFiles({
                title,
                filters: [{ name: t.zipFiles, extensions: ['zip'] }],
                several: false,
              })
            )[0];
      if (next) void job.start({ path: next });
    } catch (failure) {
      setChooseError(asAppError(failure));
    }
  }
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'packages' }}>{t.backToList}</BackLink>}
        title={t.checkTitle}
        lead={t.checkLead}
      />
      {!job.isRunning && (
        <div className="row">
          <Button icon="folder" onPress={() => void choose('folder')}>
            {t.chooseFolder}
          </Button>
          <Button icon="packages" onPress={() => void choose('zip')}>
            {t.chooseZip}
          </Button>
        </div>
      )}
      <ErrorNote error={chooseError} />
      {chosen !== undefined && (
        <p>
          <bdi className="package-path">{chosen}</bdi>
        </p>
      )}
      {job.isRunning && (
        <ProgressPanel label={t.checking} progress={job.progress} onCancel={job.cancel} />
      )}
      {job.error?.code === 'cancelled' && <Note>{t.checkCancelled}</Note>}
      <ErrorNote error={job.error} />
      {job.result && <CheckReport report={job.result} />}
    </Page>
  );
}
