// homeground recording access-copy, recording trim: the copy of a recording to listen to, and where it begins and ends.
import { AppError } from '../../shared/contract/errors.ts';
import { timeToType, typedTime } from '../../shared/rules/typed-time.ts';
import type { Command } from './command.ts';
import type { Options } from './options.ts';
import { findRecording } from './references.ts';

const gains = {
  full: '',
  capped: 'The recording is very quiet: its copy was made louder only in part.',
  none: 'There is hardly any sound in the recording: its copy was not made louder.',
} as const;

const accessCopy: Command = {
  name: 'recording access-copy',
  about: 'Make the copy of a recording to listen to, if the one that there is is not right.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''], jobOptions }) {
    const id = await findRecording(api, typed);
    const copy = await api.recordings.makeAccessCopy({ id }, jobOptions);
    const { durationMs, sizeBytes, loudnessLufs, truePeakDb, gain } = copy;
    const level =
      loudnessLufs === null
        ? []
        : [`Loudness: ${loudnessLufs} LUFS, true peak: ${truePeakDb ?? '-'} dB.`];
    return {
      data: copy,
      lines: [
        `The copy holds ${timeToType(durationMs)} of sound, ${sizeBytes} bytes.`,
        ...level,
        ...(gains[gain] === '' ? [] : [gains[gain]]),
      ],
    };
  },
};

/** @throws AppError `invalid-input` */
function time(options: Options, name: string): number | null {
  const typed = options.text(name);
  if (typed === undefined) return null;
  const ms = typedTime(typed);
  if (ms === undefined)
    throw new AppError(
      'invalid-input',
      `--${name} "${typed}" is no time. Please type it as 1:02:03, 62:03 or 45.`,
    );
  return ms;
}

const trim: Command = {
  name: 'recording trim',
  about:
    'Choose where copies of a recording begin and end. Without options they hold the whole. The recording itself stays whole.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: {
    from: { value: 'TIME', about: 'where copies begin, such as 0:45 or 1:02:03' },
    to: { value: 'TIME', about: 'where copies end' },
  },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const ends = { inMs: time(options, 'from'), outMs: time(options, 'to') };
    const id = await findRecording(api, typed);
    const trimmed = await api.recordings.trim({ id, ...ends });
    const { trimInMs, trimOutMs, durationMs } = trimmed;
    const isWhole = trimInMs === null && trimOutMs === null;
    return {
      data: trimmed,
      lines: [
        isWhole
          ? 'Copies hold the whole recording.'
          : `Copies begin at ${timeToType(trimInMs ?? 0)} and end at ${timeToType(trimOutMs ?? durationMs)}.`,
      ],
    };
  },
};

export const accessCopyCommands: readonly Command[] = [accessCopy, trim];
