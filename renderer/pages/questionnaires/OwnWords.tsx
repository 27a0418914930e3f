// What residents wrote in own words: a lead reads it, takes out names, and says that it was looked through. Then others read it too.
import { useState } from 'react';
import type { Answer, Questionnaire } from '../../../shared/model/questionnaire.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function OwnWords({ questionnaire }: { questionnaire: Questionnaire }) {
  const { questionnaires: t, language } = useText();
  const mayLook = useMay()('answers.look');
  const {
    data: answers = [],
    error,
    reload,
  } = useQuery('answers.list', {
    questionnaireId: questionnaire.id,
  });
  const hidden = answers.filter(({ hasHiddenWords }) => hasHiddenWords).length;
  const written = answers.filter(({ words }) => Object.keys(words).length > 0);
  return (
    <div className="no-print">
      <Section title={t.ownWords} lead={mayLook ? t.ownWordsLead : t.ownWordsOthers}>
        <ErrorNote error={error} onRetry={reload} />
        {hidden > 0 && <p>{t.hiddenWords(formatNumber(language, hidden))}</p>}
        {written.length === 0 && hidden === 0 && <p className="soft">{t.noWords}</p>}
        <ul className="own-words">
          {written.map((answer) => (
            <li key={answer.id} data-looked={answer.isLookedThrough || undefined}>
              {mayLook ? <Look answer={answer} /> : <Words answer={answer} />}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Words({ answer }: { answer: Answer }) {
  return Object.entries(answer.words).map(([id, text]) => (
    <p key={id} dir="auto" lang={answer.language}>
      {text}
    </p>
  ));
}

function Look({ answer }: { answer: Answer }) {
  const { questionnaires: t } = useText();
  const [words, setWords] = useState(answer.words);
  const look = useCommand('answers.look');
  const { id, isLookedThrough } = answer;
  if (isLookedThrough)
    return (
      <>
        <Words answer={answer} />
        <ErrorNote error={look.error} />
        <div>
          <Button tone="quiet" onPress={() => void look.run({ id, isLookedThrough: false })}>
            {t.lookAgain}
          </Button>
        </div>
      </>
    );
  return (
    <>
      {Object.entries(words).map(([question, text]) => (
        <TextArea
          key={question}
          label={t.wordsOf}
          help={t.takeOutNames}
          lang={answer.language}
          value={text}
          onChange={(next) => setWords({ ...words, [question]: next })}
        />
      ))}
      <ErrorNote error={look.error} />
      <div>
        <Button
          onPress={() => void look.run({ id, isLookedThrough: true, words })}
          isPending={look.isRunning}
        >
          {t.lookedThrough}
        </Button>
      </div>
    </>
  );
}
