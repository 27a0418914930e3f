// homeground recording voices …, contributor …: who can be heard, whether they have agreed, and what helpers have signed.
import { AppError } from '../../shared/contract/errors.ts';
import { contributorRoles } from '../../shared/model/contributor.ts';
import { VoiceId } from '../../shared/model/ids.ts';
import { ResponsibleAdult } from '../../shared/model/signature.ts';
import type { RecordingVoices, Voice } from '../../shared/model/voice.ts';
import { parseTimecode, TIMECODE_HELP, writeTimecode } from '../../shared/rules/timecode.ts';
import type { Command } from './command.ts';
import { oneOf } from './options.ts';
import type { Options } from './options.ts';
import { findPerson, findRecording } from './references.ts';

function timeOf(options: Options, name: 'from' | 'to'): number | null {
  const typed = options.text(name);
  if (typed === undefined) return null;
  const timeMs = parseTimecode(typed);
  if (timeMs === undefined)
    throw new AppError('invalid-input', `--${name} is not a time. ${TIMECODE_HELP}`);
  return timeMs;
}

function voiceLine({ id, name, kind, fromMs, toMs, hasAgreed }: Voice): string {
  const part =
    fromMs === null || toMs === null
      ? 'throughout'
      : `${writeTimecode(fromMs)}–${writeTimecode(toMs)}`;
  return `${id}  ${name}  ${kind}  ${part}  ${hasAgreed ? 'has agreed' : 'has not agreed'}`;
}

const seenLine = ({ isSeenSaid }: Pick<RecordingVoices, 'isSeenSaid'>) =>
  isSeenSaid
    ? 'Everybody who can be seen in the film is listed and has agreed.'
    : 'Nobody has said yet who can be seen in the film.';

function voicesLines({ voices, suggestions, isListed, ...film }: RecordingVoices): string[] {
  return [
    ...voices.map(voiceLine),
    ...suggestions.map(({ name, kind }) => `not listed yet: ${name}  ${kind}`),
    isListed
      ? 'Everybody who can be heard is listed.'
      : 'Nobody has said yet that everybody who can be heard is listed.',
    ...(film.isFilmed ? [seenLine(film)] : []),
  ];
}

const list: Command = {
  name: 'recording voices',
  about:
    'List who can be heard in a recording, or say that everybody is listed, and who can be seen in its film.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: {
    'only-these': {
      about: 'say that nobody else can be heard: the people of the story are listed as well',
    },
    seen: {
      about:
        'say that everybody who can be seen in the film is in this list and has agreed, and nobody else can be seen',
    },
    'not-seen': { about: 'take that back' },
  },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const recordingId = await findRecording(api, typed);
    const found = await api.voices.list({ recordingId });
    const people = found.suggestions.map(({ personId, kind }) => ({ personId, kind }));
    const [isSaid, isTakenBack] = [options.flag('seen'), options.flag('not-seen')];
    if (isSaid && isTakenBack)
      throw new AppError('invalid-input', 'Please give --seen or --not-seen, and not both.');
    const listed = options.flag('only-these')
      ? await api.voices.confirm({ recordingId, people })
      : found;
    const told = isSaid || isTakenBack ? await api.voices.saySeen({ recordingId, isSaid }) : listed;
    return { data: told, lines: voicesLines(told) };
  },
};

const add: Command = {
  name: 'recording add-voice',
  about: 'Add somebody who can be heard. Until they have agreed it is silent there outside.',
  operands: ['RECORDING'],
  needsLibrary: true,
  options: {
    who: {
      value: 'WORDS',
      about: 'such as "a neighbour at the door"; it never leaves the library',
    },
    person: { value: 'PERSON', about: 'a number or id, if it is somebody in the library' },
    from: { value: 'TIME', about: 'where they are first heard; without it throughout' },
    to: { value: 'TIME', about: 'where they are last heard' },
    'agreed-on': { value: 'DAY', about: 'the day on which they agreed to be heard, yyyy-mm-dd' },
    how: { value: 'WORDS', about: 'how they agreed' },
  },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const recordingId = await findRecording(api, typed);
    const person = options.text('person');
    const agreedOn = options.text('agreed-on') ?? null;
    const voice = await api.voices.add({
      recordingId,
      personId: person === undefined ? null : await findPerson(api, person),
      label: options.text('who') ?? '',
      ...{ fromMs: timeOf(options, 'from'), toMs: timeOf(options, 'to') },
      ...{ agreedOn, agreedHow: agreedOn === null ? '' : options.required('how') },
    });
    return { data: voice, lines: [voiceLine(voice)] };
  },
};

/** @throws AppError `not-found` */
function findVoice(typed: string): VoiceId {
  const id = VoiceId.safeParse(typed).data;
  if (id === undefined)
    throw new AppError(
      'not-found',
      `There is no voice "${typed}". Please give an id from: homeground recording voices`,
    );
  return id;
}

const agree: Command = {
  name: 'recording voice-agreed',
  about: 'Note that somebody in the list has agreed to be heard, or has not after all.',
  operands: ['VOICE'],
  needsLibrary: true,
  options: {
    on: { value: 'DAY', about: 'the day on which they agreed, yyyy-mm-dd (today)' },
    how: { value: 'WORDS', about: 'how they agreed' },
    no: { about: 'they have not agreed after all' },
  },
  async run({ core, operands: [typed = ''], options }) {
    const id = findVoice(typed);
    const voice = await core.api.voices.agree(
      options.flag('no')
        ? { id, agreedOn: null }
        : {
            ...{ id, agreedOn: options.text('on') ?? core.context.today() },
            agreedHow: options.required('how'),
          },
    );
    return { data: voice, lines: [voiceLine(voice)] };
  },
};

const contributorAdd: Command = {
  name: 'contributor add',
  about: 'Keep the agreement that an interviewer, interpreter or other helper has signed.',
  operands: ['PERSON'],
  needsLibrary: true,
  options: {
    role: { value: 'ROLE', about: contributorRoles.join(', ') },
    on: { value: 'DAY', about: 'the day it was signed, yyyy-mm-dd (today)' },
    'text-version': { value: 'VERSION', about: 'the wording that was signed (contributor-en-2)' },
    'signed-by': { value: 'NAME', about: 'the name under it' },
    'kept-at': { value: 'PLACE', about: 'where the paper is kept, if it was signed on paper' },
    confidential: { about: 'they promise to tell nobody what was said; interpreters must' },
    'adult-name': { value: 'NAME', about: 'who signs beside somebody under 18' },
    'adult-role': { value: 'ROLE', about: ResponsibleAdult.shape.role.options.join(', ') },
  },
  async run({ core, operands: [typed = ''], options }) {
    const personId = await findPerson(core.api, typed);
    const keptAt = options.text('kept-at');
    const signed = (name: string) =>
      keptAt === undefined
        ? { method: 'typed' as const, name }
        : { method: 'on-paper' as const, name, keptAt };
    const adultName = options.text('adult-name');
    const entry = await core.api.contributors.add({
      personId,
      role: oneOf(options.required('role'), contributorRoles, '--role'),
      on: options.text('on') ?? core.context.today(),
      textVersion: options.text('text-version') ?? 'contributor-en-2',
      signature: signed(options.required('signed-by')),
      isConfidential: options.flag('confidential'),
      responsibleAdult:
        adultName === undefined
          ? null
          : {
              name: adultName,
              role: oneOf(
                options.required('adult-role'),
                ResponsibleAdult.shape.role.options,
                '--adult-role',
              ),
              signature: signed(adultName),
            },
    });
    return { data: entry, lines: [`Kept: ${entry.role}, signed on ${entry.on}.`] };
  },
};

const agreeFilm: Command = {
  name: 'recording voice-film',
  about:
    'Note that somebody in the list who is no storyteller agreed that the film is shown, or cannot be seen in it.',
  operands: ['VOICE'],
  needsLibrary: true,
  options: { no: { about: 'not after all' } },
  async run({ core, operands: [typed = ''], options }) {
    const id = findVoice(typed);
    const voice = await core.api.voices.agreeFilm({ id, agreed: !options.flag('no') });
    return { data: voice, lines: [voiceLine(voice)] };
  },
};

export const voiceCommands: readonly Command[] = [list, add, agree, agreeFilm, contributorAdd];
