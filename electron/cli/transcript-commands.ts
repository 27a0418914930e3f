// homeground transcript list, import, export: texts from files of other programs, and texts that may leave as files.
import { resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { Use } from '../../shared/model/agreement.ts';
import { TranscriptId } from '../../shared/model/ids.ts';
import type {
  FileWarning,
  SpeakerChoice,
  TranscriptFile,
} from '../../shared/model/transcript-file.ts';
import { writtenFormats } from '../../shared/model/transcript-file.ts';
import { decisionSentences } from '../../shared/rules/sentences.ts';
import { writeTimecode } from '../../shared/rules/timecode.ts';
import type { Command } from './command.ts';
import { findPerson, findRecording, findStory } from './references.ts';

type Api = Parameters<typeof findStory>[0];

/** @throws AppError `not-found` */
function transcriptId(typed: string): TranscriptId {
  const id = TranscriptId.safeParse(typed).data;
  if (id === undefined)
    throw new AppError(
      'not-found',
      `There is no transcript "${typed}". Please give an id from: homeground transcript list STORY`,
    );
  return id;
}

function warningLine({ warning, count, line }: FileWarning): string {
  const where = line === null ? '' : `, first in line ${line}`;
  return `please look: ${warning.replaceAll('-', ' ')} (${count}${where})`;
}

function fileLines({ format, text, translations, speakers, warnings }: TranscriptFile): string[] {
  return [
    `${format}: ${text.lineCount} lines, ${text.wordCount} words, ${text.hasTimes ? 'with' : 'without'} times`,
    ...translations.map(
      ({ name, language, lineCount }, place) =>
        `translation ${place + 1}: ${name} ${language ?? ''} (${lineCount} lines)`,
    ),
    ...speakers.map(({ label, lineCount }) => `speaker: ${label} (${lineCount} lines)`),
    ...warnings.map(warningLine),
  ];
}

/** "AB=12": the person with number 12. "AB=": these lines stay out. */
async function speakerChoices(api: Api, typed: readonly string[]): Promise<SpeakerChoice[]> {
  const choices: SpeakerChoice[] = [];
  for (const one of typed) {
    const [, label = '', who = ''] = /^(.+)=([^=]*)$/u.exec(one) ?? [];
    if (label === '')
      throw new AppError(
        'invalid-input',
        '--speaker takes a name of the file and a person, such as AB=12.',
      );
    const personId = who === '' ? null : await findPerson(api, who);
    choices.push({ label, personId, isLeftOut: who === '' });
  }
  return choices;
}

const list: Command = {
  name: 'transcript list',
  about: 'List the transcripts and translations of a story.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const found = await api.transcripts.list({ storyId: await findStory(api, typed) });
    return {
      data: found,
      lines: found.map(
        ({ id, language, ofId, state, lineCount }) =>
          `${id}  ${language}  ${ofId === null ? 'transcript' : 'translation'}  ${state}  ${lineCount} lines`,
      ),
    };
  },
};

const importFile: Command = {
  name: 'transcript import',
  about: 'Take in a text that was written elsewhere: WebVTT, SRT, text, Word, ELAN or OHMS.',
  operands: ['FILE'],
  needsLibrary: true,
  options: {
    story: { value: 'STORY', about: 'into which story' },
    language: { value: 'CODE', about: 'of the text, such as ur or pa-Guru' },
    recording: { value: 'RECORDING', about: 'of which recording the times are' },
    replace: {
      value: 'TRANSCRIPT',
      about: 'in the place of the lines of this one, which are kept as a version',
    },
    'translation-of': { value: 'TRANSCRIPT', about: 'as a translation of this one' },
    speaker: {
      value: 'NAME=PERSON',
      several: true,
      about: 'who a name of the file is, by number; NAME= leaves these lines out',
    },
    translation: {
      value: 'CODE',
      several: true,
      about: 'the language of each translation in the file that is taken in too, in their order',
    },
    'made-by': { value: 'NAME', about: 'who wrote it down; it stays in the library' },
    index: { about: 'take in the index points of the file too' },
    'look-only': { about: 'say what is in the file, and take nothing in' },
  },
  async run({ core: { api }, operands: [file = ''], options, jobOptions }) {
    const path = resolve(file);
    const read = await api.transcriptFiles.read({ path }, jobOptions);
    const lines = fileLines(read);
    if (options.flag('look-only')) return { data: read, lines };
    const storyId = await findStory(api, options.required('story'));
    const recording = options.text('recording');
    const [replace, translationOf] = [options.text('replace'), options.text('translation-of')];
    if (replace !== undefined && translationOf !== undefined)
      throw new AppError('invalid-input', 'Please give --replace or --translation-of, not both.');
    const found = await api.transcriptFiles.bringIn(
      {
        ...{ path, storyId, language: options.required('language') },
        recordingId: recording === undefined ? null : await findRecording(api, recording),
        madeBy: options.text('made-by') ?? '',
        speakers: await speakerChoices(api, options.list('speaker') ?? []),
        translations: (options.list('translation') ?? []).map((language, place) => ({
          place,
          language,
        })),
        takesPoints: options.flag('index'),
        into:
          replace !== undefined
            ? { kind: 'replace', id: transcriptId(replace) }
            : translationOf !== undefined
              ? { kind: 'translation', ofId: transcriptId(translationOf) }
              : { kind: 'new' },
      },
      jobOptions,
    );
    const { transcript, unmatched, pointIds } = found;
    return {
      data: { file: read, ...found },
      lines: [
        ...lines,
        `Taken in, lines: ${transcript.lineCount}. ${transcript.id}`,
        ...(pointIds.length === 0 ? [] : [`Index points taken in: ${pointIds.length}.`]),
        ...(unmatched === 0
          ? []
          : [`Lines that stand beside no line of the original: ${unmatched}.`]),
      ],
    };
  },
};

const exportFile: Command = {
  name: 'transcript export',
  about: 'Save a checked text as a file for others, if its story may leave for this use.',
  operands: ['TRANSCRIPT'],
  needsLibrary: true,
  options: {
    to: { value: 'FOLDER', about: 'where the file is put' },
    recipient: { value: 'NAME', about: 'to whom it goes' },
    contact: { value: 'TEXT', about: 'how to reach them' },
    use: { value: 'USE', about: `${Use.options.join(', ')} (archive)` },
    format: { value: 'FORMAT', about: `${writtenFormats.join(', ')} (vtt)` },
    'plan-only': { about: 'say what would leave, and write nothing; needs no --to' },
  },
  async run({ core: { api }, operands: [typed = ''], options, say }) {
    const id = transcriptId(typed);
    const use = options.choice('use', Use.options) ?? 'archive';
    const format = options.choice('format', writtenFormats) ?? 'vtt';
    const plan = await api.transcriptFiles.plan({ id, use });
    const lines = [
      ...(plan.problem === 'not-checked' ? ['kept back: Nobody has checked this text yet.'] : []),
      ...decisionSentences(plan.decision).map((sentence) => `kept back: ${sentence}`),
      ...plan.names.map(
        ({ word, isCertain, atMs }) =>
          `kept back: “${word}” ${isCertain ? 'is' : 'may be'} a name that must not be shown${atMs === null ? '' : ` (${writeTimecode(atMs)})`}`,
      ),
      `lines: ${plan.lineCount}, closed and left out: ${plan.closedCount}, without a time: ${plan.untimedCount}`,
    ];
    if (options.flag('plan-only')) return { data: plan, lines };
    const to = options.required('to');
    const recipient = options.required('recipient');
    for (const line of lines) say(line);
    const saved = await api.transcriptFiles.save({
      ...{ id, use, format, folder: resolve(to) },
      ...{ recipient, recipientContact: options.text('contact') ?? '' },
    });
    return { data: saved, lines: [`Saved ${saved.path}, lines: ${saved.lineCount}.`] };
  },
};

export const transcriptCommands: readonly Command[] = [list, importFile, exportFile];
