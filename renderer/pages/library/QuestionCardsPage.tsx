// The question cards of the library: written, put in order, put away and back, language by language and topic by topic.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { Question, TalkTopic } from '../../../shared/model/question.ts';
import { topicsOfTalk } from '../../../shared/model/question.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { languageName, suggestedLanguages } from '../stories/languages.ts';
import { PutAwayCards } from './PutAwayCards.tsx';
import { QuestionList } from './QuestionList.tsx';
import { QuestionSheet } from './QuestionSheet.tsx';
import './desk-lists.css';

export function QuestionCardsPage() {
  const { questions: t, language: reader } = useText();
  const { data, error, reload } = useQuery('questions.list', {});
  const print = useCommand('desktop.print');
  const [language, setLanguage] = useState<string>(reader);
  const [topic, setTopic] = useState<TalkTopic>('opening');
  const ofLanguage = (data ?? []).filter((card) => card.language === language);
  const present = ofLanguage.filter(({ retiredAt }) => retiredAt === null);
  const written = [...new Set((data ?? []).map((card) => card.language))];
  const offered = [...new Set([...written, ...suggestedLanguages, language])];

  return (
    <div className="stack-wide">
      <div className="section-head no-print">
        <p>{t.lead}</p>
        <Button icon="print" onPress={() => void print.run({})} isDisabled={present.length === 0}>
          {t.print}
        </Button>
      </div>
      <div className="card-choices no-print">
        <Select
          label={t.language}
          value={language}
          onChange={setLanguage}
          options={offered.map((id) => ({ id, label: languageName(id, reader) }))}
        />
        <Select
          label={t.topic}
          value={topic}
          onChange={setTopic}
          options={topicsOfTalk.map((id) => ({ id, label: t.topics[id] }))}
        />
      </div>
      <ErrorNote error={error ?? print.error} onRetry={reload} />
      {present.some(({ isChecked }) => !isChecked) && <Note>{t.uncheckedLead}</Note>}
      {data && (
        <>
          <QuestionList
            topic={topic}
            cards={present.filter((card) => card.topic === topic)}
            key={`${language} ${topic}`}
          />
          <AddCard language={language} topic={topic} />
          <PutAwayCards cards={ofLanguage.filter(isPutAway)} />
          <QuestionSheet language={language} cards={present} />
        </>
      )}
    </div>
  );
}

const isPutAway = ({ retiredAt }: Question) => retiredAt !== null;

function AddCard({ language, topic }: { language: string; topic: TalkTopic }) {
  const { questions: t } = useText();
  const add = useCommand('questions.add');
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';

  async function submit() {
    if (isEmpty || !(await add.run({ language, topic, text: text.trim() }))) return;
    setText('');
    showToast({ message: t.added });
  }
  return (
    <Form
      className="card no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label={t.newCard}
        help={t.newCardHelp}
        value={text}
        onChange={setText}
        lang={language}
        rows={2}
        maxLength={500}
        spellCheck
      />
      <ErrorNote error={add.error} />
      <div>
        <Button type="submit" isDisabled={isEmpty} isPending={add.isRunning}>
          {t.add}
        </Button>
      </div>
    </Form>
  );
}
