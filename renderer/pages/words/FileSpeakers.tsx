// Who the speakers of a file are: somebody of the library, a name as it is written, or nobody whose lines are wanted.
import { PersonId } from '../../../shared/model/ids.ts';
import type { SpeakerChoice, TranscriptFile } from '../../../shared/model/transcript-file.ts';
import { useQuery } from '../../api/use-query.ts';
import { Select } from '../../parts/Select.tsx';
import { useText } from '../../text/use-text.ts';

interface FileSpeakersProps {
  speakers: TranscriptFile['speakers'];
  choices: readonly SpeakerChoice[];
  onChange: (choices: SpeakerChoice[]) => void;
}

/** More than these are no list of people any more. */
const MOST = 40;

export function FileSpeakers({ speakers, choices, onChange }: FileSpeakersProps) {
  const { transcriptFiles: t } = useText();
  const { data: people = [] } = useQuery('people.list', {});
  if (speakers.length === 0) return null;
  const set = (label: string, key: string) => {
    const next = {
      label,
      personId: PersonId.safeParse(key).data ?? null,
      isLeftOut: key === 'out',
    };
    onChange([...choices.filter((choice) => choice.label !== label), next]);
  };
  return (
    <fieldset className="stack">
      <legend className="field-label">{t.speakers}</legend>
      <p className="field-help">{t.speakersHelp}</p>
      {speakers.slice(0, MOST).map(({ label, lineCount }) => {
        const choice = choices.find((one) => one.label === label);
        return (
          <Select
            key={label}
            label={t.speakerOf(label, lineCount)}
            value={choice?.isLeftOut === true ? 'out' : (choice?.personId ?? 'kept')}
            onChange={(key) => set(label, key)}
            options={[
              { id: 'kept', label: t.asWritten },
              ...people.map(({ id, displayName }) => ({ id: id as string, label: displayName })),
              { id: 'out', label: t.leaveOut },
            ]}
          />
        );
      })}
    </fieldset>
  );
}
