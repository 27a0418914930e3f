// Opens the dialog that gives a storyteller their copy; nothing for those who give none.
import { useState } from 'react';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { GiveCopyDialog } from './GiveCopyDialog.tsx';
import './storyteller-copies.css';

interface GiveCopyButtonProps {
  storyId: StoryId;
  personId: PersonId;
  displayName: string;
}

export function GiveCopyButton(props: GiveCopyButtonProps) {
  const { storytellerCopies: t } = useText();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('copies.give')) return null;
  return (
    <>
      <Button
        icon="packages"
        onPress={() => setOpen(true)}
        aria-label={t.giveFor(props.displayName)}
      >
        {t.give}
      </Button>
      {isOpen && <GiveCopyDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
