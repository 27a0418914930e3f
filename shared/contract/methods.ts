// Every call that can be made of the core, put together from the tables in `methods/`. Types of handlers and of the client follow from it.
import type { z } from 'zod';
import type { Method } from './define.ts';
import { agreementsMethods } from './methods/agreements.ts';
import { arrivalsMethods } from './methods/arrivals.ts';
import { checksMethods } from './methods/checks.ts';
import { closedWordsMethods } from './methods/closed-words.ts';
import { begunMethods } from './methods/begun.ts';
import { deskMethods } from './methods/desk.ts';
import { draftsMethods } from './methods/drafts.ts';
import { depositsMethods } from './methods/deposits.ts';
import { desktopMethods } from './methods/desktop.ts';
import { exhibitionsMethods } from './methods/exhibitions.ts';
import { libraryMethods } from './methods/library.ts';
import { marksMethods } from './methods/marks.ts';
import { mentionedMethods } from './methods/mentioned.ts';
import { packagesMethods } from './methods/packages.ts';
import { presetsMethods } from './methods/presets.ts';
import { intakesMethods } from './methods/intakes.ts';
import { progressMethods } from './methods/progress.ts';
import { placesMethods } from './methods/places.ts';
import { questionnairesMethods } from './methods/questionnaires.ts';
import { recordingsMethods } from './methods/recordings.ts';
import { requestsMethods } from './methods/requests.ts';
import { searchMethods } from './methods/search.ts';
import { tablesMethods } from './methods/tables.ts';
import { storiesMethods } from './methods/stories.ts';
import { storytellerCopiesMethods } from './methods/storyteller-copies.ts';
import { handoversMethods } from './methods/handovers.ts';
import { indexPointsMethods } from './methods/index-points.ts';
import { themesMethods } from './methods/themes.ts';
import { transcriptFilesMethods } from './methods/transcript-files.ts';
import { transcriptsMethods } from './methods/transcripts.ts';
import { textsMethods } from './methods/texts.ts';
import { trailsMethods } from './methods/trails.ts';
import { voicesMethods } from './methods/voices.ts';
import { takingBackMethods } from './methods/taking-back.ts';

export const methods = {
  ...libraryMethods,
  ...storiesMethods,
  ...placesMethods,
  ...recordingsMethods,
  ...arrivalsMethods,
  ...marksMethods,
  ...transcriptsMethods,
  ...closedWordsMethods,
  ...indexPointsMethods,
  ...themesMethods,
  ...searchMethods,
  ...transcriptFilesMethods,
  ...draftsMethods,
  ...deskMethods,
  ...agreementsMethods,
  ...begunMethods,
  ...textsMethods,
  ...requestsMethods,
  ...voicesMethods,
  ...mentionedMethods,
  ...checksMethods,
  ...packagesMethods,
  ...exhibitionsMethods,
  ...trailsMethods,
  ...storytellerCopiesMethods,
  ...presetsMethods,
  ...depositsMethods,
  ...intakesMethods,
  ...tablesMethods,
  ...takingBackMethods,
  ...progressMethods,
  ...questionnairesMethods,
  ...handoversMethods,
  ...desktopMethods,
} as const satisfies Record<string, Method>;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
/** What a caller passes (defaults may be left out). */
export type InputOf<M extends MethodName> = z.input<Methods[M]['input']>;
/** What a handler receives (defaults filled in). */
export type CheckedInputOf<M extends MethodName> = z.output<Methods[M]['input']>;
export type OutputOf<M extends MethodName> = z.output<Methods[M]['output']>;
export type JobName = {
  [M in MethodName]: Methods[M]['kind'] extends 'job' ? M : never;
}[MethodName];
export type Noun = MethodName extends `${infer N}.${string}` ? N : never;
