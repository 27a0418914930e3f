// Forms on paper: blank ones to take along, and for a story the copies of what was signed.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { textKinds } from '../../../../shared/model/agreement-text.ts';
import type { TextKind } from '../../../../shared/model/agreement-text.ts';
import type { StoryId } from '../../../../shared/model/ids.ts';
import type { FormLevel, SignedEntry } from '../../../../shared/rules/form-blocks.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useMay } from '../../../app/session.ts';
import { Note, Page, PageHeader, Section } from '../../../parts/blocks.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { BackLink } from '../../../parts/Link.tsx';
import { Select } from '../../../parts/Select.tsx';
import { formatDay } from '../../../text/format.ts';
import { useText } from '../../../text/use-text.ts';
import { languageLabel } from '../../stories/languages.ts';
import { storyNumber } from '../../stories/story-number.ts';
import { EntryFacts } from '../EntryRecord.tsx';
import { useStoryNarrators } from '../use-story-narrators.ts';
import { FormSheet } from './FormSheet.tsx';
import { FormActions } from './FormActions.tsx';
import { signedCopies } from './signed-copies.ts';
import type { SignedCopy } from './signed-copies.ts';
import { languagesOf, levelsOf, useForm } from './use-form.ts';
import { usePageFoot } from './use-page-foot.ts';

export function FormsPage() {
  const { forms: t, agreements } = useText();
  return (
    <Page>
      <FormDesk
        title={t.title}
        lead={t.lead}
        back={<BackLink to={{ page: 'agreements' }}>{agreements.backToRegister}</BackLink>}
        story=""
        copies={[]}
      />
    </Page>
  );
}

export function StoryFormsPage({ storyId }: { storyId: StoryId }) {
  const { forms: t, parts } = useText();
  const may = useMay();
  const { data, error } = useQuery('agreements.ofStory', { id: storyId });
  const { narrators } = useStoryNarrators(storyId);
  const number = narrators?.[0]?.number;
  return (
    <Page>
      <ErrorNote error={error} />
      {data && narrators && (
        <FormDesk
          title={t.title}
          lead={t.storyLead}
          back={<BackLink to={{ page: 'agreements', id: storyId }}>{parts.back}</BackLink>}
          story={number === undefined ? '' : storyNumber(number)}
          copies={may('agreements.write') ? signedCopies(data.entries, narrators) : []}
        />
      )}
    </Page>
  );
}

interface FormDeskProps {
  title: string;
  lead: string;
  back: ReactNode;
  story: string;
  copies: readonly SignedCopy[];
}

/** A choice that no longer fits what else is chosen gives way to the first that does. */
function among<T>(choices: readonly T[], wanted: T, otherwise: T): T {
  return choices.includes(wanted) ? wanted : (choices[0] ?? otherwise);
}

function FormDesk({ title, lead, back, story, copies }: FormDeskProps) {
  const { forms: t, texts: words, agreements, language: reader } = useText();
  const { data: texts, error } = useQuery('texts.list', {});
  const [which, setWhich] = useState<string>(copies[0]?.entry.id ?? 'participation');
  const [wantedLanguage, setLanguage] = useState<string>(reader);
  const [wantedLevel, setLevel] = useState<FormLevel>('standard');
  const [size, setSize] = useState<'usual' | 'large'>('usual');
  const print = useCommand('desktop.print');
  const savePdf = useCommand('desktop.savePdf');
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  const copy = copies.find(({ entry: { id } }) => id === which);
  const entry: SignedEntry | null = copy?.entry ?? null;
  const kind: TextKind = textKinds.find((one) => one === which) ?? 'participation';
  const languages = texts ? languagesOf(texts, kind) : [];
  const language = among(languages, wantedLanguage, 'en');
  const levels = texts ? levelsOf(texts, { kind, language }) : [];
  const level = among(levels, wantedLevel, 'standard');
  const { made, error: notRead } = useForm(texts, { kind, language, level, story, entry });
  usePageFoot(made?.form.id);
  return (
    <>
      <PageHeader
        before={back}
        title={title}
        lead={lead}
        actions={
          made && (
            <FormActions made={made} isSigned={entry !== null} {...{ print, savePdf, sheet }} />
          )
        }
      />
      <ErrorNote error={error ?? notRead ?? savePdf.error ?? print.error} />
      <div className="form-bar no-print">
        <div className="form-what">
          <Select
            label={t.which}
            value={which}
            onChange={setWhich}
            options={[
              ...copies.map(({ entry: { id, kind: signedKind }, displayName }) => ({
                id: id as string,
                label: t.signedCopy(agreements.kinds[signedKind], displayName),
              })),
              ...textKinds.map((one) => ({
                id: one as string,
                label: copies.length > 0 ? t.blank(words.kinds[one]) : words.kinds[one],
              })),
            ]}
          />
        </div>
        {entry === null && (
          <>
            <Select
              label={t.language}
              value={language}
              onChange={setLanguage}
              options={languages.map((tag) => ({ id: tag, label: languageLabel(tag, reader) }))}
            />
            <Select
              label={t.level}
              value={level}
              onChange={setLevel}
              options={levels.map((one) => ({ id: one, label: t.levels[one] }))}
            />
          </>
        )}
        <Select
          label={t.size}
          value={size}
          onChange={setSize}
          options={(['usual', 'large'] as const).map((id) => ({ id, label: t.sizes[id] }))}
        />
      </div>
      {copy?.takenBackOn && <Note>{t.takenBack(formatDay(reader, copy.takenBackOn))}</Note>}
      {made && (
        <p className="soft small no-print">{entry ? `${t.saveHelp} ${t.copyHelp}` : t.saveHelp}</p>
      )}
      {texts && entry === null && languages.length === 0 && <p>{t.none}</p>}
      {made && <FormSheet form={made.form} isLarge={size === 'large'} ref={setSheet} />}
      {entry && (
        <Section title={t.howSigned} lead={t.howSignedHelp}>
          <EntryFacts entry={entry} />
        </Section>
      )}
    </>
  );
}
