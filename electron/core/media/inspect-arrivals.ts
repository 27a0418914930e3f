// Looks through files and folders before anything is brought in: what each is, what belongs together, and what is wrong with it. Opens, reads
// a little, and changes nothing.
import { extname } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ArrivalItem, ArrivalLook } from '../../../shared/model/arrival.ts';
import { ArrivalProblem } from '../../../shared/model/arrival.ts';
import { soundFileEndings } from '../../../shared/rules/sound-files.ts';
import type { SoundMimeType } from '../../../shared/rules/sound-files.ts';
import { groupSplitFiles, trackOf } from '../../../shared/rules/split-files.ts';
import type { SplitCandidate } from '../../../shared/rules/split-files.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { isTooLarge } from './import-attachment.ts';
import { findKnown, hashOf, recordingIdOf } from './known-arrivals.ts';
import { openArrival } from './open-arrival.ts';
import type { ArrivalSource } from './open-arrival.ts';
import { attachmentFacts, sniffAttachment } from './sniff-attachment.ts';
import { SNIFF_BYTES, sniffSound } from './sniff-sound.ts';
import { walkArrivals } from './walk-arrivals.ts';
import type { FoundPath } from './walk-arrivals.ts';
import { missingEnd } from './whole-file.ts';
import { parseWav } from './wav-parse.ts';

interface Looked extends SplitCandidate {
  item: ArrivalItem;
}

/** @throws AppError `cancelled` */
export async function inspectArrivals({
  paths,
  context,
  job,
}: {
  paths: readonly string[];
  context: LibraryContext;
  job: JobControl;
}): Promise<ArrivalLook> {
  const { found, junkCount, hasMore } = await walkArrivals(paths, job);
  const looked: Looked[] = [];
  for (const [index, path] of found.entries()) {
    await job.pace();
    job.throwIfCancelled();
    job.progress(index / found.length, 'looking-through', path.name);
    looked.push(await look(path, context, job));
  }
  await markTwins(looked, job);
  return { items: groupSplitFiles(looked).map(joined), junkCount, hasMore };
}

function problemOf(problem: Partial<ArrivalProblem> & Pick<ArrivalProblem, 'problem'>) {
  return ArrivalProblem.parse(problem);
}

async function look(path: FoundPath, context: LibraryContext, job: JobControl): Promise<Looked> {
  const item: ArrivalItem = {
    kind: 'unknown',
    name: path.name,
    parts: [{ path: path.path, name: path.name, sizeBytes: path.sizeBytes }],
    sizeBytes: path.sizeBytes,
    mimeType: '',
    durationMs: null,
    track: null,
    hasWrongEnding: false,
    problem: path.problem === undefined ? null : problemOf({ problem: path.problem }),
  };
  const looked: Looked = {
    ...{ folder: path.folder, name: path.name, sizeBytes: path.sizeBytes },
    ...{ format: undefined, item },
  };
  if (item.problem !== null) return looked;
  let source: ArrivalSource | undefined;
  try {
    source = await openArrival(path.path);
    await lookInside(source, looked);
    if (item.kind !== 'unknown') item.problem ??= await knownProblem(source, context, job);
  } catch (error) {
    if (job.signal.aborted) throw error;
    looked.format = undefined;
    item.problem = failure(error);
  } finally {
    await source?.close();
  }
  return looked;
}

function failure(error: unknown): ArrivalProblem {
  if (!(error instanceof AppError) || error.code !== 'media-failed')
    return problemOf({ problem: 'unreadable' });
  return problemOf({ problem: 'damaged', detail: error.message });
}

async function lookInside(source: ArrivalSource, looked: Looked): Promise<void> {
  const { item } = looked;
  const head = await source.read(0, SNIFF_BYTES);
  const ofAttachment = sniffAttachment(head);
  if (ofAttachment !== undefined) {
    const facts = await attachmentFacts(source, ofAttachment);
    Object.assign(item, { kind: facts.kind, mimeType: ofAttachment });
    if (isTooLarge(facts)) item.problem = problemOf({ problem: 'too-large' });
    return;
  }
  const mimeType = sniffSound(head)?.mimeType;
  if (mimeType === undefined) {
    item.problem = problemOf({ problem: 'not-ours' });
    return;
  }
  Object.assign(item, { kind: 'sound', mimeType, track: trackOf(item.name) });
  item.hasWrongEnding = isOtherEnding(item.name, mimeType);
  const missing = await missingEnd(source, mimeType);
  if (missing !== undefined) item.problem = problemOf({ problem: 'cut-off', ...missing });
  if (mimeType !== 'audio/wav') return;
  const { sampleRateHz, frames, layout } = await parseWav(source);
  if (layout === undefined) return;
  item.durationMs = (frames / sampleRateHz) * 1000;
  const { channels, bitsPerSample, encoding = 'int' } = layout;
  looked.format = [sampleRateHz, channels, bitsPerSample, encoding].join(' ');
}

/** Only where the ending is that of another kind that we take: an ending that says nothing is no mistake. */
function isOtherEnding(name: string, mimeType: SoundMimeType): boolean {
  const ending = extname(name).slice(1).toLowerCase();
  const endings: readonly string[] = soundFileEndings[mimeType];
  const isMp4 = ['audio/mp4', 'audio/3gpp', 'audio/aac'].includes(mimeType);
  if (endings.includes(ending) || ending === '') return false;
  return !(isMp4 && ['m4a', 'mp4', '3gp', 'aac'].includes(ending));
}

async function knownProblem(
  source: ArrivalSource,
  context: LibraryContext,
  job: JobControl,
): Promise<ArrivalProblem | null> {
  const known = await findKnown(source, context, job);
  if (known === undefined) return null;
  return problemOf({
    problem: known.binned_at === null ? 'duplicate' : 'duplicate-in-bin',
    detail: known.title,
    storyId: known.story_id,
    recordingId: recordingIdOf(known),
  });
}

/** The same file twice among those that were chosen, as when a card was copied into two folders. */
async function markTwins(looked: readonly Looked[], job: JobControl): Promise<void> {
  const bySize = new Map<number, Looked[]>();
  for (const one of looked.filter(({ item }) => item.problem === null))
    bySize.set(one.sizeBytes, [...(bySize.get(one.sizeBytes) ?? []), one]);
  for (const same of bySize.values()) {
    if (same.length < 2) continue;
    const seen = new Map<string, string>();
    for (const { item } of same) {
      const source = await openArrival(item.parts[0]?.path ?? '').catch(() => undefined);
      if (source === undefined) continue;
      try {
        const sha256 = await hashOf(source, job);
        const twin = seen.get(sha256);
        if (twin === undefined) seen.set(sha256, item.name);
        else item.problem = problemOf({ problem: 'twice-here', detail: twin });
      } finally {
        await source.close();
      }
    }
  }
}

/** One item of the files of one recording. What is wrong with one of them is wrong with all. */
function joined(group: readonly Looked[]): ArrivalItem {
  const items = group.map(({ item }) => item);
  const [first] = items;
  if (first === undefined) throw new RangeError('a group of no files');
  return {
    ...first,
    parts: items.flatMap(({ parts }) => parts),
    sizeBytes: items.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    durationMs: items.some(({ durationMs }) => durationMs === null)
      ? null
      : items.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0),
    problem: items.find(({ problem }) => problem !== null)?.problem ?? null,
  };
}
