// Brings a whole backup back into a new folder, for a new or mended computer.
import { useState } from 'react';
import { useJob } from '../../api/use-job.ts';
import { Note, ProgressPanel } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { formatMoment, formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { FolderField } from './FolderField.tsx';
import { StartHeading } from './StartHeading.tsx';
import type { StartView } from './start-view.ts';

export interface RestoreLibraryProps {
  onBack: () => void;
  onOpen: (view: StartView) => void;
}

export function RestoreLibrary({ onBack, onOpen }: RestoreLibraryProps) {
  const { start: t, takingBack, parts, language } = useText();
  const restore = useJob('library.restore');
  const [backup, setBackup] = useState('');
  const [folder, setFolder] = useState('');
  const isSame = backup.trim() !== '' && backup.trim() === folder.trim();
  const isReady = backup.trim() !== '' && folder.trim() !== '' && !isSame;
  const { result } = restore;

  return (
    <>
      <StartHeading title={t.restoreTitle} lead={t.restoreLead} />
      {restore.isRunning ? (
        <ProgressPanel label={t.restoring} progress={restore.progress} onCancel={restore.cancel} />
      ) : (
        <div className="stack-wide">
          <FolderField label={t.restoreFrom} value={backup} onChange={setBackup} />
          <FolderField label={t.restoreTo} value={folder} onChange={setFolder} />
          {isSame && <Note tone="warning">{t.sameFolder}</Note>}
          <ErrorNote error={restore.error} />
          <div className="row">
            <Button onPress={onBack}>{parts.back}</Button>
            <Button
              tone={result ? 'plain' : 'primary'}
              isDisabled={!isReady}
              onPress={() => void restore.start({ backup: backup.trim(), folder: folder.trim() })}
            >
              {t.restoreStart}
            </Button>
          </div>
        </div>
      )}
      {result && (
        <Note isAlert>
          <p>{t.restored(formatNumber(language, result.copiedFiles))}</p>
          {result.leftOut.length > 0 && (
            <p>{t.restoredWithout(formatNumber(language, result.leftOut.length))}</p>
          )}
          <p>{takingBack.restoreBringsBack}</p>
          <p>{t.restoredKnowsUntil(formatMoment(language, result.madeAt))}</p>
          <div>
            <Button tone="primary" onPress={() => onOpen({ name: 'open', folder: result.folder })}>
              {t.openThis}
            </Button>
          </div>
        </Note>
      )}
    </>
  );
}
