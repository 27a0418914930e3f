// "I am worried about somebody", wherever people meet: after a take, beside a story, beside the support list. One press opens the note.
import { useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { WorriedDialog } from './WorriedDialog.tsx';

export function WorriedButton({ storyId = null }: { storyId?: StoryId | null }) {
  const { requests: t } = useText();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('cases.write')) return null;
  return (
    <>
      <Button icon="info" onPress={() => setOpen(true)}>
        {t.worried}
      </Button>
      {isOpen && <WorriedDialog storyId={storyId} onClose={() => setOpen(false)} />}
    </>
  );
}
