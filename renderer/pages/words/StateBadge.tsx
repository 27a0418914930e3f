// How far a text is, in colour and in words.
import type { Transcript } from '../../../shared/model/transcript.ts';
import { Icon } from '../../parts/icons.tsx';
import { useText } from '../../text/use-text.ts';
import { stateWords } from './text-names.ts';

export function StateBadge({ transcript }: { transcript: Transcript }) {
  const texts = useText();
  const { tone, label } = stateWords(transcript, texts);
  return (
    <span className="badge" data-tone={tone === 'plain' ? undefined : tone}>
      {tone === 'good' && <Icon name="lock" size={14} />}
      {tone === 'checked' && <Icon name="check" size={14} />}
      {label}
    </span>
  );
}
