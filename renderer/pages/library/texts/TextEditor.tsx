// A version of one's own: a field for each piece of words. What is typed stays while one looks at another page; it is saved as a whole.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { WholeText } from '../../../../shared/model/agreement-text.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { goTo, replaceWith } from '../../../app/use-route.ts';
import { Note } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ComboBox } from '../../../parts/ComboBox.tsx';
import { ConfirmDialog } from '../../../parts/Dialog.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { showToast } from '../../../parts/toasts.tsx';
import { useText } from '../../../text/use-text.ts';
import { languageName, otherLanguages, suggestedLanguages } from '../../stories/languages.ts';
import { EditorFields } from './EditorFields.tsx';
import { fieldsOf, withTyped } from './editable-words.ts';
import { textAddress } from './text-address.ts';

interface Begun {
  language: string;
  /** By the path of the field. */
  typed: Record<string, string>;
}

/** By version. In memory alone: no names of storytellers stand in a text. */
const begun = new Map<string, Begun>();

export function TextEditor({ textVersion }: { textVersion: string }) {
  const { data, error, reload } = useQuery('texts.get', { textVersion });
  return (
    <div className="stack-wide">
      <ErrorNote error={error} onRetry={reload} />
      {data && <Editor whole={data} />}
    </div>
  );
}

function Editor({ whole }: { whole: WholeText }) {
  const { texts: t, parts } = useText();
  const { textVersion, text } = whole;
  const save = useCommand('texts.save');
  const [{ language, typed }, setBegun] = useState<Begun>(
    () => begun.get(textVersion) ?? { language: text.language, typed: {} },
  );
  const [wasAsked, setWasAsked] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const empty = fieldsOf(text).filter(({ path, words }) => (typed[path] ?? words).trim() === '');
  const hasChanged = Object.keys(typed).length > 0 || language !== text.language;

  function change(patch: Partial<Begun>) {
    const next = { language, typed, ...patch };
    begun.set(textVersion, next);
    setBegun(next);
  }
  function leave() {
    begun.delete(textVersion);
    goTo(textAddress(textVersion));
  }
  async function submit() {
    setWasAsked(true);
    if (empty.length > 0) return;
    const saved = await save.run({ from: textVersion, language, ...withTyped(text, typed) });
    if (saved === undefined) return;
    begun.delete(textVersion);
    showToast({ message: t.saved(saved.textVersion) });
    replaceWith(textAddress(saved.textVersion));
  }
  return (
    <>
      <h2>{t.editTitle}</h2>
      <p>{t.editLead}</p>
      <p className="soft">{t.places}</p>
      <Form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <LanguageField value={language} onChange={(tag) => change({ language: tag })} />
        <EditorFields
          text={text}
          language={language}
          typed={typed}
          isAsked={wasAsked}
          onType={(path, words) => change({ typed: { ...typed, [path]: words } })}
        />
        {wasAsked && empty.length > 0 && (
          <Note tone="warning" isAlert>
            {t.emptyField}
          </Note>
        )}
        <ErrorNote error={save.error} />
        <div className="row text-editor-deeds">
          <Button tone="primary" type="submit" isPending={save.isRunning}>
            {t.save}
          </Button>
          <Button onPress={() => (hasChanged ? setLeaving(true) : leave())}>{parts.cancel}</Button>
        </div>
      </Form>
      <ConfirmDialog
        title={t.leaveTitle}
        confirm={t.leave}
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        onConfirm={leave}
        isDanger
      >
        <p>{t.leaveText}</p>
      </ConfirmDialog>
    </>
  );
}

function LanguageField({ value, onChange }: { value: string; onChange: (tag: string) => void }) {
  const { texts: t, language: reader } = useText();
  const tags = [...new Set([value, ...suggestedLanguages, ...otherLanguages])];
  return (
    <ComboBox
      label={t.editLanguage}
      options={tags.map((id) => ({ id, label: languageName(id, reader) }))}
      value={value}
      onChange={(tag) => {
        if (tag !== null) onChange(tag);
      }}
    />
  );
}
