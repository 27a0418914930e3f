// Writes a text that may leave into a folder: decided on again at the last moment, beside first, in the history, and in the list of what has left.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CheckedInputOf, OutputOf } from '../../../../shared/contract/methods.ts';
import type { SavedTextId } from '../../../../shared/model/saved-text.ts';
import type { WrittenFormat } from '../../../../shared/model/transcript-file.ts';
import type { LibraryContext } from '../../context.ts';
import { addSavedText } from '../../db/saved-text-rows.ts';
import { findTranscript } from '../../db/transcript-rows.ts';
import { checkDestination } from '../../packaging/destination.ts';
import type { WrittenText } from '../../transcript-files/leaving-text.ts';
import { writeDocx } from '../../transcript-files/write-docx.ts';
import { writeSrt } from '../../transcript-files/write-srt.ts';
import { writeText } from '../../transcript-files/write-text.ts';
import { writeVtt } from '../../transcript-files/write-vtt.ts';
import { writeBeside } from '../../write-beside.ts';
import { planText } from './plan-text.ts';
import type { TextPlan } from './plan-text.ts';

const endings = { vtt: 'vtt', srt: 'srt', text: 'txt', docx: 'docx' } as const satisfies Record<
  WrittenFormat,
  string
>;

/** @throws AppError `access-blocked` saying why, `not-found`, `invalid-input`, `conflict` */
export async function saveText(
  { id, use, format, folder, recipient, recipientContact }: CheckedInputOf<'transcriptFiles.save'>,
  context: LibraryContext,
): Promise<OutputOf<'transcriptFiles.save'>> {
  const { library } = context;
  const plan = planText({ id, use }, context);
  refuse(plan, format);
  await checkDestination(folder, library.folder);
  const bytes = await writers[format](plan.written);
  const { storyId } = findTranscript(library.db.sql, id) ?? {};
  if (storyId === undefined)
    throw new AppError('not-found', 'This transcript is not in the library.');
  const { code, language, isTranslation } = plan.written;
  const name = `${code}-${isTranslation ? 'translation' : 'transcript'}-${language.toLowerCase()}`;
  const path = freePath(folder, name, endings[format]);
  const detail = `${format} ${language}, ${use}`;
  library.db.write({ action: 'transcriptFiles.save', subject: storyId, detail }, (sql) => {
    const now = planText({ id, use }, context);
    refuse(now, format);
    if (JSON.stringify(now.written) !== JSON.stringify(plan.written))
      throw new AppError(
        'conflict',
        'This text was changed just now. Nothing was written. Please save it again.',
      );
    addSavedText(sql, {
      ...{
        id: context.newId() as SavedTextId,
        storyId,
        fileName: basename(path),
        format,
        language,
        use,
      },
      ...{ recipient: recipient.trim(), recipientContact: recipientContact.trim() },
      ...{ madeAt: context.clock().toISOString(), madeBy: library.member.name },
      fingerprint: createHash('sha256').update(bytes).digest('hex'),
    });
    writeBeside(path, bytes);
  });
  return { path, lineCount: plan.lineCount };
}

const writers: Record<WrittenFormat, (text: WrittenText) => string | Promise<Uint8Array>> = {
  ...{ vtt: writeVtt, srt: writeSrt, text: writeText, docx: writeDocx },
};

/** @throws AppError `access-blocked`, `invalid-input` */
function refuse(
  { mayLeave, problem, decision, names, lineCount, untimedCount }: TextPlan,
  format: WrittenFormat,
): void {
  if (problem === 'not-checked')
    throw new AppError(
      'access-blocked',
      'Nobody has checked this text yet. What was not checked does not leave.',
    );
  if (problem === 'nothing-left')
    throw new AppError('access-blocked', 'There is nothing in this text that may leave.');
  if (!mayLeave)
    throw new AppError(
      'access-blocked',
      names.length > 0
        ? 'This text holds a name that was promised not to be shown, or a word that is like it. Nothing was written.'
        : 'This story may not leave for this use. Nothing was written.',
      { reasons: decision.reasons.map(({ reason }) => reason) },
    );
  if ((format === 'vtt' || format === 'srt') && untimedCount === lineCount)
    throw new AppError(
      'invalid-input',
      'No line of this text has a time, so captions cannot be made of it. Please save it as text or Word.',
    );
}

function freePath(folder: string, name: string, ending: string): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${name}${count === 1 ? '' : `-${count}`}.${ending}`);
    if (!existsSync(path)) return path;
  }
}
