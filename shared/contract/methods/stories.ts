// Stories, the words by which they are found, and the people in them.
import { z } from 'zod';
import { PersonId } from '../../model/ids.ts';
import {
  NewPerson,
  Person,
  PersonPatch,
  Protection,
  ProtectionChange,
} from '../../model/person.ts';
import { NewStory, Story, StoryFilter, StoryPatch, StoryRow } from '../../model/story.ts';
import { Line } from '../../model/text.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing, ofStory, ofPerson } from './shapes.ts';

export const storiesMethods = {
  // Stories
  'stories.list': query({
    input: StoryFilter,
    output: z.object({ total: z.int(), items: z.array(StoryRow) }),
    needs: 'stories.see',
  }),
  'stories.get': query({ input: ofStory, output: Story, needs: 'stories.see' }),
  'stories.create': command({
    input: NewStory,
    output: Story,
    needs: 'stories.write',
    touches: ['stories', 'people', 'history'],
  }),
  'stories.update': command({
    input: StoryPatch,
    output: Story,
    needs: 'stories.write',
    touches: ['stories', 'people', 'history'],
  }),
  'stories.bin': command({
    input: ofStory,
    output: Story,
    needs: 'stories.write',
    touches: ['stories', 'people', 'collections', 'history'],
  }),
  'stories.restore': command({
    input: ofStory,
    output: Story,
    needs: 'stories.write',
    touches: ['stories', 'people', 'collections', 'history'],
  }),
  /** What the filters can offer: localities and languages that stories have. */
  'stories.facets': query({
    input: nothing,
    output: z.object({ localities: z.array(z.string()), languages: z.array(z.string()) }),
    needs: 'stories.see',
  }),
  /** What there is and what is left to do, for the first page. */
  'stories.overview': query({
    input: nothing,
    output: z.object({
      stories: z.int(),
      durationMs: z.number(),
      people: z.int(),
      missingAgreements: z.int(),
      closedDatePassed: z.int(),
      interruptedTakes: z.int(),
      /** Recordings that belong to no story yet. */
      unplacedRecordings: z.int(),
      withoutRecording: z.int(),
      /** When everything was last copied to another place, the recordings too. */
      lastBackupAt: z.string().nullable(),
    }),
    needs: 'stories.see',
  }),

  // People in stories
  'people.list': query({
    input: z.strictObject({
      search: z.string().max(300).default(''),
      bin: z.boolean().default(false),
    }),
    output: z.array(Person),
    needs: 'people.see',
  }),
  'people.get': query({ input: ofPerson, output: Person, needs: 'people.see' }),
  'people.create': command({
    input: NewPerson,
    output: Person,
    needs: 'people.write',
    touches: ['people', 'history'],
  }),
  'people.update': command({
    input: PersonPatch,
    output: Person,
    needs: 'people.write',
    touches: ['people', 'stories', 'agreements', 'history'],
  }),
  /** Lowering it is for a lead, who says why. */
  'people.protect': command({
    input: z.strictObject({ id: PersonId, protection: Protection, reason: Line.default('') }),
    output: Person,
    needs: 'people.write',
    touches: ['people', 'stories', 'recordings', 'packages', 'history'],
  }),
  'people.protections': query({
    input: ofPerson,
    output: z.array(ProtectionChange),
    needs: 'agreements.decide',
  }),
  'people.bin': command({
    input: ofPerson,
    output: Person,
    needs: 'people.write',
    touches: ['people', 'history'],
  }),
  'people.restore': command({
    input: ofPerson,
    output: Person,
    needs: 'people.write',
    touches: ['people', 'history'],
  }),
} as const satisfies Record<string, Method>;
