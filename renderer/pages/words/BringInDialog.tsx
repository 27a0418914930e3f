// Brings in a text that was written elsewhere: choose the file, see what is in it, say where it goes.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { RecordingId, TranscriptId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { SpeakerChoice, TranscriptFile } from '../../../shared/model/transcript-file.ts';
import type { Transcript } from '../../../shared/model/transcript.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { ProgressPanel } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox, RadioGroup } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { languageLabel } from '../stories/languages.ts';
import { FilePreview } from './FilePreview.tsx';
import { FileSpeakers } from './FileSpeakers.tsx';
import { LanguageField } from './LanguageField.tsx';
import { tellCameIn } from './tell-came-in.ts';
import './transcript-files.css';

interface BringInDialogProps {
  storyId: StoryId;
  transcripts: readonly Transcript[];
  isOpen: boolean;
  onClose: () => void;
  /** Where the text is now. */
  onCameIn?: (id: TranscriptId) => void;
}

const endings = ['vtt', 'srt', 'txt', 'text', 'docx', 'eaf', 'xml'];
const likeTranslation = /transl|free|^ft|english/iu;

type Into = 'new' | 'replace' | 'translation';

export function BringInDialog(props: BringInDialogProps) {
  const { storyId, isOpen, onClose } = props;
  const { transcriptFiles: t } = useText();
  const read = useJob('transcriptFiles.read', storyId);
  const [path, setPath] = useState<string>();
  const [file, setFile] = useState<TranscriptFile>();
  const [chooseError, setChooseError] = useState<unknown>();

  async function choose() {
    setChooseError(undefined);
    try {
      const [chosen] = await api.desktop.chooseFiles({
        title: t.chooseFile,
        filters: [{ name: t.fileKinds, extensions: endings }],
        several: false,
      });
      if (chosen === undefined) return;
      setPath(chosen);
      setFile(undefined);
      setFile(await read.start({ path: chosen }));
    } catch (failure) {
      setChooseError(asAppError(failure));
    }
  }
  function close() {
    setPath(undefined);
    setFile(undefined);
    onClose();
  }
  const chooser = (
    <div className="row">
      <Button icon="folder" onPress={() => void choose()} autoFocus={path === undefined}>
        {path === undefined ? t.chooseFile : t.chooseOther}
      </Button>
      {path !== undefined && <bdi className="file-name">{path.split(/[\\/]/u).at(-1)}</bdi>}
    </div>
  );
  const state = (
    <>
      <ErrorNote error={chooseError} />
      {path !== undefined && <ErrorNote error={read.error} />}
      {read.isRunning && (
        <ProgressPanel label={t.reading} progress={read.progress} onCancel={read.cancel} />
      )}
    </>
  );
  if (path === undefined || file === undefined)
    return (
      <Dialog title={t.bringInTitle} isOpen={isOpen} onClose={close} isWide>
        <p>{t.bringInLead}</p>
        {chooser}
        {state}
      </Dialog>
    );
  return (
    <BringInFile key={path} {...props} path={path} file={file} onClose={close} chooser={chooser} />
  );
}

interface BringInFileProps extends BringInDialogProps {
  path: string;
  file: TranscriptFile;
  chooser: ReactNode;
}

function BringInFile({
  storyId,
  transcripts,
  isOpen,
  onClose,
  onCameIn,
  path,
  file,
  chooser,
}: BringInFileProps) {
  const { transcriptFiles: t, language: reader } = useText();
  const { data: recordings = [] } = useQuery('recordings.list', { storyId });
  const originals = transcripts.filter(({ ofId }) => ofId === null);
  const replaceable = transcripts.filter(({ state }) => state !== 'approved');
  const job = useJob('transcriptFiles.bringIn', storyId);
  const [into, setInto] = useState<Into>('new');
  const [target, setTarget] = useState<string>();
  const [language, setLanguage] = useState(file.text.language);
  const [isAsked, setAsked] = useState(false);
  const [recording, setRecording] = useState<string>();
  const [madeBy, setMadeBy] = useState('');
  const [speakers, setSpeakers] = useState<SpeakerChoice[]>([]);
  const [takesPoints, setTakesPoints] = useState(true);
  const [taken, setTaken] = useState(() =>
    file.translations.map(({ name, language: tag }) => ({
      isTaken: tag !== null || likeTranslation.test(name),
      language: tag,
    })),
  );

  const targets = into === 'replace' ? replaceable : originals;
  const targetId = targets.find(({ id }) => id === target)?.id ?? targets[0]?.id;
  const sounds = recordings.filter(({ purpose }) => purpose === 'interview');
  const soundId = recording ?? (file.text.hasTimes ? sounds[0]?.id : undefined) ?? '';
  const wanted =
    into === 'translation'
      ? []
      : taken.flatMap((one, place) => (one.isTaken ? [{ ...one, place }] : []));
  const isMissing = language === null || wanted.some((one) => one.language === null);

  async function bringIn() {
    setAsked(true);
    if (isMissing) return;
    const before = into === 'replace' ? transcripts.find(({ id }) => id === targetId) : undefined;
    const found = await job.start({
      ...{ path, storyId, language, madeBy, speakers },
      recordingId: into === 'new' ? (RecordingId.safeParse(soundId).data ?? null) : null,
      into:
        into === 'new' || targetId === undefined
          ? { kind: 'new' }
          : into === 'replace'
            ? { kind: 'replace', id: targetId }
            : { kind: 'translation', ofId: targetId },
      takesPoints: takesPoints && file.pointCount > 0,
      translations: wanted.map((one) => ({ place: one.place, language: one.language ?? 'und' })),
    });
    if (found === undefined) return;
    tellCameIn(found, { isReplaced: before !== undefined, t });
    onCameIn?.(found.transcript.id);
    onClose();
  }
  const nameOf = (one: Transcript) =>
    `${languageLabel(one.language, reader)} (${t.lineCount(one.lineCount)})`;
  return (
    <Dialog
      title={t.bringInTitle}
      isOpen={isOpen}
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button tone="primary" onPress={() => void bringIn()} isPending={job.isRunning}>
            {t.bringIn}
          </Button>
        </>
      }
    >
      {chooser}
      <FilePreview file={file} />
      <LanguageField
        label={t.language}
        help={t.languageHelp}
        value={language}
        onChange={setLanguage}
        error={isAsked && language === null ? t.languageMissing : undefined}
      />
      {transcripts.length > 0 && (
        <RadioGroup<Into>
          label={t.into}
          value={into}
          onChange={setInto}
          options={[
            { id: 'new', ...t.intoNew },
            ...(replaceable.length > 0 ? [{ id: 'replace' as const, ...t.intoReplace }] : []),
            ...(originals.length > 0 ? [{ id: 'translation' as const, ...t.intoTranslation }] : []),
          ]}
        />
      )}
      {into !== 'new' && targetId !== undefined && targets.length > 1 && (
        <Select
          label={t.whichText}
          value={targetId}
          onChange={(id) => setTarget(TranscriptId.safeParse(id).data)}
          options={targets.map((one) => ({ id: one.id as string, label: nameOf(one) }))}
        />
      )}
      {into === 'new' && sounds.length > 0 && (
        <Select
          label={t.recording}
          value={soundId}
          onChange={setRecording}
          options={[
            ...sounds.map(({ id, title, startedAt }) => ({
              id: id as string,
              label: title || (startedAt ?? id).slice(0, 10),
            })),
            { id: '', label: t.noRecording },
          ]}
        />
      )}
      <FileSpeakers speakers={file.speakers} choices={speakers} onChange={setSpeakers} />
      {into !== 'translation' && file.translations.length > 0 && (
        <fieldset className="stack">
          <legend className="field-label">{t.translationsTitle}</legend>
          {file.translations.map(({ name, lineCount }, place) => {
            const one = taken[place];
            const change = (next: Partial<NonNullable<typeof one>>) =>
              setTaken(taken.map((other, at) => (at === place ? { ...other, ...next } : other)));
            return (
              <div key={name} className="stack">
                <Checkbox
                  label={t.takeTranslation(name, lineCount)}
                  isSelected={one?.isTaken === true}
                  onChange={(isTaken) => change({ isTaken })}
                />
                {one?.isTaken === true && (
                  <LanguageField
                    label={t.translationLanguage(name)}
                    value={one.language}
                    onChange={(tag) => change({ language: tag })}
                    error={isAsked && one.language === null ? t.languageMissing : undefined}
                  />
                )}
              </div>
            );
          })}
        </fieldset>
      )}
      {file.pointCount > 0 && (
        <Checkbox
          label={t.takePoints(file.pointCount)}
          isSelected={takesPoints}
          onChange={setTakesPoints}
        />
      )}
      <TextField
        label={t.madeBy}
        help={t.madeByHelp}
        value={madeBy}
        onChange={setMadeBy}
        maxLength={300}
      />
      <ErrorNote error={job.error} />
      {job.isRunning && (
        <ProgressPanel label={t.comingIn} progress={job.progress} onCancel={job.cancel} />
      )}
    </Dialog>
  );
}
