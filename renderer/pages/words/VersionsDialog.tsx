// Earlier versions of a text or of the translation beside it: when, by whom, how much, what stood there, and one press to bring it back.
import { useState } from 'react';
import type { Transcript, TranscriptVersion } from '../../../shared/model/transcript.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatVersionTime } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { languageLabel } from '../stories/languages.ts';
import { directionOfLine, languageOfLine } from './line-language.ts';
import type { WordsStore } from './words-store.ts';

interface VersionsDialogProps {
  /** The text, and the translation that stands beside it. */
  texts: readonly [Transcript, ...Transcript[]];
  store: WordsStore;
  isReadOnly: (transcript: Transcript) => boolean;
  isOpen: boolean;
  onClose: () => void;
}

const PREVIEW_LINES = 200;

export function VersionsDialog(props: VersionsDialogProps) {
  const { texts, store, isReadOnly, isOpen, onClose } = props;
  const { words: t, parts, language } = useText();
  const [wantedId, setWanted] = useState<string>();
  const transcript = texts.find((text) => text.id === wantedId) ?? texts[0];
  const { id } = transcript;
  const { data: versions, error } = useQuery('transcripts.versions', isOpen ? { id } : null);
  const [chosen, setChosen] = useState<TranscriptVersion>();
  const restore = useCommand('transcripts.restoreVersion');
  const [now] = useState(() => new Date());

  async function bringBack(version: TranscriptVersion) {
    await store.flush();
    if (!(await restore.run({ id: version.id }))) return;
    onClose();
    showToast({ message: t.broughtBack, action: { label: t.undo, run: () => void takeBack() } });
  }
  async function takeBack() {
    const kept = await api.transcripts.versions({ id });
    const before = kept.find(({ why }) => why === 'before-restore') ?? kept[0];
    if (before) await api.transcripts.restoreVersion({ id: before.id });
  }
  return (
    <Dialog
      title={t.versions}
      isOpen={isOpen}
      onClose={onClose}
      isWide
      actions={<Button onPress={onClose}>{parts.close}</Button>}
    >
      <p className="soft">{t.versionsLead}</p>
      {texts.length > 1 && (
        <Select
          label={t.versionsOf}
          value={id}
          onChange={(next) => {
            setWanted(next);
            setChosen(undefined);
          }}
          options={texts.map((text) => ({
            id: text.id as string,
            label: languageLabel(text.language, language),
          }))}
        />
      )}
      <ErrorNote error={error ?? restore.error} />
      {versions?.length === 0 && <p>{t.noVersions}</p>}
      <ul className="words-versions" aria-label={t.versions}>
        {(versions ?? []).map((version) => {
          const isChosen = chosen?.id === version.id;
          return (
            <li key={version.id} data-chosen={isChosen || undefined}>
              <div className="row words-version-line">
                <span className="words-version-words">
                  <strong>
                    {formatVersionTime(language, version.madeAt, now)}
                    {t.listComma}
                    <bdi>{version.madeBy}</bdi>
                  </strong>
                  <span className="small soft">
                    {t.reasons[version.why]} · {t.wordCount(version.wordCount)}
                  </span>
                </span>
                <Button
                  tone="quiet"
                  aria-expanded={isChosen}
                  onPress={() => setChosen(isChosen ? undefined : version)}
                >
                  {isChosen ? t.hideVersion : t.showVersion}
                </Button>
                {!isReadOnly(transcript) && (
                  <Button onPress={() => void bringBack(version)}>{t.bringBack}</Button>
                )}
              </div>
              {isChosen && <Preview version={version} transcript={transcript} />}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

function Preview({ version, transcript }: { version: TranscriptVersion; transcript: Transcript }) {
  const { words: t } = useText();
  const { data, error } = useQuery('transcripts.version', { id: version.id });
  if (!data) return <ErrorNote error={error} />;
  const more = data.lines.length - PREVIEW_LINES;
  return (
    <div className="words-preview" tabIndex={0} role="group" aria-label={t.showVersion}>
      {data.lines.slice(0, PREVIEW_LINES).map((line) => (
        <p
          key={line.id}
          lang={languageOfLine(line, transcript)}
          dir={directionOfLine(line, transcript)}
        >
          {line.text}
        </p>
      ))}
      {more > 0 && <p className="soft">{t.moreLines(more)}</p>}
    </div>
  );
}
