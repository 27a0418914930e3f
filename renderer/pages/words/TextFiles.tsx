// The ways in and out for texts: bring one in from a file, save one as a file for others.
import { useState } from 'react';
import type { StoryId, TranscriptId } from '../../../shared/model/ids.ts';
import type { Transcript } from '../../../shared/model/transcript.ts';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { BringInDialog } from './BringInDialog.tsx';
import { SaveAsFileDialog } from './SaveAsFileDialog.tsx';

interface TextFilesProps {
  storyId: StoryId;
  /** All texts of the story. */
  transcripts: readonly Transcript[];
  /** The one that is shown, to be saved. */
  shown?: Pick<Transcript, 'id'> | undefined;
  onCameIn?: (id: TranscriptId) => void;
}

export function TextFiles({ storyId, transcripts, shown, onCameIn }: TextFilesProps) {
  const { transcriptFiles: t } = useText();
  const may = useMay();
  const [open, setOpen] = useState<'in' | 'out'>();
  const close = () => setOpen(undefined);
  return (
    <div className="row">
      {may('stories.write') && (
        <>
          <Button icon="folder" onPress={() => setOpen('in')}>
            {t.bringInTitle}
          </Button>
          <BringInDialog
            {...{ storyId, transcripts }}
            isOpen={open === 'in'}
            onClose={close}
            {...(onCameIn === undefined ? {} : { onCameIn })}
          />
        </>
      )}
      {shown !== undefined && may('packages.make') && (
        <>
          <Button onPress={() => setOpen('out')}>{t.saveTitle}</Button>
          <SaveAsFileDialog transcript={shown} isOpen={open === 'out'} onClose={close} />
        </>
      )}
    </div>
  );
}
