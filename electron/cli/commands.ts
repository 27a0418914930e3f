// All commands of the command line, in the order in which they are usually needed.
import { accessCopyCommands } from './access-copy-commands.ts';
import { agreementCommands } from './agreement-commands.ts';
import { checkCommands } from './check-commands.ts';
import { closedWordsCommands } from './closed-words-commands.ts';
import { trailCommands } from './trail-commands.ts';
import { collectionCommands } from './collection-commands.ts';
import type { Command } from './command.ts';
import { draftCommands } from './draft-commands.ts';
import { demoCommands } from './demo.ts';
import { deskCommands } from './desk-commands.ts';
import { handoverCommands } from './handover-commands.ts';
import { indexCommands } from './index-commands.ts';
import { exhibitionCommands } from './exhibition-commands.ts';
import { findCommands } from './find-commands.ts';
import { keyCommands } from './key-commands.ts';
import { libraryCommands } from './library-commands.ts';
import { markCommands } from './mark-commands.ts';
import { arrivalCommands } from './arrival-commands.ts';
import { mediaCommands } from './media-commands.ts';
import { memberCommands } from './member-commands.ts';
import { copyCommands } from './copy-commands.ts';
import { packageCommands } from './package-commands.ts';
import { personCommands } from './person-commands.ts';
import { receiveCommands } from './receive-commands.ts';
import { presetCommands } from './preset-commands.ts';
import { recordingCommands } from './recording-commands.ts';
import { registerCommands } from './register-commands.ts';
import { reportCommands } from './report-commands.ts';
import { requestCommands } from './request-commands.ts';
import { tableCommands } from './table-commands.ts';
import { storyCommands } from './story-commands.ts';
import { textCommands } from './text-commands.ts';
import { transcriptCommands } from './transcript-commands.ts';
import { voiceCommands } from './voice-commands.ts';
import { takingBackCommands } from './taking-back-commands.ts';

export const commands: readonly Command[] = [
  ...libraryCommands,
  ...memberCommands,
  ...personCommands,
  ...storyCommands,
  ...findCommands,
  ...arrivalCommands,
  ...tableCommands,
  ...mediaCommands,
  ...recordingCommands,
  ...deskCommands,
  ...markCommands,
  ...closedWordsCommands,
  ...indexCommands,
  ...voiceCommands,
  ...transcriptCommands,
  ...accessCopyCommands,
  ...draftCommands,
  ...agreementCommands,
  ...textCommands,
  ...requestCommands,
  ...checkCommands,
  ...takingBackCommands,
  ...collectionCommands,
  ...trailCommands,
  ...exhibitionCommands,
  ...packageCommands,
  ...keyCommands,
  ...presetCommands,
  ...registerCommands,
  ...handoverCommands,
  ...copyCommands,
  ...receiveCommands,
  ...reportCommands,
  ...demoCommands,
];
