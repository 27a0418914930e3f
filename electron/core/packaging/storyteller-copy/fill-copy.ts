// Writes the files of a storyteller's copy, whatever they are written into: sound first, then words, photos, what they signed, and the page that opens them all.
import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { RecordingId } from '../../../../shared/model/ids.ts';
import type { CopyContents } from '../../../../shared/model/storyteller-copy.ts';
import { passagesWithin, slackOf, widened } from '../../../../shared/rules/closed-passages.ts';
import { textCode } from '../../../../shared/rules/file-name.ts';
import type { LibraryContext } from '../../context.ts';
import { isCopyOf } from '../../db/access-copy-rows.ts';
import { textInUse, wholeText } from '../../db/text-in-use.ts';
import { heardFilters } from '../../media/access-copy-filters.ts';
import { accessCopyOutput } from '../../media/ffmpeg-args.ts';
import { mediaIdOf } from '../../media/import-attachment.ts';
import { makeAccessCopy } from '../../media/make-access-copy.ts';
import { writeText } from '../../transcript-files/write-text.ts';
import { writeVtt } from '../../transcript-files/write-vtt.ts';
import type { Outlet } from '../outlet.ts';
import { checkedPieces, endingOf, writePlainMaster } from '../plain-master.ts';
import { signedForm, textPlaces } from '../signed-forms.ts';
import { barePicture } from '../pictures/bare-picture.ts';
import { named, throughFfmpeg } from '../through-ffmpeg.ts';
import { copyPage } from './copy-page.ts';
import type { CopyPageFacts, CopySoundFile, CopyText } from './copy-page.ts';
import type { GatheredCopy, GatheredSound, GatheredText } from './gather-copy.ts';

interface Filling {
  gathered: GatheredCopy;
  what: CopyContents;
  outlet: Outlet;
  context: LibraryContext;
  signal: AbortSignal;
}

/** @throws AppError `library-damaged`, `media-failed`, `tool-missing`, `conflict`, `cancelled`; file system errors */
export async function fillCopy(filling: Filling): Promise<void> {
  const { gathered, what, outlet, context } = filling;
  const { sql } = context.library.db;
  const { story, title, language } = gathered;
  const texts = what.texts ? gathered.texts : [];
  const sounds: CopySoundFile[] = [];
  if (what.sound !== 'none')
    for (const sound of gathered.sounds) sounds.push(await addSound(sound, texts, filling));
  const withdrawal = textInUse(sql, { kind: 'withdrawal', language });
  const facts: CopyPageFacts = {
    ...{ title, language, sounds, code: story.code.toUpperCase() },
    places: textPlaces(sql),
    texts: await addTexts(texts, filling),
    photos: what.photos ? await addPhotos(filling) : [],
    agreements: what.agreement ? await addAgreements(filling) : [],
    withdrawal: withdrawal && wholeText(withdrawal),
  };
  await outlet.add('open-me.html', [Buffer.from(copyPage(facts), 'utf8')]);
}

async function addSound(
  { sound, forOthers }: GatheredSound,
  texts: readonly GatheredText[],
  filling: Filling,
): Promise<CopySoundFile> {
  const { context, what, outlet, signal } = filling;
  const { media } = context.library;
  if (!media.seemsWhole(sound.id, sound.sizeBytes)) throw damaged(sound.code);
  const closed = what.ownClosedParts ? forOthers : sound.closed;
  const path = `sound/${sound.code}.mp3`;
  const stored = media.open(sound.id);
  try {
    const tool = await context.ffmpeg();
    const work = { sound: { ...sound, closed }, stored, tool, signal };
    let fromMs = 0;
    if (what.ownClosedParts && JSON.stringify(closed) !== JSON.stringify(sound.closed)) {
      const { durationMs, sampleRateHz, channels } = sound;
      const silent = widened(passagesWithin(closed, durationMs), slackOf(sound));
      const kept = { fromMs: null, toMs: null };
      const filters = heardFilters({ kept, closed: silent, sampleRateHz });
      const output = accessCopyOutput({ sampleRateHz, channels, filters });
      await throughFfmpeg(work, output, (mp3) => outlet.add(path, mp3));
    } else fromMs = await addUsualCopy(sound, path, filling);
    const masterPath =
      what.sound === 'master'
        ? await writePlainMaster(work, async (mimeType, source) => {
            const master = `sound/${sound.code}-full.${endingOf(mimeType)}`;
            await outlet.add(master, source);
            return master;
          })
        : undefined;
    const captions = captionsOf(texts, { id: sound.id, fromMs }, filling);
    return { path, masterPath, hasSilence: closed.length > 0, captions };
  } finally {
    stored.close();
  }
}

/** The copy that everybody hears. @returns where it begins in the recording */
async function addUsualCopy(
  sound: GatheredSound['sound'],
  path: string,
  { context, outlet, signal }: Filling,
): Promise<number> {
  const made = await named(() => makeAccessCopy({ id: sound.id, context, signal }), sound);
  // A part that was opened only while the copy was made, and closed again since, can be heard in it.
  if (!isCopyOf(made, sound))
    throw new AppError(
      'conflict',
      `${sound.code.toUpperCase()} was changed while the copy was being made. Nothing was written. Please make it again.`,
    );
  const copy = context.library.copies.open(made.mediaId);
  try {
    await outlet.add(path, checkedPieces(copy, { sha256: made.sha256, code: sound.code }));
  } finally {
    copy.close();
  }
  return made.fromMs;
}

function damaged(code: string): AppError {
  return new AppError(
    'library-damaged',
    `A file of ${code.toUpperCase()} is missing or damaged, so the copy was not made. Please bring it back from a full backup, or leave it out.`,
  );
}

/** The original first, so that it is the one that is shown. */
function captionsOf(
  texts: readonly GatheredText[],
  { id, fromMs }: { id: RecordingId; fromMs: number },
  filling: Filling,
) {
  return texts
    .filter((text) => text.recordingId === id)
    .map((text) => ({
      ...text,
      lines: text.lines
        .filter((line) => line.fromMs !== null && line.fromMs >= fromMs)
        .map((line) => ({
          ...line,
          fromMs: (line.fromMs ?? 0) - fromMs,
          toMs: line.toMs === null ? null : line.toMs - fromMs,
        })),
    }))
    .filter(({ lines }) => lines.length > 0)
    .map((text) => ({ language: text.language, vtt: writeVtt(writtenOf(text, filling)) }));
}

function writtenOf(
  { language, isTranslation, state, lines }: GatheredText,
  { gathered, context }: Filling,
) {
  const { story, title } = gathered;
  const { organisation } = textPlaces(context.library.db.sql);
  return {
    ...{ title: title.trim() === '' ? story.code.toUpperCase() : title, code: story.code },
    ...{ storytellers: story.storytellers, interviewers: story.interviewers },
    // The day would say of a hidden name when they were there.
    recordedOn: story.isProtected ? '' : story.recordedOn,
    ...{ organisation, language, isTranslation, lines },
    isApproved: state === 'approved',
    isAnonymised: story.isProtected,
    writtenOn: context.today(),
  };
}

async function addTexts(texts: readonly GatheredText[], filling: Filling): Promise<CopyText[]> {
  const { gathered, outlet } = filling;
  const names = new Set<string>();
  const added: CopyText[] = [];
  for (const text of texts) {
    const soundCode = gathered.story.sounds.find(({ id }) => id === text.recordingId)?.code;
    const { language, isTranslation, lines, linesLeftOut } = text;
    const name = textCode({ code: gathered.story.code, soundCode, language, names });
    names.add(name);
    const path = `words/${name}.txt`;
    // Programs of Windows take text without this mark for another alphabet.
    await outlet.add(path, [Buffer.from(`\ufeff${writeText(writtenOf(text, filling))}`, 'utf8')]);
    added.push({ language, isTranslation, path, lines, hasLinesLeftOut: linesLeftOut > 0 });
  }
  return added;
}

async function addPhotos({ gathered, outlet, context }: Filling): Promise<CopyPageFacts['photos']> {
  const { story, photos } = gathered;
  const added = [];
  for (const [index, photo] of photos.entries()) {
    const bytes = storedPhoto(photo, { code: story.code, context });
    const bare = barePicture(bytes, photo.mimeType);
    if (bare === undefined) continue;
    const path = `photos/${story.code}-p${String(index + 1).padStart(2, '0')}.${endingOf(photo.mimeType)}`;
    await outlet.add(path, [bare]);
    added.push({ path, caption: photo.caption, altText: photo.altText });
  }
  return added;
}

function storedPhoto(
  { id, sizeBytes, sha256 }: GatheredCopy['photos'][number],
  { code, context }: { code: string; context: LibraryContext },
): Buffer {
  const { media } = context.library;
  const mediaId = mediaIdOf(id);
  if (!media.seemsWhole(mediaId, sizeBytes)) throw damaged(code);
  const stored = media.open(mediaId);
  try {
    const bytes = Buffer.concat([...stored.pieces()]);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw damaged(code);
    return bytes;
  } finally {
    stored.close();
  }
}

async function addAgreements({
  gathered,
  outlet,
  context,
}: Filling): Promise<CopyPageFacts['agreements']> {
  const added = [];
  for (const entry of gathered.signed) {
    const form = signedForm(context.library.db.sql, {
      entry,
      story: gathered.story.code.toUpperCase(),
    });
    if (form === undefined) continue;
    const path = `agreement/${entry.kind}.html`;
    await outlet.add(path, [Buffer.from(form.page, 'utf8')]);
    added.push({ kind: entry.kind, path, language: form.language });
  }
  return added;
}
