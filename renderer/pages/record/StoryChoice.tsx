// The story that a recording belongs to: one that is there, a new one by its name, or none yet.
import { StoryId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';

const LISTED = 500;

export interface StoryChoiceProps {
  /** Where no heading asks the question. */
  isLabelShown?: boolean;
  value: StoryId | null;
  onChange: (story: StoryId | null) => void;
}

export function StoryChoice({ isLabelShown = false, value, onChange }: StoryChoiceProps) {
  const { record: t } = useText();
  const { data, error } = useQuery('stories.list', { sort: 'changed', limit: LISTED });
  const { data: chosen } = useQuery('stories.get', value === null ? null : { id: value });
  const create = useCommand('stories.create');
  const stories = [...(data?.items ?? [])];
  const known = stories.map(({ id, number, title, storytellers }) => ({
    id,
    label: `${storyNumber(number)} ${title}`.trim(),
    detail: storytellers.join(', '),
  }));
  const options =
    chosen === undefined || known.some(({ id }) => id === chosen.id)
      ? known
      : [
          ...known,
          { id: chosen.id, label: `${storyNumber(chosen.number)} ${chosen.title}`.trim() },
        ];

  async function start(title: string) {
    const story = await create.run({ title });
    if (story) onChange(story.id);
  }
  return (
    <>
      <ComboBox
        label={t.story}
        isLabelHidden={!isLabelShown}
        help={isLabelShown ? undefined : t.storyHelp}
        placeholder={t.storyNone}
        options={options}
        value={value}
        onChange={(id) => onChange(StoryId.safeParse(id).data ?? null)}
        onCreate={(title) => void start(title)}
      />
      <ErrorNote error={error ?? create.error} />
    </>
  );
}
