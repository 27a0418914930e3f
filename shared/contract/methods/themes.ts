// The vocabulary of themes: what can be asked of it, and how a lead keeps it.
import { z } from 'zod';
import { StoryId, ThemeId } from '../../model/ids.ts';
import { NonEmptyLine } from '../../model/text.ts';
import { SensitiveUse, Theme, ThemePatch } from '../../model/theme.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';

const nothing = z.strictObject({});

export const themesMethods = {
  // Themes: the words by which stories are found together
  'themes.list': query({ input: nothing, output: z.array(Theme), needs: 'stories.see' }),
  'themes.add': command({
    input: z.strictObject({ name: NonEmptyLine, sensitive: z.boolean() }),
    output: Theme,
    needs: 'themes.write',
    touches: ['themes', 'history'],
  }),
  /** `names` are all further names, so one that is left out is taken away. */
  'themes.update': command({
    input: ThemePatch,
    output: Theme,
    needs: 'themes.write',
    touches: ['themes', 'stories', 'history'],
  }),
  /** Everything that has the one theme has the other from now on. It can be taken apart again. */
  'themes.merge': command({
    input: z.strictObject({ id: ThemeId, intoId: ThemeId }),
    output: Theme,
    needs: 'themes.write',
    touches: ['themes', 'stories', 'markers', 'indexPoints', 'history'],
  }),
  /** Takes a merged theme out again, with all that it had and that still has the other. */
  'themes.unmerge': command({
    input: z.strictObject({ id: ThemeId }),
    output: Theme,
    needs: 'themes.write',
    touches: ['themes', 'stories', 'markers', 'indexPoints', 'history'],
  }),
  /** Stories with a sensitive theme; those that wait for a review first. */
  'themes.sensitiveUses': query({
    input: z.strictObject({ storyId: StoryId.optional(), themeId: ThemeId.optional() }),
    output: z.array(SensitiveUse),
    needs: 'stories.write',
  }),
  /** A sensitive theme of this story may be told to others, or (again) not. */
  'themes.review': command({
    input: z.strictObject({ storyId: StoryId, themeId: ThemeId, isReviewed: z.boolean() }),
    output: SensitiveUse,
    needs: 'themes.write',
    touches: ['themes', 'stories', 'agreements', 'history'],
  }),
} as const satisfies Record<string, Method>;
