// How far a text is, who made it, and the next step: being written, checked, approved.
import type { Transcript, TranscriptState } from '../../../shared/model/transcript.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { languageName } from '../stories/languages.ts';
import { StateBadge } from './StateBadge.tsx';
import { stateWords } from './text-names.ts';
import type { WordsStore } from './words-store.ts';

interface StateBarProps {
  transcript: Transcript;
  store: WordsStore;
  isReadOnly: boolean;
}

export function StateBar({ transcript, store, isReadOnly }: StateBarProps) {
  const texts = useText();
  const { words: t, language } = texts;
  const may = useMay();
  const setState = useCommand('transcripts.setState');
  const { id, state, madeBy, lineCount } = transcript;

  async function go(next: TranscriptState, message: string) {
    await store.flush();
    if (!(await setState.run({ id, state: next }))) return;
    showToast({
      message,
      action: { label: t.undo, run: () => void api.transcripts.setState({ id, state }) },
    });
  }
  const isEmpty = lineCount === 0 && (store.state().texts.get(id) ?? []).length === 0;
  const { detail } = stateWords(transcript, texts);
  return (
    <div className="words-state" data-state={state} data-origin={transcript.origin}>
      <div className="words-state-words">
        <strong>
          <bdi>{languageName(transcript.language, language)}</bdi>
        </strong>
        <StateBadge transcript={transcript} />
        {detail && <span className="small soft">{detail}</span>}
        {madeBy && <span className="small soft">{t.madeBy(madeBy)}</span>}
      </div>
      {!isReadOnly && (
        <div className="row no-print">
          {state === 'draft' && (
            <Button
              icon="check"
              isDisabled={isEmpty}
              onPress={() => void go('checked', t.nowChecked)}
            >
              {t.markChecked}
            </Button>
          )}
          {state === 'checked' && (
            <Button tone="quiet" onPress={() => void go('draft', t.nowDraft)}>
              {t.notChecked}
            </Button>
          )}
          {state === 'checked' && may('agreements.decide') && (
            <Button icon="lock" onPress={() => void go('approved', t.nowApproved)}>
              {t.approve}
            </Button>
          )}
          {state === 'approved' && (
            <Button onPress={() => void go('draft', t.nowNewVersion)}>{t.newVersion}</Button>
          )}
        </div>
      )}
      <ErrorNote error={setState.error} />
    </div>
  );
}
