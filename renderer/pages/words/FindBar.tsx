// Finding words in the text and putting others in their place, one by one or all at once.
import { useEffect, useRef, useState } from 'react';
import type { Transcript } from '../../../shared/model/transcript.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { languageName } from '../stories/languages.ts';
import type { Match, Wanted } from './find-in-lines.ts';
import { useWordsDesk } from './words-context.ts';

export interface FindBarProps {
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
  matches: readonly Match[];
  /** Where is looked. */
  text: Transcript;
  onText: (text: Transcript) => void;
  isReplacing: boolean;
  onReplacing: () => void;
  isReadOnly: boolean;
  onClose: () => void;
}

export function FindBar(props: FindBarProps) {
  const { wanted, onWanted, matches, text, isReplacing, isReadOnly } = props;
  const { words: t, language } = useText();
  const { store, actions, original, translation } = useWordsDesk();
  const [replacement, setReplacement] = useState('');
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [isReplacing]);
  const place = Math.min(at, matches.length - 1);

  function go(by: 1 | -1) {
    if (matches.length === 0) return;
    const next = at < 0 ? (by > 0 ? 0 : matches.length - 1) : place + by;
    const index = (next + matches.length) % matches.length;
    const match = matches[index];
    setAt(index);
    if (match) store.wantCaret({ of: text.id, lineId: match.lineId, place: match.from });
    // Enter goes on to the next one.
    requestAnimationFrame(() => requestAnimationFrame(() => field.current?.focus()));
  }
  function replaceOne() {
    const match = matches[Math.max(0, place)];
    if (match) actions.replaceOne(text.id, match, replacement);
  }
  function replaceAll() {
    const count = actions.replaceAll(text.id, wanted, replacement);
    showToast({ message: t.replaced(count), action: { label: t.undo, run: store.undo } });
  }
  const change = (patch: Partial<Wanted>) => {
    setAt(-1);
    onWanted({ ...wanted, ...patch });
  };
  return (
    <div
      role="search"
      className="words-find"
      aria-label={t.find}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        props.onClose();
      }}
    >
      <div className="row">
        <TextField
          label={t.findWords}
          isLabelHidden
          placeholder={t.findWords}
          value={wanted.words}
          onChange={(words) => change({ words })}
          inputRef={field}
          autoFocus
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            go(1);
          }}
        />
        <IconButton icon="up" label={t.findBefore} onPress={() => go(-1)} />
        <IconButton icon="down" label={t.findNext} onPress={() => go(1)} />
        <span role="status" className="words-find-count">
          {wanted.words === '' ? '' : t.found(place + 1, matches.length)}
        </span>
        {translation && (
          <Select
            label={t.findWhere}
            isLabelHidden
            options={[original, translation].map((one) => ({
              id: one.id,
              label: languageName(one.language, language),
            }))}
            value={text.id}
            onChange={(id) => props.onText(id === original.id ? original : translation)}
          />
        )}
        <IconButton icon="close" label={t.closeFind} onPress={props.onClose} />
      </div>
      <div className="row">
        {isReplacing && !isReadOnly && (
          <>
            <TextField
              label={t.replaceWith}
              isLabelHidden
              placeholder={t.replaceWith}
              value={replacement}
              onChange={setReplacement}
            />
            <Button onPress={replaceOne} isDisabled={matches.length === 0}>
              {t.replaceOne}
            </Button>
            <Button onPress={replaceAll} isDisabled={matches.length === 0}>
              {t.replaceAll}
            </Button>
          </>
        )}
        {!isReplacing && !isReadOnly && (
          <Button tone="quiet" onPress={props.onReplacing}>
            {t.replaceToo}
          </Button>
        )}
        <Checkbox
          label={t.wholeWord}
          isSelected={wanted.isWholeWord}
          onChange={(isWholeWord) => change({ isWholeWord })}
        />
        <Checkbox
          label={t.sameCase}
          isSelected={wanted.isCaseKept}
          onChange={(isCaseKept) => change({ isCaseKept })}
        />
      </div>
    </div>
  );
}
