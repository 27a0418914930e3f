// A person and a story of the library that a request or a worry is about; both may stay open, and nothing new is made here.
import { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';

const LISTED = 500;

interface PersonChoiceProps {
  label: string;
  value: PersonId | null;
  onChange: (id: PersonId | null) => void;
}

export function PersonChoice({ label, value, onChange }: PersonChoiceProps) {
  const { requests: t } = useText();
  const { data, error, reload } = useQuery('people.list', {});
  const options = (data ?? []).map(({ id, number, displayName, realName }) => ({
    id,
    label: realName || displayName,
    detail: String(number),
  }));
  return (
    <>
      <ComboBox
        label={label}
        placeholder={t.personPlaceholder}
        options={options}
        value={value}
        onChange={(id) => onChange(PersonId.safeParse(id).data ?? null)}
      />
      <ErrorNote error={error} onRetry={reload} />
    </>
  );
}

interface StoryPickProps {
  value: StoryId | null;
  onChange: (id: StoryId | null) => void;
}

export function StoryPick({ value, onChange }: StoryPickProps) {
  const { requests: t } = useText();
  const { data, error, reload } = useQuery('stories.list', { sort: 'changed', limit: LISTED });
  const { data: chosen } = useQuery('stories.get', value === null ? null : { id: value });
  const known = (data?.items ?? []).map(({ id, number, title }) => ({ id, number, title }));
  const isListed = chosen === undefined || known.some(({ id }) => id === chosen.id);
  const options = (isListed ? known : [chosen, ...known]).map(({ id, number, title }) => ({
    id,
    label: `${storyNumber(number)} ${title}`.trim(),
  }));
  return (
    <>
      <ComboBox
        label={t.aboutStory}
        placeholder={t.storyPlaceholder}
        options={options}
        value={value}
        onChange={(id) => onChange(StoryId.safeParse(id).data ?? null)}
      />
      <ErrorNote error={error} onRetry={reload} />
    </>
  );
}
