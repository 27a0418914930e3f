// All keys of the words page, each to be changed; and how far the sound goes back.
import { useEffect, useState } from 'react';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Select } from '../../parts/Select.tsx';
import { useText } from '../../text/use-text.ts';
import {
  isFreeKey,
  nameOfKey,
  ownerOf,
  shownKey,
  usualKeys,
  withKey,
  withoutKey,
  wordActions,
} from './key-names.ts';
import type { WordAction } from './key-names.ts';
import { isMac } from './use-word-keys.ts';
import { changeWordSettings, lengthsMs, useWordSettings } from './word-settings.ts';

export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { words: t, parts } = useText();
  const settings = useWordSettings();
  const { keys } = settings;
  const [asking, setAsking] = useState<WordAction>();
  const [note, setNote] = useState('');

  useEffect(() => {
    if (asking === undefined || !isOpen) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return setAsking(undefined);
      const name = nameOfKey(event, isMac);
      event.preventDefault();
      event.stopPropagation();
      if (name === undefined) return undefined;
      if (!isFreeKey(name)) return setNote(t.keyTaken(shownKey(name, isMac)));
      const owner = ownerOf(keys, name);
      changeWordSettings({ keys: withKey(keys, asking, name) });
      setAsking(undefined);
      return setNote(
        owner !== undefined && owner !== asking
          ? t.keyMoved(shownKey(name, isMac), t.actionNames[owner])
          : t.keySet(shownKey(name, isMac), t.actionNames[asking]),
      );
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [asking, keys, t, isOpen]);

  const length = (label: string, field: 'backMs' | 'forwardMs' | 'backOnPauseMs') => (
    <Select
      label={label}
      options={lengthsMs
        .filter((ms) => ms > 0 || field === 'backOnPauseMs')
        .map((ms) => ({ id: String(ms), label: t.seconds(ms / 1000) }))}
      value={String(settings[field])}
      onChange={(ms) => changeWordSettings({ [field]: Number(ms) })}
    />
  );
  return (
    <Dialog
      title={t.keysTitle}
      isOpen={isOpen}
      onClose={() => {
        setAsking(undefined);
        onClose();
      }}
      isWide
      actions={
        <>
          <Button
            onPress={() => {
              changeWordSettings({ keys: usualKeys });
              setNote(t.keysReset);
            }}
          >
            {t.resetKeys}
          </Button>
          <Button tone="primary" onPress={onClose}>
            {parts.close}
          </Button>
        </>
      }
    >
      <p className="soft">{t.keysLead}</p>
      <div className="words-lengths">
        {length(t.backLength, 'backMs')}
        {length(t.forwardLength, 'forwardMs')}
        {length(t.pauseLength, 'backOnPauseMs')}
      </div>
      <p role="status" className="words-key-note">
        {asking ? t.pressKey(t.actionNames[asking]) : note}
      </p>
      <ul className="words-keys" aria-label={t.keysTitle}>
        {wordActions.map((action) => (
          <li key={action}>
            <span className="words-key-name">{t.actionNames[action]}</span>
            <span className="row words-key-list">
              {keys[action].map((name) => (
                <span key={name} className="tag">
                  <kbd dir="ltr">{shownKey(name, isMac)}</kbd>
                  <IconButton
                    icon="close"
                    label={t.removeKey(shownKey(name, isMac), t.actionNames[action])}
                    onPress={() => {
                      changeWordSettings({ keys: withoutKey(keys, action, name) });
                      setNote('');
                    }}
                  />
                </span>
              ))}
              <Button
                tone="quiet"
                icon="plus"
                aria-label={t.addKeyFor(t.actionNames[action])}
                onPress={() => {
                  setNote('');
                  setAsking(action);
                }}
              >
                {asking === action ? t.waitingForKey : t.addKey}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <p className="soft small">{t.spellingHelp}</p>
    </Dialog>
  );
}
