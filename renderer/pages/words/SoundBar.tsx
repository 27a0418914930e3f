// What stays in sight while one works on words: the sound, undo, find, keys, and whether everything is saved.
import type { RecordingId } from '../../../shared/model/ids.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Switch } from '../../parts/choices.tsx';
import { Player } from '../../player/Player.tsx';
import { useText } from '../../text/use-text.ts';
import { SavedAt } from './SavedAt.tsx';
import { changeWordSettings, useWordSettings } from './word-settings.ts';
import type { WordsState, WordsStore } from './words-store.ts';

interface SoundBarProps {
  recordingId: RecordingId | null;
  recordingName: string;
  saved: WordsState['saved'];
  store: WordsStore;
  isReadOnly: boolean;
  canUndo: boolean;
  canRedo: boolean;
  onFind: () => void;
  onKeys: () => void;
  onPrint: () => void;
  onSaveAs: (() => void) | undefined;
  onVersions: (() => void) | undefined;
}

export function SoundBar(props: SoundBarProps) {
  const { recordingId, recordingName, saved, store, isReadOnly } = props;
  const { words: t, transcriptFiles, parts } = useText();
  const { backMs, backOnPauseMs, isFollowing } = useWordSettings();
  return (
    <>
      {recordingId && (
        <Player
          recordingId={recordingId}
          title={recordingName}
          backOnPauseMs={backOnPauseMs}
          back={{ ms: backMs, label: t.backBy(backMs / 1000) }}
        />
      )}
      <div className="words-tools row">
        {!isReadOnly && (
          <>
            <IconButton
              icon="undo"
              label={parts.undo}
              onPress={store.undo}
              isDisabled={!props.canUndo}
            />
            <IconButton
              icon="redo"
              label={parts.redo}
              onPress={store.redo}
              isDisabled={!props.canRedo}
            />
          </>
        )}
        <Button tone="quiet" icon="search" onPress={props.onFind}>
          {t.find}
        </Button>
        {props.onVersions && (
          <Button tone="quiet" onPress={props.onVersions}>
            {t.versions}
          </Button>
        )}
        <Button tone="quiet" icon="settings" onPress={props.onKeys}>
          {t.keys}
        </Button>
        <Button tone="quiet" icon="print" onPress={props.onPrint}>
          {t.print}
        </Button>
        {props.onSaveAs && (
          <Button tone="quiet" onPress={props.onSaveAs}>
            {transcriptFiles.saveTitle}
          </Button>
        )}
        {recordingId && (
          <Switch
            label={t.follow}
            isSelected={isFollowing}
            onChange={(next) => changeWordSettings({ isFollowing: next })}
          />
        )}
        {!isReadOnly && <SavedAt saved={saved} />}
      </div>
    </>
  );
}
