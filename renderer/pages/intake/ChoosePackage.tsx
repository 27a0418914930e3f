// Chooses a package, a folder or a zip, by a button or by dropping it on the window.
import { useEffect, useEffectEvent, useState } from 'react';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { goTo } from '../../app/use-route.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { takeDroppedFiles } from '../arrivals/dropped-files.ts';

export function lookAt(path: string): void {
  goTo({ page: 'intake', id: path, part: 'look' });
}

export function ChoosePackage({ isFirst = false }: { isFirst?: boolean }) {
  const { intakes: t } = useText();
  const [error, setError] = useState<unknown>();
  const take = useEffectEvent((paths: string[]) => {
    const [path] = paths;
    if (path !== undefined) lookAt(path);
  });
  useEffect(() => takeDroppedFiles((paths) => take(paths)), []);

  async function choose(kind: 'folder' | 'zip') {
    setError(undefined);
    try {
      const title = t.chooseTitle;
      const filters = [{ name: t.zipFiles, extensions: ['zip'] }];
      const path =
        kind === 'folder'
          ? await api.desktop.chooseFolder({ title })
          : (await api.desktop.chooseFiles({ title, filters, several: false }))[0];
      if (path) lookAt(path);
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  return (
    <>
      <div className="row">
        <Button
          icon="folder"
          {...(isFirst && { tone: 'primary' })}
          onPress={() => void choose('folder')}
        >
          {t.chooseFolder}
        </Button>
        <Button icon="intake" onPress={() => void choose('zip')}>
          {t.chooseZip}
        </Button>
      </div>
      <ErrorNote error={error} />
    </>
  );
}
