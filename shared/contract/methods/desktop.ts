// Work that takes a while, and the desktop's own windows.
import { z } from 'zod';
import { InterfaceLanguage } from '../../model/interface-language.ts';
import { Line, LocalPath } from '../../model/text.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing, done } from './shapes.ts';

const fileFilter = z.strictObject({
  name: Line,
  extensions: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).max(40),
});

const fileBeside = z.strictObject({
  ending: z.enum(['html', 'json']),
  content: z.string().max(4_000_000),
});

export const desktopMethods = {
  // Work that takes a while
  'jobs.cancel': command({
    input: z.strictObject({ jobId: z.string().max(80) }),
    output: done,
    needs: 'anyone',
  }),
  /** It stands still, reads nothing and decodes nothing, until it is told to go on. */
  'jobs.pause': command({
    input: z.strictObject({ jobId: z.string().max(80) }),
    output: done,
    needs: 'anyone',
  }),
  'jobs.resume': command({
    input: z.strictObject({ jobId: z.string().max(80) }),
    output: done,
    needs: 'anyone',
  }),

  // The desktop's own windows: asked for by the page, answered by the shell. `null` = the person closed the window.
  'desktop.chooseFolder': query({
    input: z.strictObject({ title: Line }),
    output: LocalPath.nullable(),
    needs: 'anyone',
  }),
  'desktop.chooseFiles': query({
    input: z.strictObject({
      title: Line,
      filters: z.array(fileFilter).max(10),
      several: z.boolean(),
    }),
    output: z.array(LocalPath),
    needs: 'anyone',
  }),
  /** Saves the page that is shown now, as it prints, as PDF; with what stands beside it under the same name, or nothing at all. */
  'desktop.savePdf': command({
    input: z.strictObject({
      title: Line,
      suggestedName: Line,
      beside: z.array(fileBeside).max(2).default([]),
    }),
    output: LocalPath.nullable(),
    needs: 'anyone',
  }),
  'desktop.print': command({ input: nothing, output: done, needs: 'anyone' }),
  /** In which language the desktop asks and names its menus. */
  'desktop.setLanguage': command({
    input: z.strictObject({ language: InterfaceLanguage }),
    output: done,
    needs: 'anyone',
  }),
  'desktop.showInFolder': command({
    input: z.strictObject({ path: LocalPath }),
    output: done,
    needs: 'anyone',
  }),
} as const satisfies Record<string, Method>;
