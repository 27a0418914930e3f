// Type to choose out of a long list, or make something new by its name.
import { use, useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useText } from '../text/use-text.ts';
import { foldForSearch } from './fold-for-search.ts';
import { Icon } from './icons.tsx';

export interface ComboOption {
  id: string;
  label: string;
  /** Words beside the label, also found by typing. */
  detail?: string;
  lang?: string;
}

export interface ComboBoxProps {
  label: string;
  options: readonly ComboOption[];
  /** The chosen option; null: none. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** Offers "Add …" for a name that is not in the list. */
  onCreate?: (name: string) => void;
  /** Empties the field after each choice, for lists that several things are added to. */
  isAdding?: boolean;
  /** For lists that are too long to be read whole: `options` are what was found for these words, and the chosen one. */
  onType?: (typed: string) => void;
  help?: string;
  error?: string | undefined;
  placeholder?: string;
  isDisabled?: boolean;
  isLabelHidden?: boolean;
  autoFocus?: boolean;
}

const createId = '\u0000create';
const shownAtMost = 200;

export function ComboBox(props: ComboBoxProps) {
  const {
    label,
    options,
    value,
    onChange,
    onCreate,
    onType,
    isAdding = false,
    help,
    error,
  } = props;
  const { parts: t } = useText();
  const field = useRef<HTMLInputElement>(null);
  const chosen = options.find((option) => option.id === value);
  // What is typed counts until another choice is shown.
  const shown = chosen?.label ?? '';
  const choiceShown = JSON.stringify([chosen?.id, shown]);
  const [draft, setDraft] = useState({ over: choiceShown, text: shown });
  const isFresh = draft.over !== choiceShown;
  const typed = isFresh ? shown : draft.text;
  useEffect(() => setDraft({ over: choiceShown, text: shown }), [choiceShown, shown]);
  const setTyped = (text: string) => setDraft({ over: choiceShown, text });
  // The list closes when the value changes. What is added or made new does not stay as the value, so it is one for a moment only.
  const [momentary, setMomentary] = useState<string | null>(null);
  useEffect(() => setMomentary(null), [momentary]);

  const wanted = foldForSearch(typed);
  const isUnchanged = typed === shown;
  const found = options.filter(
    (option) =>
      isUnchanged ||
      (onType !== undefined && option.id !== value) ||
      foldForSearch(`${option.label} ${option.detail ?? ''}`).includes(wanted),
  );
  const name = typed.trim();
  const isNew = name !== '' && !options.some((option) => foldForSearch(option.label) === wanted);
  const items: ComboOption[] = found.slice(0, shownAtMost);
  if (onCreate && isNew) items.push({ id: createId, label: t.create(name) });

  function choose(key: string | number | null) {
    if (key !== null && (isAdding || key === createId)) setMomentary(String(key));
    if (key === createId) {
      onCreate?.(name);
      setTyped('');
      return;
    }
    if (key === null && typed.trim() !== '' && !isUnchanged) {
      // Left with words that are no choice: nothing changes.
      setTyped(shown);
      return;
    }
    onChange(key === null ? null : String(key));
    const next = options.find((option) => option.id === key);
    setTyped(isAdding ? '' : (next?.label ?? ''));
  }

  return (
    <AriaComboBox
      className="field"
      items={items}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text);
        onType?.(text);
      }}
      value={momentary ?? (isAdding ? null : (chosen?.id ?? null))}
      onChange={choose}
      // A text that changes by itself must not open the list.
      menuTrigger={isFresh ? 'manual' : 'focus'}
      allowsEmptyCollection
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <Label className={props.isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="input-with-button">
        <Input ref={field} className="input" dir="auto" placeholder={props.placeholder} />
        <Button className="button" data-shape="icon">
          <Icon name="down" size={18} />
        </Button>
      </div>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Options field={field}>
        <ListBox<ComboOption>
          className="options"
          renderEmptyState={() => <div className="options-empty">{t.nothingFound}</div>}
        >
          {(option) => (
            <ListBoxItem className="option" textValue={option.label}>
              <span dir="auto" lang={option.lang}>
                {option.label}
              </span>
              {option.detail && (
                <span className="soft small" dir="auto">
                  {option.detail}
                </span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Options>
    </AriaComboBox>
  );
}

/** The list stays beside its field while the page scrolls: closing it would take back what was typed. */
function Options({ field, children }: { field: RefObject<Element | null>; children: ReactNode }) {
  const state = use(ComboBoxStateContext);
  const closeUnlessTyping = () => {
    if (document.activeElement !== field.current) state?.close();
  };
  return (
    <Popover className="popover" isOpen={state?.isOpen ?? false} onOpenChange={closeUnlessTyping}>
      {children}
    </Popover>
  );
}
