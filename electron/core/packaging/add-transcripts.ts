// Writes the words of a story into a package: each transcript and translation that leaves, as text, and as captions where its times are known.
import { textCode } from '../../../shared/rules/file-name.ts';
import type { TranscriptId } from '../../../shared/model/ids.ts';
import type { LeavingTranscript } from '../db/words-that-leave.ts';
import { writeSrt } from '../transcript-files/write-srt.ts';
import { writeText } from '../transcript-files/write-text.ts';
import { writeVtt } from '../transcript-files/write-vtt.ts';
import type { BagWriter } from './bag-writer.ts';
import type { ContentFile, ContentSound, ContentTranscript } from './package-content.ts';
import type { PublicStory } from './public-story.ts';

const mimeTypes = { txt: 'text/plain', vtt: 'text/vtt', srt: 'application/x-subrip' } as const;

/** A text of which nothing may leave has no file. @param sounds of the story that went in @param madeOn yyyy-mm-dd */
export async function addTranscripts(
  story: PublicStory,
  {
    bag,
    sounds,
    organisation,
    madeOn,
    withSubtitles,
  }: {
    bag: BagWriter;
    sounds: readonly ContentSound[];
    organisation: string;
    madeOn: string;
    /** Also as SubRip. */
    withSubtitles: boolean;
  },
): Promise<ContentTranscript[]> {
  const added = new Map<TranscriptId, ContentTranscript>();
  const names = new Set<string>();
  for (const transcript of story.transcripts) {
    if (transcript.lines.length === 0) continue;
    const soundCode = story.sounds.find(({ id }) => id === transcript.recordingId)?.code;
    const name = textCode({ code: story.code, soundCode, language: transcript.language, names });
    names.add(name);
    const written = writtenText(story, transcript, { organisation, madeOn });
    const add = async (ending: keyof typeof mimeTypes, text: string): Promise<ContentFile> => {
      const path = `interviews/${story.code}/transcripts/${name}.${ending}`;
      const mimeType = mimeTypes[ending];
      return { path, mimeType, ...(await bag.addPayload(path, [Buffer.from(text, 'utf8')])) };
    };
    const hasTimes = transcript.lines.some(({ fromMs }) => fromMs !== null);
    added.set(transcript.id, {
      language: transcript.language,
      isTranslation: transcript.isTranslation,
      state: transcript.state,
      sound: sounds.find(({ code }) => code === soundCode),
      text: await add('txt', writeText(written)),
      captions: hasTimes ? await add('vtt', writeVtt(written)) : undefined,
      subtitles: hasTimes && withSubtitles ? await add('srt', writeSrt(written)) : undefined,
      lines: transcript.lines,
      ofPath: transcript.ofId === null ? undefined : added.get(transcript.ofId)?.text.path,
    });
  }
  return [...added.values()];
}

function writtenText(
  story: PublicStory,
  { language, isTranslation, state, lines }: LeavingTranscript,
  { organisation, madeOn }: { organisation: string; madeOn: string },
) {
  const { title, code, storytellers, interviewers, recordedOn } = story;
  return {
    ...{ title: title.trim() === '' ? code.toUpperCase() : title, code },
    ...{ storytellers, interviewers, recordedOn, organisation, language, isTranslation },
    isApproved: state === 'approved',
    isAnonymised: story.isProtected,
    writtenOn: madeOn,
    lines,
  };
}
