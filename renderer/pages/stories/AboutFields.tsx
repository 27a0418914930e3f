// What a story is about, what listeners should know first, and what never leaves the library.
import { ThemeId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note, Section } from '../../parts/blocks.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { ChosenTags, TagEditor } from '../../parts/Tags.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { Icon } from '../../parts/icons.tsx';
import { useText } from '../../text/use-text.ts';
import { themeName } from '../library/themes/theme-name.ts';
import type { FieldsProps } from './story-fields.ts';

export function AboutFields({ story, change, flush, isReadOnly }: FieldsProps) {
  const { stories: t } = useText();
  return (
    <>
      <Section title={t.groupAbout}>
        <ThemePicker story={story} change={change} flush={flush} isReadOnly={isReadOnly} />
        {isReadOnly && story.tags.length > 0 && <h3>{t.tags}</h3>}
        <TagEditor
          label={t.tags}
          help={t.tagsHelp}
          tags={story.tags}
          onChange={(tags) => change({ tags })}
          isReadOnly={isReadOnly}
        />
      </Section>
      <Section title={t.groupCare}>
        <TextArea
          label={t.contentWarning}
          help={t.contentWarningHelp}
          value={story.contentWarning}
          onChange={(contentWarning) => change({ contentWarning })}
          onBlur={flush}
          isReadOnly={isReadOnly}
          rows={2}
          maxLength={50_000}
        />
        <div className="story-private">
          {(!isReadOnly || story.leaveOut !== '') && (
            <TextArea
              label={t.leaveOut}
              help={t.leaveOutHelp}
              value={story.leaveOut}
              onChange={(leaveOut) => change({ leaveOut })}
              onBlur={flush}
              isReadOnly={isReadOnly}
              rows={2}
              maxLength={50_000}
            />
          )}
          <TextArea
            label={t.privateNotes}
            help={t.privateNotesHelp}
            value={story.privateNotes}
            onChange={(privateNotes) => change({ privateNotes })}
            onBlur={flush}
            isReadOnly={isReadOnly}
            maxLength={50_000}
          />
        </div>
      </Section>
    </>
  );
}

function ThemePicker({ story, change, isReadOnly }: FieldsProps) {
  const { stories: t, language } = useText();
  const { data: themes = [] } = useQuery('themes.list', {});
  const chosen = story.themeIds.flatMap((id) => themes.filter((theme) => theme.id === id));
  const free = themes.filter((theme) => !theme.retired && !story.themeIds.includes(theme.id));
  return (
    <div className="story-picker">
      {isReadOnly ? (
        <h3>{t.themes}</h3>
      ) : (
        <ComboBox
          label={t.themes}
          placeholder={t.addTheme}
          isAdding
          value={null}
          options={free.map((theme) => ({
            id: theme.id,
            label: themeName(theme, language),
            ...(theme.sensitive ? { detail: t.sensitive } : {}),
          }))}
          onChange={(id) => {
            const themeId = ThemeId.safeParse(id).data;
            if (themeId) change({ themeIds: [...story.themeIds, themeId] });
          }}
        />
      )}
      <ChosenTags
        label={t.themes}
        isReadOnly={isReadOnly}
        items={chosen.map((theme) => ({
          id: theme.id,
          textValue: themeName(theme, language),
          label: theme.sensitive ? (
            <>
              {themeName(theme, language)}
              <span className="story-sensitive">
                <Icon name="warning" size={16} /> {t.sensitive}
              </span>
            </>
          ) : (
            themeName(theme, language)
          ),
        }))}
        onRemove={(id) => change({ themeIds: story.themeIds.filter((other) => other !== id) })}
      />
      {chosen.some((theme) => theme.sensitive) && <Note tone="warning">{t.sensitiveWhy}</Note>}
    </div>
  );
}
