// What stands beside the title of a thing that is being edited: is it saved, undo, redo, and the bin.
import { useText } from '../text/use-text.ts';
import { SavedState } from './blocks.tsx';
import { Button, IconButton } from './Button.tsx';
import type { Editing } from './use-editing.ts';

interface EditingActionsProps {
  editing: Pick<Editing<object>, 'savedState' | 'undo' | 'redo' | 'canUndo' | 'canRedo'>;
  /** The words of the button that moves the thing to the bin. */
  binLabel: string;
  onBin: () => void;
  isBinning: boolean;
}

export function EditingActions({ editing, binLabel, onBin, isBinning }: EditingActionsProps) {
  const { parts: t } = useText();
  return (
    <>
      <SavedState state={editing.savedState} />
      <IconButton icon="undo" label={t.undo} onPress={editing.undo} isDisabled={!editing.canUndo} />
      <IconButton icon="redo" label={t.redo} onPress={editing.redo} isDisabled={!editing.canRedo} />
      <Button icon="bin" tone="quiet" onPress={onBin} isPending={isBinning}>
        {binLabel}
      </Button>
    </>
  );
}
