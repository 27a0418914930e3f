// A made-up walk through the middle of the city, for the sample exhibition: public places alone, and two made-up voices.
import { z } from 'zod';
import { Words } from '../../shared/model/exhibition.ts';
import { ExhibitionItemId, TrailStopId } from '../../shared/model/ids.ts';
import type { RecordingId, StoryId, TrailId } from '../../shared/model/ids.ts';
import { TrailStop } from '../../shared/model/trail.ts';
import type { Core } from '../core/create-core.ts';

export const SampleTrail = z.strictObject({
  ...{ title: Words, introduction: Words },
  path: z.array(z.tuple([z.number(), z.number()])),
  stops: z.array(
    z.strictObject({
      ...{ lat: z.number(), lng: z.number(), title: Words, text: Words, host: z.string() },
      ...{ access: TrailStop.shape.access, accessWords: Words },
      voice: z
        .strictObject({
          ...{ story: z.string(), fromMs: z.number(), toMs: z.number() },
          ...{ caption: Words, warning: Words.default({}) },
        })
        .optional(),
    }),
  ),
});

interface Making {
  core: Core;
  languages: string[];
  storyOf(key: string): { storyId: StoryId; recordingId: RecordingId };
}

export async function makeSampleTrail(
  { path, stops, ...told }: z.infer<typeof SampleTrail>,
  { core: { api, context }, languages, storyOf }: Making,
): Promise<TrailId> {
  const { id } = await api.trails.create({
    ...{ ...told, languages },
    path: path.map(([lat, lng]) => ({ lat, lng })),
    stops: stops.map(({ voice, ...stop }) => ({
      ...{ ...stop, id: TrailStopId.parse(context.newId()), picture: null, locality: '' },
      isPublicPlace: false,
      voice: voice === undefined ? null : voiceAt(voice),
    })),
  });
  return id;

  function voiceAt({
    story,
    ...part
  }: NonNullable<z.infer<typeof SampleTrail>['stops'][number]['voice']>) {
    const { storyId, recordingId } = storyOf(story);
    const fades = { fadeInMs: 200, fadeOutMs: 400 };
    const itemId = ExhibitionItemId.parse(context.newId());
    return { id: itemId, storyId, recordingId, ...part, ...fades };
  }
}
