// Where the files lie that a table names.
import { api } from '../../../api/connection.ts';
import { Note } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { useText } from '../../../text/use-text.ts';

interface FolderChoiceProps {
  /** A column names files. */
  isNeeded: boolean;
  folder: string | null;
  onFolder: (folder: string | null) => void;
}

export function FolderChoice({ isNeeded, folder, onFolder }: FolderChoiceProps) {
  const { tableIntake: t } = useText();
  async function choose() {
    const chosen = await api.desktop.chooseFolder({ title: t.mediaFolder });
    if (chosen !== null) onFolder(chosen);
  }
  if (!isNeeded && folder === null) return null;
  return (
    <div className="stack" role="group" aria-label={t.mediaFolder}>
      <strong>{t.mediaFolder}</strong>
      <p className="soft">{t.mediaFolderHelp}</p>
      {folder === null ? (
        <Note>{t.mediaFolderNeeded}</Note>
      ) : (
        <bdi className="intake-path">{folder}</bdi>
      )}
      <div className="row">
        <Button icon="folder" onPress={() => void choose()}>
          {t.chooseMediaFolder}
        </Button>
        {folder !== null && <Button onPress={() => onFolder(null)}>{t.removeMediaFolder}</Button>}
      </div>
    </div>
  );
}
