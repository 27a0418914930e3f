// "I am worried about somebody", wherever people meet: after a take, beside a story, beside the support list. One press opens the note.
import { useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { WorriedDialog } from './WorriedDialog.tsx';

interface WorriedButtonProps {
  /** The story that it may be about. */
  storyId?: StoryId | null;
  isQuiet?: boolean;
}

export function WorriedButton({ storyId = null, isQuiet = false }: WorriedButtonProps) {
  const { requests: t } = useText();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('cases.write')) return null;
  return (
    <>
      <Button icon="info" tone={isQuiet ? 'quiet' : 'plain'} onPress={() => setOpen(true)}>
        {t.worried}
      </Button>
      {isOpen && <WorriedDialog storyId={storyId} onClose={() => setOpen(false)} />}
    </>
  );
}
