// What many calls take and give.
import { z } from 'zod';
import {
  CollectionId,
  ContactId,
  FilmId,
  PersonId,
  QuestionId,
  RecordingId,
  StoryId,
} from '../../model/ids.ts';

export const nothing = z.strictObject({});
export const done = z.object({});
export const ofStory = z.strictObject({ id: StoryId });
export const ofPerson = z.strictObject({ id: PersonId });
export const ofRecording = z.strictObject({ id: RecordingId });
export const ofFilm = z.strictObject({ id: FilmId });
export const ofCollection = z.strictObject({ id: CollectionId });
export const ofQuestion = z.strictObject({ id: QuestionId });
export const ofContact = z.strictObject({ id: ContactId });
