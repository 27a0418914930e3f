// The five minutes after a talk: what it was about, who was named, how everybody is. Never required, always private.
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { Feeling, InterviewNotes as Notes } from '../../../shared/model/interview-notes.ts';
import { api } from '../../api/connection.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note, SavedState, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { usePrivateDraft } from '../../parts/use-private-draft.ts';
import { useText } from '../../text/use-text.ts';
import { SupportPanel } from './SupportPanel.tsx';
import './desk.css';

export function InterviewNotes({ recordingId }: { recordingId: RecordingId }) {
  const { data, error, reload } = useQuery('notes.get', { id: recordingId });
  if (data === undefined) return <ErrorNote error={error} onRetry={reload} />;
  return <NotesSheet key={recordingId} notes={data} />;
}

const isUnwell = (feeling: Feeling) => feeling === 'upset' || feeling === 'worried';

function NotesSheet({ notes: { recordingId, updatedAt: _at, ...stored } }: { notes: Notes }) {
  const { desk: t } = useText();
  const { draft, change, flush, state, error } = usePrivateDraft({
    stored,
    save: (patch) => api.notes.save({ id: recordingId, ...patch }),
  });
  const area = (field: 'summary' | 'named' | 'keepClosed' | 'nextSteps') => ({
    value: draft[field],
    onChange: (words: string) => change({ [field]: words }),
    onBlur: flush,
    rows: field === 'summary' ? 3 : 2,
    maxLength: 50_000,
    spellCheck: true,
  });
  return (
    <Section title={t.notes} lead={t.notesLead} actions={<SavedState state={state} />}>
      <ErrorNote error={error} />
      <TextArea label={t.notesSummary} {...area('summary')} />
      <div className="notes-pair">
        <TextArea label={t.notesNamed} help={t.notesNamedHelp} {...area('named')} />
        <TextArea label={t.notesKeepClosed} {...area('keepClosed')} />
      </div>
      <FeelingFields
        label={t.storytellerFeels}
        wordsLabel={t.storytellerWords}
        feeling={draft.storytellerFeels}
        words={draft.storytellerWords}
        onFeeling={(storytellerFeels) => change({ storytellerFeels })}
        onWords={(storytellerWords) => change({ storytellerWords })}
        onBlur={flush}
      />
      {isUnwell(draft.storytellerFeels) && (
        <Note tone="warning" isAlert title={t.storytellerCareTitle}>
          {t.storytellerCare}
        </Note>
      )}
      <FeelingFields
        label={t.interviewerFeels}
        wordsLabel={t.interviewerWords}
        feeling={draft.interviewerFeels}
        words={draft.interviewerWords}
        onFeeling={(interviewerFeels) => change({ interviewerFeels })}
        onWords={(interviewerWords) => change({ interviewerWords })}
        onBlur={flush}
      />
      {isUnwell(draft.interviewerFeels) && (
        <Note isAlert title={t.interviewerCareTitle}>
          {t.interviewerCare}
        </Note>
      )}
      <SupportPanel
        isNeeded={isUnwell(draft.storytellerFeels) || isUnwell(draft.interviewerFeels)}
      />
      <TextArea label={t.nextSteps} help={t.nextStepsHelp} {...area('nextSteps')} />
    </Section>
  );
}

interface FeelingFieldsProps {
  label: string;
  wordsLabel: string;
  feeling: Feeling;
  words: string;
  onFeeling: (feeling: Feeling) => void;
  onWords: (words: string) => void;
  onBlur: () => void;
}

function FeelingFields(props: FeelingFieldsProps) {
  const { label, wordsLabel, feeling, words, onFeeling, onWords, onBlur } = props;
  const { desk: t } = useText();
  const choices = Object.keys(t.feelings) as (keyof typeof t.feelings)[];
  return (
    <div className="feeling">
      <div className="row">
        <RadioGroup
          label={label}
          isRow
          options={choices.map((id) => ({ id, label: t.feelings[id] }))}
          value={feeling === '' ? null : feeling}
          onChange={onFeeling}
        />
        {feeling !== '' && (
          <Button tone="quiet" onPress={() => onFeeling('')}>
            {t.feelingClear}
          </Button>
        )}
      </div>
      {(feeling !== '' || words !== '') && (
        <TextArea
          label={wordsLabel}
          value={words}
          onChange={onWords}
          onBlur={onBlur}
          rows={1}
          maxLength={50_000}
          spellCheck
        />
      )}
    </div>
  );
}
