// Exhibitions: putting them together, what would go in, and what is made of them.
import { z } from 'zod';
import { Use } from '../../model/agreement.ts';
import {
  Exhibition,
  ExhibitionLogo,
  ExhibitionPatch,
  ExhibitionRow,
  ExhibitionWithStory,
  NewExhibition,
} from '../../model/exhibition.ts';
import {
  ExhibitionOutput,
  ExhibitionPlan,
  PreviewSound,
  StoryOffer,
} from '../../model/exhibition-output.ts';
import { ExhibitionId, ExhibitionLogoId, PackageId, StoryId } from '../../model/ids.ts';
import { PackageRecord } from '../../model/package.ts';
import { LanguageTag, Line, LocalPath, NonEmptyLine } from '../../model/text.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';

const ofExhibition = z.strictObject({ id: ExhibitionId });
const changes = {
  output: Exhibition,
  needs: 'exhibitions.write',
  touches: ['exhibitions', 'history'],
} as const;

/** Under which address its pages will stand on the web; only what is made for the web or for cards needs it. */
const WebAddress = z.url({ protocol: /^https?$/ }).max(300);

export const exhibitionsMethods = {
  'exhibitions.list': query({
    input: z.strictObject({ bin: z.boolean().default(false) }),
    output: z.array(ExhibitionRow),
    needs: 'exhibitions.write',
  }),
  'exhibitions.get': query({ input: ofExhibition, output: Exhibition, needs: 'exhibitions.write' }),
  'exhibitions.create': command({ input: NewExhibition, ...changes }),
  'exhibitions.update': command({ input: ExhibitionPatch, ...changes }),
  'exhibitions.bin': command({ input: ofExhibition, ...changes }),
  'exhibitions.restore': command({ input: ofExhibition, ...changes }),
  /** A picture file: what it tells beside what can be seen is taken out. */
  'exhibitions.addLogo': command({
    input: z.strictObject({ id: ExhibitionId, path: LocalPath, name: NonEmptyLine }),
    ...changes,
  }),
  'exhibitions.setLogos': command({
    input: z.strictObject({ id: ExhibitionId, logos: z.array(ExhibitionLogo).max(20) }),
    ...changes,
  }),
  /** As a `data:` address. */
  'exhibitions.logo': query({
    input: z.strictObject({ id: ExhibitionId, logoId: ExhibitionLogoId }),
    output: z.object({ address: z.string() }),
    needs: 'exhibitions.write',
  }),
  /** What may be put in of a story, and what may not and why. */
  'exhibitions.offer': query({
    input: z.strictObject({ storyId: StoryId }),
    output: StoryOffer,
    needs: 'exhibitions.write',
  }),
  /** Every exhibition in which something of this story is, also those of which nothing has left yet. */
  'exhibitions.withStory': query({
    input: z.strictObject({ storyId: StoryId }),
    output: z.array(ExhibitionWithStory),
    needs: 'exhibitions.write',
  }),
  'exhibitions.plan': query({
    input: z.strictObject({
      id: ExhibitionId,
      what: ExhibitionOutput,
      /** For a media pack: for which of its uses. */
      use: Use.optional(),
      destination: LocalPath.optional(),
    }),
    output: ExhibitionPlan,
    needs: 'packages.make',
  }),
  /** A page as visitors would see it: HTML that needs nothing but its style sheet, and what would be heard on it. */
  'exhibitions.preview': query({
    input: z.strictObject({
      id: ExhibitionId,
      language: LanguageTag,
      /** As links inside the pages name it; the first page where it is not given. */
      page: z.string().max(200).optional(),
    }),
    output: z.object({
      html: z.string(),
      pages: z.array(z.string()),
      sounds: z.array(PreviewSound),
    }),
    needs: 'exhibitions.write',
  }),
  /** All of it under its own name, or nothing. */
  'exhibitions.make': job({
    input: z.strictObject({
      id: ExhibitionId,
      what: ExhibitionOutput,
      /** For a media pack: for which of its uses. */
      use: Use.optional(),
      destination: LocalPath,
      /** Where it will be shown, or who gets it: whoever takes a story back must be able to reach them. */
      recipient: NonEmptyLine,
      recipientContact: Line.default(''),
      webAddress: WebAddress.optional(),
      /** Around what is printed, for whoever cuts it. */
      cropMarks: z.boolean().default(false),
      /** An earlier one in whose place this one goes. */
      replaces: PackageId.optional(),
    }),
    output: PackageRecord,
    needs: 'packages.make',
    touches: ['packages', 'exhibitions', 'history'],
  }),
} as const satisfies Record<string, Method>;
