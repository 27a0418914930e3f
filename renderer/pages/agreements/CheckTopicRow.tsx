// One thing to look for: nothing, dealt with and how, or still open.
import { checkAnswers } from '../../../shared/model/check.ts';
import type { CheckAnswer, CheckTopic } from '../../../shared/model/check.ts';
import { RadioGroup } from '../../parts/choices.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

interface CheckTopicRowProps {
  topic: CheckTopic;
  answer: CheckAnswer | undefined;
  onChange: (answer: CheckAnswer) => void;
}

export function CheckTopicRow({ topic, answer, onChange }: CheckTopicRowProps) {
  const { checks: t } = useText();
  return (
    <div className="check-topic">
      <RadioGroup
        label={t.topics[topic]}
        options={checkAnswers.map((id) => ({ id, label: t.answers[id] }))}
        value={answer?.answer ?? null}
        onChange={(chosen) => onChange({ answer: chosen, how: answer?.how ?? '' })}
        isRow
      />
      {answer && answer.answer !== 'nothing' && (
        <TextArea
          label={answer.answer === 'open' ? t.todo : t.how}
          {...(answer.answer === 'open' ? {} : { help: t.howHelp })}
          value={answer.how ?? ''}
          onChange={(how) => onChange({ ...answer, how })}
          maxLength={50_000}
        />
      )}
    </div>
  );
}
