// A media pack: clips for those who broadcast, teach with or edit them, with captions, whom to thank, and what was agreed. Its sheets are in
// English, since they go to programmes and editors; words of people stay as they were said. Pure.
import { csvTable } from '../../../../shared/rules/csv.ts';
import { writeSrt } from '../../transcript-files/write-srt.ts';
import { writeVtt } from '../../transcript-files/write-vtt.ts';
import type { ExhibitionContent, ShownItem, ShownSound, ShownStory } from '../content.ts';
import type { OutputFile, WriterMeans } from '../writers.ts';
import { creditsSheet, permissionsSheet, warningsOfSound } from './sheets.ts';

export interface PackSound {
  sound: ShownSound;
  item: Exclude<ShownItem, { kind: 'text' }>;
  story: ShownStory;
}

/** Each once, in the order of the exhibition. */
export function packSounds({ sections, stories }: ExhibitionContent): PackSound[] {
  const found = new Map<string, PackSound>();
  for (const item of sections.flatMap(({ items }) => items)) {
    const story =
      item.kind === 'text' ? undefined : stories.find(({ code }) => code === item.storyCode);
    if (item.kind === 'text' || story === undefined) continue;
    const sounds = item.kind === 'clip' ? [item.sound] : item.kind === 'story' ? item.sounds : [];
    for (const sound of sounds) found.set(sound.code, { sound, item, story });
  }
  return [...found.values()];
}

export function* writeMediaPack(
  content: ExhibitionContent,
  { use }: Pick<WriterMeans, 'use'>,
): Generator<OutputFile> {
  const sounds = packSounds(content);
  const all = content.stories.map(({ code }) => code);
  for (const one of sounds) yield* captions(one, content);
  yield file('contents.csv', csvTable(table(sounds)), all);
  yield file('credits.html', creditsSheet(content, sounds), all);
  yield file('permissions.html', permissionsSheet(content, { sounds, use }), all);
}

function file(path: string, text: string, stories: readonly string[]): OutputFile {
  return { path, bytes: Buffer.from(text, 'utf8'), stories };
}

function* captions(
  { sound, story }: PackSound,
  { organisation, builtOn }: ExhibitionContent,
): Generator<OutputFile> {
  const taken = new Map<string, number>();
  for (const { language, isTranslation, lines } of sound.texts) {
    if (lines.every(({ fromMs }) => fromMs === null)) continue;
    const tag = language.toLowerCase();
    const count = (taken.get(tag) ?? 0) + 1;
    taken.set(tag, count);
    // Players take what stands behind the last point but one for the name, and what stands behind that for the language.
    const name = `${sound.code}${count === 1 ? '' : `-${count}`}.${tag}`;
    const { title, code, storytellers, interviewers, recordedOn } = story;
    const written = {
      ...{ title, code, storytellers, interviewers, recordedOn, organisation, lines },
      ...{ language, isTranslation, writtenOn: builtOn },
      // Approved words have been checked as well; which names were changed is not told here.
      ...{ isApproved: false, isAnonymised: false },
    };
    yield file(`captions/${name}.vtt`, writeVtt(written), [story.code]);
    yield file(`captions/${name}.srt`, writeSrt(written), [story.code]);
  }
}

function table(sounds: readonly PackSound[]): string[][] {
  return [
    ['Clip', 'Story', 'Title', 'Told by', 'Seconds', 'Languages', 'MP3', 'WAV', 'Warning'],
    ...sounds.map(({ sound, item, story }) => [
      ...[sound.code, story.code, story.title, story.storytellers.join('; ')],
      (sound.durationMs / 1000).toFixed(1),
      story.languages.join('; '),
      ...[sound.file.path, sound.samples?.path ?? ''],
      warningsOfSound({ sound, item, story }).join(' / '),
    ]),
  ];
}
