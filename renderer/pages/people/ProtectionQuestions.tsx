// Four plain questions that suggest a level of care. Nothing of the answers is sent anywhere or kept: they are gone with the page.
import { useState } from 'react';
import type { Protection } from '../../../shared/model/person.ts';
import { protectionQuestions, suggestProtection } from '../../../shared/rules/protection.ts';
import type { ProtectionAnswer, ProtectionQuestion } from '../../../shared/rules/protection.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { useText } from '../../text/use-text.ts';

interface ProtectionQuestionsProps {
  /** A person has decided for this level. */
  onChoose: (level: Protection) => void;
  onClose: () => void;
}

export function ProtectionQuestions({ onChoose, onClose }: ProtectionQuestionsProps) {
  const { voices } = useText();
  const t = voices.protection;
  const [answers, setAnswers] = useState<Partial<Record<ProtectionQuestion, ProtectionAnswer>>>({});
  const suggested = suggestProtection(answers);
  const options = (['yes', 'no', 'unsure'] as const).map((id) => ({ id, label: t.answers[id] }));
  return (
    <div className="protection-questions stack" role="group" aria-label={t.questionsTitle}>
      <div>
        <strong>{t.questionsTitle}</strong>
        <p className="small soft">{t.questionsLead}</p>
      </div>
      {protectionQuestions.map((question) => (
        <RadioGroup
          key={question}
          label={t.questions[question]}
          options={options}
          value={answers[question] ?? null}
          onChange={(answer) => setAnswers({ ...answers, [question]: answer })}
          isRow
        />
      ))}
      <p role="status">
        {suggested === undefined ? t.suggestionOpen : t.suggestion(t.levels[suggested].label)}
      </p>
      <div className="row">
        {suggested && (
          <Button tone="primary" onPress={() => onChoose(suggested)}>
            {t.take(t.levels[suggested].label)}
          </Button>
        )}
        <Button onPress={onClose}>{t.close}</Button>
      </div>
    </div>
  );
}
