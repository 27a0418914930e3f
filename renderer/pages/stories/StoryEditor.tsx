// The page of one story: calm groups of fields that save themselves, its sound, and what may be shared.
import type { Story } from '../../../shared/model/story.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { Note, Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { EditingActions } from '../../parts/EditingActions.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useEditing } from '../../parts/use-editing.ts';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { StoryInExhibitions } from '../exhibitions/StoryInExhibitions.tsx';
import { SharePanel } from '../agreements/SharePanel.tsx';
import { ReceivedColumns } from '../intake/table/ReceivedColumns.tsx';
import { PhotosAndPapers } from '../arrivals/PhotosAndPapers.tsx';
import { WorriedButton } from '../requests/WorriedButton.tsx';
import { LanguagePicker } from './LanguagePicker.tsx';
import { MentionedPeople } from './MentionedPeople.tsx';
import { PeoplePicker } from './PeoplePicker.tsx';
import { saveStory, storyFields } from './story-fields.ts';
import type { StoryFields } from './story-fields.ts';
import { storyNumber } from './story-number.ts';
import { StoryParts } from './StoryParts.tsx';
import { StoryPlaces } from './StoryPlaces.tsx';
import { StoryRecordings } from './StoryRecordings.tsx';
import { AboutFields } from './AboutFields.tsx';
import { WhenAndWhere } from './WhenAndWhere.tsx';

export function StoryEditor({ story }: { story: Story }) {
  const { stories: t, language } = useText();
  const may = useMay();
  const { id } = story;
  const bin = useCommand('stories.bin');
  const restore = useCommand('stories.restore');
  const editing = useEditing<StoryFields>({
    stored: storyFields(story),
    save: (patch) => saveStory(id, patch),
  });
  const { draft, change, flush } = editing;
  const isInBin = story.binnedAt !== null;
  const isReadOnly = !may('stories.write') || isInBin;
  const title = draft.title || t.untitled;

  async function moveToBin() {
    flush();
    if (!(await bin.run({ id }))) return;
    goTo({ page: 'stories' });
    showToast({
      message: t.binned(title),
      action: { label: t.undo, run: () => void api.stories.restore({ id }) },
    });
  }
  const fields = { story: draft, change, flush, isReadOnly };

  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'stories' }}>{t.backToList}</BackLink>}
        title={title}
        isPeoplesWords
        lead={
          <span className="row">
            <span>{storyNumber(story.number)}</span>
            <span className="small">{t.changedAt(formatMoment(language, story.updatedAt))}</span>
          </span>
        }
        actions={
          <>
            {!isReadOnly && (
              <EditingActions
                editing={editing}
                binLabel={t.bin}
                onBin={() => void moveToBin()}
                isBinning={bin.isRunning}
              />
            )}
            <WorriedButton storyId={id} isQuiet />
          </>
        }
      />
      <StoryParts storyId={id} current="about" />
      <ErrorNote error={editing.error ?? bin.error ?? restore.error} />
      {isInBin && (
        <Note tone="warning">
          <p>{t.inBin}</p>
          {may('stories.write') && (
            <div>
              <Button onPress={() => void restore.run({ id })}>{t.restore}</Button>
            </div>
          )}
        </Note>
      )}
      {!isInBin && isReadOnly && <Note>{t.readOnly}</Note>}
      <div className="story-columns">
        <div className="story-main">
          <Section title={t.groupStory}>
            <TextField
              label={t.fieldTitle}
              help={t.fieldTitleHelp}
              value={draft.title}
              onChange={(value) => change({ title: value })}
              onBlur={flush}
              isReadOnly={isReadOnly}
              maxLength={300}
              spellCheck
            />
            <TextArea
              label={t.fieldSummary}
              help={t.fieldSummaryHelp}
              value={draft.summary}
              onChange={(summary) => change({ summary })}
              onBlur={flush}
              isReadOnly={isReadOnly}
              maxLength={50_000}
              spellCheck
            />
          </Section>
          <StoryRecordings id={id} isReadOnly={isReadOnly || !may('recordings.make')} />
          {may('recordings.make') && <PhotosAndPapers id={id} isReadOnly={isReadOnly} />}
          <Section title={t.groupPeople}>
            <PeoplePicker
              label={t.storytellers}
              help={t.storytellersHelp}
              ids={draft.narratorIds}
              onChange={(narratorIds) => change({ narratorIds })}
              isReadOnly={isReadOnly}
            />
            <div className="story-pair">
              <PeoplePicker
                label={t.interviewers}
                ids={draft.interviewerIds}
                onChange={(interviewerIds) => change({ interviewerIds })}
                isReadOnly={isReadOnly}
              />
              <PeoplePicker
                label={t.interpreters}
                ids={draft.interpreterIds}
                onChange={(interpreterIds) => change({ interpreterIds })}
                isReadOnly={isReadOnly}
              />
            </div>
            <LanguagePicker
              languages={draft.languages}
              onChange={(languages) => change({ languages })}
              isReadOnly={isReadOnly}
            />
          </Section>
          <MentionedPeople id={id} isReadOnly={isReadOnly} />
          <Section title={t.groupWhen}>
            <WhenAndWhere {...fields} />
          </Section>
          <ReceivedColumns storyId={id} />
          <StoryPlaces id={id} isReadOnly={isReadOnly} />
          <AboutFields {...fields} />
        </div>
        <aside className="story-side">
          <SharePanel storyId={id} />
          <StoryInExhibitions storyId={id} />
        </aside>
      </div>
    </Page>
  );
}
