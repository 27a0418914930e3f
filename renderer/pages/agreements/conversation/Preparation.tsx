// Before the screen is turned: who is there, in which language and how the words are written. For whoever explains.
import type { ReactNode } from 'react';
import type { WholeText } from '../../../../shared/model/agreement-text.ts';
import type { AgeBand, Person } from '../../../../shared/model/person.ts';
import type { ReadingLevel } from '../../../../shared/model/signature.ts';
import { Note } from '../../../parts/blocks.tsx';
import { Checkbox, RadioGroup } from '../../../parts/choices.tsx';
import { ComboBox } from '../../../parts/ComboBox.tsx';
import { TextArea, TextField } from '../../../parts/TextField.tsx';
import { useText } from '../../../text/use-text.ts';
import { ProtectionLevel } from '../../people/PersonProtection.tsx';
import {
  languageName,
  otherLanguages,
  ownLanguageName,
  suggestedLanguages,
} from '../../stories/languages.ts';
import type { AgreementDraft, Way } from '../agreement-draft.ts';
import { needsAdult, ways } from '../agreement-draft.ts';
import { DayField } from '../DayField.tsx';
import type { DraftProblem } from '../draft-steps.ts';

export interface PreparationProps {
  draft: AgreementDraft;
  change: (patch: Partial<AgreementDraft>) => void;
  problem: DraftProblem | undefined;
  text: WholeText | undefined;
  needsInterpreter: boolean;
  person: Person;
}

export function Preparation(props: PreparationProps) {
  return (
    <div className="talk-preparation">
      <WordsFields {...props} />
      <PeopleFields {...props} />
      <WayField {...props} />
      <Group>
        <CapacityFields {...props} />
        {props.draft.kind === 'participation' && <CareFields person={props.person} />}
      </Group>
    </div>
  );
}

function useError(problem: DraftProblem | undefined) {
  const { conversation: t } = useText();
  return (...mine: DraftProblem[]) =>
    problem !== undefined && mine.includes(problem) ? t.problems[problem] : undefined;
}

function Group({ children }: { children: ReactNode }) {
  return <div className="talk-group">{children}</div>;
}

function WordsFields({ draft, change, problem, text, needsInterpreter }: PreparationProps) {
  const { conversation: t, agreements, language } = useText();
  const error = useError(problem);
  const levels = Object.entries(t.levels) as [ReadingLevel, string][];
  const isOther = text !== undefined && text.language !== draft.language;
  const lacksEasyRead = draft.level === 'easy-read' && text?.level === 'standard';
  return (
    <Group>
      {draft.ageAtStart === 'unknown' && (
        <RadioGroup<AgeBand>
          label={t.ageTitle}
          help={agreements.ageHelp}
          options={(['adult', '16-17', 'under-16'] as const).map((id) => ({
            id,
            label: agreements.ages[id],
          }))}
          value={draft.ageBand === 'unknown' ? null : draft.ageBand}
          onChange={(ageBand) => change({ ageBand, ...(needsAdult(ageBand) && { way: 'sign' }) })}
          error={error('age-not-said')}
        />
      )}
      <ComboBox
        label={t.language}
        help={t.languageHelp}
        options={[...suggestedLanguages, ...otherLanguages].map((tag) => ({
          id: tag,
          label: languageName(tag, language),
          detail: ownLanguageName(tag) ?? '',
        }))}
        value={draft.language}
        onChange={(tag) => change({ language: tag ?? '' })}
        error={error('language-missing')}
      />
      <RadioGroup<ReadingLevel>
        label={t.level}
        options={levels.map(([id, label]) => ({ id, label }))}
        value={draft.level}
        onChange={(level) => change({ level })}
      />
      {lacksEasyRead && <p className="small">{t.noEasyRead}</p>}
      {text && needsInterpreter && (
        <Note tone="warning">
          <p>
            {isOther ? t.notInLanguage : t.notChecked} {t.needsInterpreter}
          </p>
        </Note>
      )}
    </Group>
  );
}

function PeopleFields({ draft, change, problem }: PreparationProps) {
  const { conversation: t } = useText();
  const error = useError(problem);
  return (
    <Group>
      <TextField
        label={t.explainedBy}
        value={draft.explainedBy}
        onChange={(explainedBy) => change({ explainedBy })}
        error={error('explained-by-missing')}
        maxLength={300}
        spellCheck={false}
      />
      <TextField
        label={t.interpreter}
        help={t.interpreterHelp}
        value={draft.interpreter.name}
        onChange={(name) => change({ interpreter: { ...draft.interpreter, name } })}
        error={error('interpreter-missing')}
        maxLength={300}
        spellCheck={false}
      />
      <TextField
        label={t.witness}
        value={draft.witness}
        onChange={(witness) => change({ witness })}
        maxLength={300}
        spellCheck={false}
      />
      <DayField
        label={t.day}
        value={draft.on}
        onChange={(on) => change({ on })}
        error={error('day-missing', 'day-in-future')}
      />
    </Group>
  );
}

function WayField({ draft, change, problem }: PreparationProps) {
  const { conversation: t } = useText();
  const error = useError(problem);
  // A spoken answer shows one person, and beside a child two must agree.
  if (needsAdult(draft.ageBand)) return null;
  return (
    <Group>
      <RadioGroup<Way>
        label={t.way}
        options={ways.map((id) => ({ id, label: t.ways[id] }))}
        value={draft.way}
        onChange={(way) => change({ way })}
      />
      {draft.way !== 'sign' && (
        <>
          <p className="small">{t.spokenMeans}</p>
          <TextField
            label={t.nameOfSpeaker}
            help={t.nameOfSpeakerHelp}
            value={draft.signature.name}
            onChange={(name) => change({ signature: { ...draft.signature, name } })}
            error={error('signature-name-missing')}
            maxLength={300}
            spellCheck={false}
          />
        </>
      )}
    </Group>
  );
}

/** Kept at once with the person, not with the agreement. */
function CareFields({ person }: Pick<PreparationProps, 'person'>) {
  const { voices } = useText();
  const { title, levels } = voices.protection;
  if (person.protection === null) return null;
  return (
    <details className="talk-group">
      <summary>
        {title} <span className="soft">{levels[person.protection].label}</span>
      </summary>
      <ProtectionLevel person={person} />
    </details>
  );
}

function CapacityFields({ draft, change, problem }: PreparationProps) {
  const { conversation: t } = useText();
  const error = useError(problem);
  const { capacity } = draft;
  const set = (patch: Partial<AgreementDraft['capacity']>) =>
    change({ capacity: { ...capacity, ...patch } });
  return (
    <details className="talk-group" open={capacity.isDoubted || undefined}>
      <summary>{t.capacityTitle}</summary>
      <p>{t.capacityText}</p>
      <Checkbox
        label={t.capacityDoubt}
        isSelected={capacity.isDoubted}
        onChange={(isDoubted) => set({ isDoubted })}
      />
      {capacity.isDoubted && (
        <>
          <TextArea
            label={t.helpGiven}
            rows={2}
            value={capacity.helpGiven}
            onChange={(helpGiven) => set({ helpGiven })}
            error={error('help-missing')}
            maxLength={5000}
          />
          <TextField
            label={t.judgedBy}
            value={capacity.judgedBy}
            onChange={(judgedBy) => set({ judgedBy })}
            error={error('judged-by-missing')}
            maxLength={300}
          />
          <DayField
            label={t.judgedOn}
            value={capacity.judgedOn}
            onChange={(judgedOn) => set({ judgedOn })}
          />
        </>
      )}
    </details>
  );
}
