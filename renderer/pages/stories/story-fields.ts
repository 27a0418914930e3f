// The part of a story that people fill in, and how a change of it is sent.
import { NewStory } from '../../../shared/model/story.ts';
import type { Story } from '../../../shared/model/story.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { api } from '../../api/connection.ts';

export type StoryFields = Required<NewStory>;

const fieldNames = Object.keys(NewStory.shape) as (keyof StoryFields)[];

export function storyFields(story: Story): StoryFields {
  return Object.fromEntries(fieldNames.map((name) => [name, story[name]])) as StoryFields;
}

/** What every group of fields on the page of a story gets. */
export interface FieldsProps {
  story: StoryFields;
  change: (patch: Partial<StoryFields>) => void;
  /** Saves now: for leaving a field. */
  flush: () => void;
  isReadOnly: boolean;
}

export async function saveStory(id: StoryId, patch: Partial<StoryFields>): Promise<void> {
  await api.stories.update({ id, ...patch });
}
