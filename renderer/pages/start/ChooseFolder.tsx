// Chooses where a new library goes, and says what is there already.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useQuery } from '../../api/use-query.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { formatSize } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { folderInside } from './folder-path.ts';
import { FolderField } from './FolderField.tsx';

export interface ChooseFolderProps {
  onBack: () => void;
  onChosen: (folder: string) => void;
  onOpenThere: (folder: string) => void;
}

export function ChooseFolder({ onBack, onChosen, onOpenThere }: ChooseFolderProps) {
  const { start: t, parts, language } = useText();
  const [typed, setTyped] = useState('');
  const chosen = typed.trim();
  const { data: place, error } = useQuery(
    'library.inspect',
    chosen === '' ? null : { folder: chosen },
  );
  const folder = place?.kind === 'other-files' ? folderInside(chosen, t.subfolder) : chosen;
  const isUsable = place !== undefined && ['empty', 'missing', 'other-files'].includes(place.kind);

  return (
    <Form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (isUsable) onChosen(folder);
      }}
    >
      <FolderField label={t.folder} value={typed} onChange={setTyped} />
      <div role="status" className="stack">
        {isUsable && (
          <>
            <p>{place.kind === 'other-files' ? t.folderFull(folder) : t.folderNew(folder)}</p>
            <p className="soft">{t.freeSpace(formatSize(language, place.freeBytes))}</p>
          </>
        )}
        {place?.syncedBy && <Note tone="warning">{t.synced(place.syncedBy)}</Note>}
        {place?.kind === 'newer-library' && <Note tone="warning">{t.folderIsNewer}</Note>}
        {place?.kind === 'library' && (
          <Note>
            <p>{t.folderIsLibrary}</p>
            <div>
              <Button onPress={() => onOpenThere(chosen)}>{t.openThis}</Button>
            </div>
          </Note>
        )}
      </div>
      <ErrorNote error={error} />
      <div className="row">
        <Button onPress={onBack}>{parts.back}</Button>
        <Button tone="primary" type="submit" isDisabled={!isUsable}>
          {parts.next}
        </Button>
      </div>
    </Form>
  );
}
