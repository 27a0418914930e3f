// Before an agreement is spoken: who is there, in which language, and whether the microphone hears them.
import { useEffect, useRef, useState } from 'react';
import { Note } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ComboBox } from '../../../parts/ComboBox.tsx';
import { Select } from '../../../parts/Select.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { useRecorder, useRecorderView } from '../../../recorder/RecorderProvider.tsx';
import type { WholeText } from '../../../../shared/model/agreement-text.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useText } from '../../../text/use-text.ts';
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
import { offeredWordings, wordingKey, wordingOf } from './wording-choice.ts';

interface SpokenPreparationProps {
  talk: SpokenConversation;
  /** The words that will be read out; undefined until they are read. */
  whole: WholeText | undefined;
}

export function SpokenPreparation({ talk, whole }: SpokenPreparationProps) {
  const { purposes: t, texts } = useText();
  const recorder = useRecorder();
  const { state, format, microphone } = useRecorderView();
  const [isAsked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { form, shownAs, storyId, personId } = talk;
  const isHelped = !whole?.needsInterpreter || form.interpreter.trim() !== '';
  const isComplete =
    isHelped && [form.name, form.explainedBy, form.language].every((text) => text.trim());
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
          {isHelped ? t.fillMissing : texts.needInterpreterFirst}
        </Note>
      )}
      <div className="take-buttons">
        <Button
          size="giant"
          tone="record"
          icon="record"
          isDisabled={state.name !== 'ready' || format === undefined || whole === undefined}
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
  const { purposes: t, texts, language } = useText();
  const { data } = useQuery('texts.list', {});
  const wordings = offeredWordings(data ?? []);
  const { language: read, level } = wordingOf(form.wording);
  // Who chooses other words most likely speaks that language; a language that was chosen by itself stays.
  const spokenWith = (wording: string) =>
    form.language === read ? { language: wordingOf(wording).language } : {};
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
        options={wordings.map((text) => ({
          id: wordingKey(text),
          label: texts.wordingName(languageName(text.language, language), text.level),
        }))}
        value={wordingKey({ language: read, level })}
        onChange={(wording) => change({ wording, ...spokenWith(wording) })}
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
