// Before an agreement is spoken: who is there, in which language, and whether the microphone hears them.
import { useEffect, useRef, useState } from 'react';
import { Note } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ComboBox } from '../../../parts/ComboBox.tsx';
import { Select } from '../../../parts/Select.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { useRecorder, useRecorderView } from '../../../recorder/RecorderProvider.tsx';
import { languageNames, useText } from '../../../text/use-text.ts';
import {
  languageName,
  otherLanguages,
  ownLanguageName,
  suggestedLanguages,
} from '../../stories/languages.ts';
import { LevelMeter } from '../LevelMeter.tsx';
import { MicrophonePanel } from '../MicrophonePanel.tsx';
import type { SpokenConversation, SpokenForm } from './spoken-conversation.ts';
import { endSpoken, tellSpoken } from './spoken-conversation.ts';

export function SpokenPreparation({ talk }: { talk: SpokenConversation }) {
  const { purposes: t } = useText();
  const recorder = useRecorder();
  const { state, format, microphone } = useRecorderView();
  const [isAsked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { form, shownAs, storyId, personId } = talk;
  const isComplete = [form.name, form.explainedBy, form.language].every((text) => text.trim());
  useEffect(() => heading.current?.focus(), []);

  function start() {
    if (!isComplete) return setAsked(true);
    void recorder.record({ storyId, personId, purpose: 'spoken-agreement' });
  }
  return (
    <section className="spoken" aria-labelledby="spoken-title">
      <div>
        <h2 id="spoken-title" ref={heading} tabIndex={-1}>
          {t.spokenTitle}
        </h2>
        <p>{t.spokenLead(shownAs)}</p>
        <p className="soft">{t.prepareText}</p>
      </div>
      <SpokenFields form={form} change={(part) => tellSpoken({ type: 'filled-in', form: part })} />
      {microphone !== undefined && (
        <>
          <MicrophonePanel>
            <LevelMeter />
          </MicrophonePanel>
        </>
      )}
      {isAsked && !isComplete && (
        <Note tone="warning" isAlert>
          {t.fillMissing}
        </Note>
      )}
      <div className="take-buttons">
        <Button
          size="giant"
          tone="record"
          icon="record"
          isDisabled={state.name !== 'ready' || format === undefined}
          onPress={start}
        >
          {t.buttons['spoken-agreement']}
        </Button>
      </div>
      <div>
        <Button icon="back" tone="quiet" onPress={endSpoken}>
          {t.leave}
        </Button>
      </div>
    </section>
  );
}

interface SpokenFieldsProps {
  form: SpokenForm;
  change: (part: Partial<SpokenForm>) => void;
}

function SpokenFields({ form, change }: SpokenFieldsProps) {
  const { purposes: t, language } = useText();
  return (
    <div className="spoken-fields">
      <TextField
        label={t.whoAgrees}
        help={t.whoAgreesHelp}
        value={form.name}
        onChange={(name) => change({ name })}
        maxLength={300}
        spellCheck={false}
      />
      <TextField
        label={t.explainedBy}
        value={form.explainedBy}
        onChange={(explainedBy) => change({ explainedBy })}
        maxLength={300}
        spellCheck={false}
      />
      <ComboBox
        label={t.spokenLanguage}
        options={[...suggestedLanguages, ...otherLanguages].map((tag) => ({
          id: tag,
          label: languageName(tag, language),
          detail: ownLanguageName(tag) ?? '',
        }))}
        value={form.language}
        onChange={(tag) => change({ language: tag ?? '' })}
      />
      <Select
        label={t.wording}
        options={languageNames.map((id) => ({ id, label: t.wordings[id] }))}
        value={form.wording}
        onChange={(wording) => change({ wording })}
      />
      <TextField
        label={t.interpreter}
        value={form.interpreter}
        onChange={(interpreter) => change({ interpreter })}
        maxLength={300}
        spellCheck={false}
      />
      <TextField
        label={t.witness}
        help={t.witnessHelp}
        value={form.witness}
        onChange={(witness) => change({ witness })}
        maxLength={300}
        spellCheck={false}
      />
    </div>
  );
}
