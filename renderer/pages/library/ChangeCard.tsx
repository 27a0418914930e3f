// One question card is changed: its words, its topic, and whether a native speaker has read it.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { Question } from '../../../shared/model/question.ts';
import { topicsOfTalk } from '../../../shared/model/question.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

export function ChangeCard({ card, onClose }: { card: Question; onClose: () => void }) {
  const { questions: t, parts } = useText();
  const update = useCommand('questions.update');
  const [text, setText] = useState(card.text);
  const [topic, setTopic] = useState(card.topic);
  const [isChecked, setChecked] = useState(card.isChecked);

  async function submit() {
    if (text.trim() === '') return;
    if (await update.run({ id: card.id, text: text.trim(), topic, isChecked })) onClose();
  }
  return (
    <Dialog title={t.changeTitle} isOpen onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextArea
          label={t.question}
          value={text}
          onChange={setText}
          lang={card.language}
          maxLength={500}
          spellCheck
          autoFocus
        />
        <Select
          label={t.topic}
          value={topic}
          onChange={setTopic}
          options={topicsOfTalk.map((id) => ({ id, label: t.topics[id] }))}
        />
        <Checkbox label={t.isChecked} isSelected={isChecked} onChange={setChecked} />
        <ErrorNote error={update.error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            type="submit"
            isDisabled={text.trim() === ''}
            isPending={update.isRunning}
          >
            {parts.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
