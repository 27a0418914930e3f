// People who are spoken of in stories; and two entries of one person, joined and taken apart.
import { z } from 'zod';
import { MentionedPersonId, PersonId, StoryId } from '../../model/ids.ts';
import {
  JoinedPeople,
  LikelyDouble,
  MentionedPerson,
  MentionedPersonPatch,
  NewMentionedPerson,
} from '../../model/mentioned-person.ts';
import { Person } from '../../model/person.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing, ofPerson } from './shapes.ts';

const ofMention = z.strictObject({ id: MentionedPersonId });

export const mentionedMethods = {
  // People mentioned: somebody who is spoken of may be in danger, or hurt, by what is told. Never leaves.
  'mentions.list': query({
    input: z.strictObject({ storyId: StoryId, bin: z.boolean().default(false) }),
    output: z.array(MentionedPerson),
    needs: 'people.real-names',
  }),
  /** The same one sent a second time is there once. */
  'mentions.add': command({
    input: NewMentionedPerson,
    output: MentionedPerson,
    needs: 'people.write',
    touches: ['mentions', 'history'],
  }),
  'mentions.update': command({
    input: MentionedPersonPatch,
    output: MentionedPerson,
    needs: 'people.write',
    touches: ['mentions', 'history'],
  }),
  'mentions.bin': command({
    input: ofMention,
    output: MentionedPerson,
    needs: 'people.write',
    touches: ['mentions', 'history'],
  }),
  'mentions.restore': command({
    input: ofMention,
    output: MentionedPerson,
    needs: 'people.write',
    touches: ['mentions', 'history'],
  }),

  // Two entries of one person
  /** Pairs that may be one person, the likeliest first. */
  'people.doubles': query({
    input: nothing,
    output: z.array(LikelyDouble),
    needs: 'agreements.decide',
  }),
  /** Refused where any story would become more open than it is. */
  'people.join': command({
    input: z.strictObject({
      keptId: PersonId,
      goneId: PersonId,
      realNameOf: z.enum(['kept', 'gone']).default('kept'),
    }),
    output: Person,
    needs: 'agreements.decide',
    touches: ['people', 'stories', 'agreements', 'voices', 'contributors', 'history'],
  }),
  /** Those that were joined to this one and can be taken apart again. */
  'people.joined': query({
    input: ofPerson,
    output: z.array(JoinedPeople),
    needs: 'agreements.decide',
  }),
  'people.takeApart': command({
    input: z.strictObject({ id: z.string().max(100) }),
    output: Person,
    needs: 'agreements.decide',
    touches: ['people', 'stories', 'agreements', 'voices', 'contributors', 'history'],
  }),
} as const satisfies Record<string, Method>;
