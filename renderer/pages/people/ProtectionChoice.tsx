// The three levels of care to choose from, with the questions that help to choose.
import { useState } from 'react';
import { Protection } from '../../../shared/model/person.ts';
import { isStricter } from '../../../shared/rules/protection.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { useText } from '../../text/use-text.ts';
import { ProtectionQuestions } from './ProtectionQuestions.tsx';
import './protection.css';

interface ProtectionChoiceProps {
  value: Protection;
  onChoose: (level: Protection) => void;
  /** Nobody may choose less than what there is. */
  isRaisingOnly?: boolean;
  isReadOnly?: boolean;
}

export function ProtectionChoice(props: ProtectionChoiceProps) {
  const { value, onChoose, isRaisingOnly = false, isReadOnly = false } = props;
  const { voices } = useText();
  const t = voices.protection;
  const [isAsking, setAsking] = useState(false);
  const isLess = (level: Protection) => isRaisingOnly && isStricter(value, level);
  const options = Protection.options
    .filter((level) => !isLess(level))
    .map((id) => ({ id, ...t.levels[id] }));
  const choose = (level: Protection) => {
    if (!isLess(level)) onChoose(level);
    setAsking(false);
  };
  return (
    <div className="stack">
      <RadioGroup
        label={t.label}
        options={options}
        value={value}
        onChange={choose}
        isDisabled={isReadOnly}
      />
      {isRaisingOnly && value !== 'ordinary' && <p className="small soft">{t.leadOnly}</p>}
      {!isReadOnly && !isAsking && (
        <div>
          <Button icon="help" tone="quiet" onPress={() => setAsking(true)}>
            {t.helpMe}
          </Button>
        </div>
      )}
      {isAsking && <ProtectionQuestions onChoose={choose} onClose={() => setAsking(false)} />}
      <p className="small soft">{t.whyNot}</p>
    </div>
  );
}
