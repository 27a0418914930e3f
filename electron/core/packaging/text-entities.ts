// How a package tells of its transcripts and translations: to machines, and to people in the same words. Pure.
import type { CrateEntity } from '../../../shared/package/archive-v1.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { fileFacts } from './crate-entities.ts';
import { isShortened } from './package-content.ts';
import type { ContentFile, ContentTranscript } from './package-content.ts';

/** Of a sound whose access copy begins later: captions then run late beside that copy. */
function timesSentence({ sound }: ContentTranscript): string {
  if (sound === undefined) return 'Times are those of the recording.';
  const times = `Times are those of the master ${sound.master.path.split('/').at(-1) ?? ''}.`;
  return isShortened(sound) && sound.accessFromMs > 0
    ? `${times} The access copy begins ${writeTimecode(Math.round(sound.accessFromMs))} later.`
    : times;
}

/** Which names were changed is not said, here or anywhere. */
export function textSentence(transcript: ContentTranscript): string {
  const { isTranslation, state, captions } = transcript;
  return [
    isTranslation ? 'A translation of the transcript' : 'What is said, as text',
    state === 'approved' ? ', approved by the organisation.' : ', checked by a person.',
    ' Parts that are closed are left out. Names in [square brackets] stand for other names.',
    captions === undefined ? '' : ` ${timesSentence(transcript)}`,
  ].join('');
}

export function textEntities(transcript: ContentTranscript): CrateEntity[] {
  const { language, isTranslation, state, sound, ofPath } = transcript;
  const entity = (file: ContentFile): CrateEntity => ({
    ...fileFacts(file),
    '@type': 'File',
    description: textSentence(transcript),
    inLanguage: language,
    textState: state,
    isTranslation,
    ...(sound && { isBasedOn: { '@id': sound.master.path } }),
    ...(ofPath !== undefined && { translationOfWork: { '@id': ofPath } }),
  });
  const { text, captions, subtitles } = transcript;
  return [text, captions, subtitles].filter((file) => file !== undefined).map(entity);
}
