// A badge says how something is; the tag editor keeps a list of free words.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { useText } from '../text/use-text.ts';
import { Button } from './Button.tsx';
import { Icon } from './icons.tsx';
import { TextField } from './TextField.tsx';

export type BadgeTone = 'plain' | 'good' | 'warning' | 'stop';

export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}

export interface ChosenTagsProps {
  label: string;
  items: readonly { id: string; label: ReactNode; textValue: string }[];
  onRemove: (id: string) => void;
  isReadOnly?: boolean;
}

/** What has been chosen so far, each with a way to take it out (Delete key or button). */
export function ChosenTags({ label, items, onRemove, isReadOnly }: ChosenTagsProps) {
  const { parts: t } = useText();
  if (items.length === 0) return null;
  return (
    <TagGroup
      {...(isReadOnly ? {} : { onRemove: (keys) => keys.forEach((key) => onRemove(String(key))) })}
    >
      <Label className="visually-hidden">{label}</Label>
      <TagList className="tag-list">
        {items.map((item) => (
          <Tag key={item.id} id={item.id} textValue={item.textValue} className="tag">
            <span dir="auto">{item.label}</span>
            {!isReadOnly && (
              <AriaButton
                slot="remove"
                className="button"
                data-tone="quiet"
                data-shape="icon"
                aria-label={t.remove}
              >
                <Icon name="close" size={16} />
              </AriaButton>
            )}
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}

export interface TagEditorProps {
  label: string;
  tags: readonly string[];
  onChange: (tags: string[]) => void;
  help?: string;
  isReadOnly?: boolean;
}

export function TagEditor({ label, tags, onChange, help, isReadOnly }: TagEditorProps) {
  const { parts: t } = useText();
  const [typed, setTyped] = useState('');
  function add() {
    const tag = typed.trim();
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
    setTyped('');
  }
  return (
    <div className="tags">
      {!isReadOnly && (
        <div className="tag-entry">
          <TextField
            label={label}
            value={typed}
            onChange={setTyped}
            maxLength={300}
            {...(help ? { help } : {})}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ',') return;
              event.preventDefault();
              add();
            }}
          />
          <Button onPress={add} isDisabled={typed.trim() === ''}>
            {t.add}
          </Button>
        </div>
      )}
      <ChosenTags
        label={label}
        items={tags.map((tag) => ({ id: tag, label: tag, textValue: tag }))}
        onRemove={(tag) => onChange(tags.filter((other) => other !== tag))}
        isReadOnly={isReadOnly ?? false}
      />
    </div>
  );
}
