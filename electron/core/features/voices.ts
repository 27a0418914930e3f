// Who can be heard in a recording: listed by those who record, and whether others than storytellers have agreed.
import { AppError } from '../../../shared/contract/errors.ts';
import type { PersonId, RecordingId, StoryId, VoiceId } from '../../../shared/model/ids.ts';
import { VoiceId as VoiceIdSchema } from '../../../shared/model/ids.ts';
import type {
  NewVoice,
  RecordingVoices,
  Voice,
  VoiceKind,
  VoiceSuggestion,
} from '../../../shared/model/voice.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { namesOfPeople } from '../db/people-names.ts';
import { protectionFacts } from '../db/protection-facts.ts';
import { requireHeard } from '../db/recording-rows.ts';
import { forgetSeen, toldOfFilm } from '../db/seen-in-films.ts';
import { indexStories } from '../db/story-words.ts';
import { isWhole } from '../db/voice-facts.ts';
import { statementOf, voicesOf } from '../db/voice-rows.ts';
import type { VoiceRow } from '../db/voice-rows.ts';
import { saySeen } from '../db/say-seen.ts';

export const voices: Handlers<'voices'> = {
  list: ({ recordingId }, context) => listOf(recordingId, context),

  add(input, context) {
    const { durationMs, state } = requireHeard(input.recordingId, context);
    const id = input.id ?? VoiceIdSchema.parse(context.newId());
    const known = recordingOf(id, context);
    if (known !== undefined && known !== input.recordingId)
      throw new AppError('conflict', 'There is a voice with this number in another recording.');
    if (known !== undefined) return voiceOf(id, known, context);
    if (state === 'ready' && input.fromMs !== null && input.fromMs >= durationMs)
      throw new AppError(
        'invalid-input',
        `The recording ends at ${writeTimecode(durationMs)}. Please give a part that begins before its end.`,
      );
    refuseAgreement(input, context);
    requirePerson(input.personId, context);
    write({ action: 'voices.add', subject: input.recordingId }, context, () =>
      insertVoice(input, id, context),
    );
    return voiceOf(id, input.recordingId, context);
  },

  agree({ id, agreedOn, agreedHow }, context) {
    const recordingId = find(id, context);
    const { kind } = voiceOf(id, recordingId, context);
    refuseAgreement({ kind, agreedOn }, context);
    context.library.db.write({ action: 'voices.agree', subject: recordingId }, (sql) =>
      sql
        .prepare(
          'update voices set agreed_on = @on, agreed_how = @how, film_agreed = iif(@on is null, 0, film_agreed) where id = @id',
        )
        .run({ on: agreedOn, how: agreedOn === null ? '' : agreedHow, id }),
    );
    return voiceOf(id, recordingId, context);
  },

  agreeFilm({ id, agreed }, context) {
    const recordingId = find(id, context);
    const { kind, hasAgreed } = voiceOf(id, recordingId, context);
    if (kind === 'storyteller')
      throw new AppError(
        'invalid-input',
        'A storyteller agrees to the film in the recording agreement of the story. Please add it there.',
      );
    if (agreed && !hasAgreed)
      throw new AppError(
        'conflict',
        'This person has not agreed to be heard yet. Please ask for that first.',
      );
    context.library.db.write({ action: 'voices.agreeFilm', subject: recordingId }, (sql) =>
      sql.prepare('update voices set film_agreed = ? where id = ?').run(agreed ? 1 : 0, id),
    );
    return voiceOf(id, recordingId, context);
  },

  remove({ id }, context) {
    const recordingId = find(id, context);
    write({ action: 'voices.remove', subject: recordingId }, context, (sql) =>
      sql
        .prepare(
          'update voices set removed_at = ?, removal_seen = 0 where id = ? and removed_at is null',
        )
        .run(context.clock().toISOString(), id),
    );
    return listOf(recordingId, context);
  },

  restore({ id }, context) {
    const recordingId = find(id, context);
    write({ action: 'voices.restore', subject: recordingId }, context, (sql) =>
      sql.prepare('update voices set removed_at = null, removal_seen = 0 where id = ?').run(id),
    );
    return listOf(recordingId, context);
  },

  confirm({ recordingId, people }, context) {
    const { state } = requireHeard(recordingId, context);
    if (state !== 'ready')
      throw new AppError(
        'conflict',
        'This recording is not finished yet. Please list who can be heard when it is.',
      );
    const present = voicesOf(context.library.db.sql, recordingId).filter((row) => !row.isRemoved);
    const missing = people.filter(
      ({ personId, kind }) =>
        !present.some((voice) => voice.personId === personId && voice.kind === kind),
    );
    for (const { personId } of missing) requirePerson(personId, context);
    const at = context.clock().toISOString();
    write({ action: 'voices.confirm', subject: recordingId }, context, (sql) => {
      for (const { personId, kind } of missing)
        insertVoice(
          { ...throughout, recordingId, personId, kind },
          VoiceIdSchema.parse(context.newId()),
          context,
        );
      sql
        .prepare(
          'update voices set removal_seen = 1 where recording_id = ? and removed_at is not null',
        )
        .run(recordingId);
      sql
        .prepare(
          `insert or replace into voices_checked (recording_id, sha256, checked_at, checked_by)
           select id, sha256, ?, ? from recordings where id = ?`,
        )
        .run(at, context.library.member.name, recordingId);
    });
    return listOf(recordingId, context);
  },

  reopen({ recordingId }, context) {
    requireHeard(recordingId, context);
    context.library.db.write({ action: 'voices.reopen', subject: recordingId }, (sql) => {
      sql.prepare('delete from voices_checked where recording_id = ?').run(recordingId);
      forgetSeen(sql, recordingId);
    });
    return listOf(recordingId, context);
  },

  saySeen(input, context) {
    saySeen(input, context);
    return listOf(input.recordingId, context);
  },
};

const throughout = { label: '', fromMs: null, toMs: null, agreedOn: null, agreedHow: '' } as const;

/** Who can be heard decides what may be told of the story, and so by which words it is found. */
function write(
  change: { action: string; subject: RecordingId },
  { library }: LibraryContext,
  run: (sql: LibraryContext['library']['db']['sql']) => unknown,
): void {
  library.db.write(change, (sql) => {
    run(sql);
    const storyId = sql
      .prepare<[string], StoryId | null>('select story_id from recordings where id = ?')
      .pluck()
      .get(change.subject);
    if (storyId) indexStories(sql, [storyId]);
  });
}

/** Must run inside a `db.write`. */
function insertVoice(
  voice: Omit<NewVoice, 'id'>,
  id: VoiceId,
  { library, clock }: LibraryContext,
): void {
  library.db.sql
    .prepare(
      `insert into voices (id, recording_id, person_id, kind, label, from_ms, to_ms, agreed_on, agreed_how, added_at, added_by)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...([id, voice.recordingId, voice.personId, voice.kind, voice.label.trim()] as const),
      ...([voice.fromMs, voice.toMs, voice.agreedOn, voice.agreedHow.trim()] as const),
      ...([clock().toISOString(), library.member.name] as const),
    );
}

/** @throws AppError `invalid-input` for a day to come, and for people whose agreement is kept elsewhere */
function refuseAgreement(
  { kind, agreedOn }: { kind: VoiceKind; agreedOn: string | null },
  context: LibraryContext,
): void {
  if (agreedOn === null) return;
  if (kind === 'storyteller')
    throw new AppError(
      'invalid-input',
      'A storyteller agrees in the agreements of the story. Please add it there.',
    );
  if (kind !== 'other')
    throw new AppError(
      'invalid-input',
      'An interviewer or interpreter signs a contributor agreement. Please add it on the page of this person.',
    );
  if (agreedOn > context.today())
    throw new AppError('invalid-input', 'This day is still to come. Please check the date.');
}

/** @throws AppError `not-found` */
function requirePerson(id: PersonId | null, { library }: LibraryContext): void {
  if (id === null) return;
  if (library.db.sql.prepare('select 1 from people where id = ?').get(id) === undefined)
    throw new AppError('not-found', 'This person is not in the library.');
}

function recordingOf(id: VoiceId, { library }: LibraryContext): RecordingId | undefined {
  return library.db.sql
    .prepare<[string], RecordingId>('select recording_id from voices where id = ?')
    .pluck()
    .get(id);
}

/** @throws AppError `not-found`, also for what this person may not hear */
function find(id: VoiceId, context: LibraryContext): RecordingId {
  const recordingId = recordingOf(id, context);
  if (recordingId === undefined)
    throw new AppError('not-found', 'This voice is not in the list of who can be heard.');
  requireHeard(recordingId, context);
  return recordingId;
}

/** @throws AppError `not-found` when it was removed */
function voiceOf(id: VoiceId, recordingId: RecordingId, context: LibraryContext): Voice {
  const found = listOf(recordingId, context).voices.find((voice) => voice.id === id);
  if (found === undefined)
    throw new AppError('not-found', 'This voice was removed from the list of who can be heard.');
  return found;
}

function listOf(recordingId: RecordingId, context: LibraryContext): RecordingVoices {
  const { storyId } = requireHeard(recordingId, context);
  const { sql } = context.library.db;
  const rows = voicesOf(sql, recordingId);
  const present = rows.filter((row) => row.isRemoved === 0);
  const part = storyId === null ? [] : partsInStory(context, storyId);
  const people = [...present, ...part].flatMap(({ personId }) => personId ?? []);
  const names = namesOfPeople(sql, people);
  const nameOf = (row: Pick<VoiceRow, 'personId' | 'label'>) =>
    row.label || (row.personId === null ? '' : (names.get(row.personId) ?? ''));
  const statement = statementOf(sql, recordingId);
  return {
    recordingId,
    voices: present.map((row) => voiceFrom(row, nameOf(row))),
    suggestions: part
      .filter(
        (one) => !present.some((row) => row.personId === one.personId && row.kind === one.kind),
      )
      .map((one) => ({ ...one, name: names.get(one.personId) ?? '' })),
    isListed: statement !== undefined,
    checkedAt: statement?.checkedAt ?? null,
    checkedBy: statement?.checkedBy ?? '',
    ...toldOfFilm(sql, recordingId),
    notAgreedThroughout: isWhole(rows),
    voiceCanIdentify: storyId !== null && protectionFacts(sql, storyId).voiceCanIdentify,
  };
}

function voiceFrom(
  {
    id,
    recordingId,
    personId,
    kind,
    fromMs,
    toMs,
    agreedOn,
    agreedHow,
    hasAgreed,
    ...row
  }: VoiceRow,
  name: string,
): Voice {
  const part = { fromMs, toMs, agreedOn, agreedHow };
  const filmAgreed = row.filmAgreed === 1;
  return { id, recordingId, personId, kind, name, ...part, hasAgreed: hasAgreed === 1, filmAgreed };
}

/** Whoever has a part in the story, storytellers first. */
function partsInStory(
  { library }: LibraryContext,
  storyId: StoryId,
): Omit<VoiceSuggestion, 'name'>[] {
  return library.db.sql
    .prepare<[string], Omit<VoiceSuggestion, 'name'>>(
      `select person_id as personId, case role when 'narrator' then 'storyteller' else role end as kind
       from story_people where story_id = ?
       order by case role when 'narrator' then 0 when 'interviewer' then 1 else 2 end, position`,
    )
    .all(storyId);
}
