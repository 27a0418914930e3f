// Every call that can be made of the core, named once. Types of handlers and of the client follow from this table.
import { z } from 'zod';
import {
  AgreedAfter,
  BeforeRecording,
  NewAgreementEntry,
  AgreementEntry,
  SpokenRefusal,
  StoryAgreements,
} from '../model/agreement.ts';
import { AccessCopy } from '../model/access-copy.ts';
import { Collection, CollectionPatch, CollectionRow, NewCollection } from '../model/collection.ts';
import { ArrivalLook, ArrivalReport, ArrivalRequest } from '../model/arrival.ts';
import { Attachment } from '../model/attachment.ts';
import { Film, FilmType } from '../model/film.ts';
import {
  AttachmentId,
  ClosedPassageId,
  CollectionId,
  ContactId,
  FilmId,
  MarkerId,
  MemberId,
  PersonId,
  QuestionId,
  RecordingId,
  StoryId,
  ThemeId,
} from '../model/ids.ts';
import {
  Backup,
  BackupReport,
  HistoryEntry,
  HistoryReport,
  LibraryStatus,
  Member,
  Passphrase,
  RecentLibrary,
  RecoverySheet,
  Role,
} from '../model/library.ts';
import { InterfaceLanguage } from '../model/interface-language.ts';
import { PackageForm, PackagePlan, PackageRecord, VerifyReport } from '../model/package.ts';
import { InterviewNotes, NotesPatch } from '../model/interview-notes.ts';
import { ClosedPassage, Marker, MarkerPatch, NewClosedPassage, NewMarker } from '../model/mark.ts';
import { NewPerson, Person, PersonPatch } from '../model/person.ts';
import { NewQuestion, Question, QuestionPatch } from '../model/question.ts';
import { Peaks, Purpose, Recording, SpaceLeft, TakeFormat } from '../model/recording.ts';
import { TakeSegment } from '../model/take-segment.ts';
import { NewStory, Story, StoryFilter, StoryPatch, StoryRow, Theme } from '../model/story.ts';
import { ContactPatch, NewContact, SupportContact } from '../model/support.ts';
import { Use } from '../model/agreement.ts';
import { Line, LocalPath, NonEmptyLine } from '../model/text.ts';
import { command, job, query } from './define.ts';
import type { Method } from './define.ts';

const nothing = z.strictObject({});
const done = z.object({});
const ofStory = z.strictObject({ id: StoryId });
const ofPerson = z.strictObject({ id: PersonId });
const ofRecording = z.strictObject({ id: RecordingId });
const ofFilm = z.strictObject({ id: FilmId });
const ofCollection = z.strictObject({ id: CollectionId });
const ofQuestion = z.strictObject({ id: QuestionId });
const ofContact = z.strictObject({ id: ContactId });
const fileFilter = z.strictObject({
  name: Line,
  extensions: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).max(40),
});

export const methods = {
  // The library: made, opened, locked, kept safe
  'library.status': query({ input: nothing, output: LibraryStatus, needs: 'anyone' }),
  'library.recent': query({ input: nothing, output: z.array(RecentLibrary), needs: 'anyone' }),
  /** What is in this folder, and is it a good place? Asked before create, open and restore. */
  'library.inspect': query({
    input: z.strictObject({ folder: LocalPath }),
    output: z.object({
      kind: z.enum(['library', 'empty', 'missing', 'other-files', 'newer-library']),
      syncedBy: z.string().nullable(),
      freeBytes: z.int().nonnegative(),
    }),
    needs: 'anyone',
  }),
  'library.create': command({
    input: z.strictObject({
      folder: LocalPath,
      organisation: NonEmptyLine,
      memberName: NonEmptyLine,
      passphrase: Passphrase,
    }),
    output: RecoverySheet,
    needs: 'anyone',
    touches: ['library'],
  }),
  /** `backup` names a dated backup to open from when the catalogue is damaged (a lead only); it is not used when the catalogue is whole. */
  'library.open': command({
    input: z.union([
      z.strictObject({
        folder: LocalPath,
        passphrase: Passphrase,
        backup: NonEmptyLine.optional(),
      }),
      z.strictObject({
        folder: LocalPath,
        recoveryKey: z.string().max(200),
        backup: NonEmptyLine.optional(),
      }),
    ]),
    output: LibraryStatus,
    needs: 'anyone',
    touches: ['library'],
  }),
  'library.lock': command({ input: nothing, output: done, needs: 'anyone', touches: ['library'] }),
  /** Makes a new recovery key; the former one stops working. */
  'library.renewRecovery': command({
    input: nothing,
    output: RecoverySheet,
    needs: 'library.settings',
    touches: ['library'],
  }),
  'library.confirmRecovery': command({
    input: z.strictObject({ group: z.int().min(1).max(8), text: z.string().max(20) }),
    output: done,
    needs: 'library.use',
    touches: ['library'],
  }),
  /** After damage: a lead has looked whether a withdrawal or another decision is missing. Until then nothing may leave. */
  'library.confirmDecisions': command({
    input: nothing,
    output: LibraryStatus,
    needs: 'library.settings',
    touches: ['library', 'stories', 'agreements', 'collections', 'history'],
  }),
  'library.updateSettings': command({
    input: z.strictObject({
      organisation: NonEmptyLine.optional(),
      autoLockMinutes: z.int().min(0).max(240).optional(),
    }),
    output: LibraryStatus,
    needs: 'library.settings',
    touches: ['library'],
  }),
  'library.backUpEverything': job({
    input: z.strictObject({ destination: LocalPath }),
    output: BackupReport,
    needs: 'library.back-up',
    touches: ['backups'],
  }),
  /** Brings a whole backup back into a new, empty folder. */
  'library.restore': job({
    input: z.strictObject({ backup: LocalPath, folder: LocalPath }),
    output: BackupReport,
    needs: 'anyone',
  }),

  // The people who use the library
  'members.list': query({ input: nothing, output: z.array(Member), needs: 'library.use' }),
  'members.add': command({
    input: z.strictObject({ name: NonEmptyLine, role: Role, passphrase: Passphrase }),
    output: Member,
    needs: 'members.manage',
    touches: ['members', 'history'],
  }),
  'members.setRole': command({
    input: z.strictObject({ id: MemberId, role: Role }),
    output: Member,
    needs: 'members.manage',
    touches: ['members', 'history'],
  }),
  'members.remove': command({
    input: z.strictObject({ id: MemberId }),
    output: done,
    needs: 'members.manage',
    touches: ['members', 'history'],
  }),
  /** Your own. `current` is not asked of somebody who opened with the recovery key. */
  'members.changePassphrase': command({
    input: z.strictObject({ current: Passphrase.optional(), next: Passphrase }),
    output: done,
    needs: 'library.use',
    touches: ['members', 'history'],
  }),

  // Stories
  'stories.list': query({
    input: StoryFilter,
    output: z.object({ total: z.int(), items: z.array(StoryRow) }),
    needs: 'stories.see',
  }),
  'stories.get': query({ input: ofStory, output: Story, needs: 'stories.see' }),
  'stories.create': command({
    input: NewStory,
    output: Story,
    needs: 'stories.write',
    touches: ['stories', 'people', 'history'],
  }),
  'stories.update': command({
    input: StoryPatch,
    output: Story,
    needs: 'stories.write',
    touches: ['stories', 'people', 'history'],
  }),
  'stories.bin': command({
    input: ofStory,
    output: Story,
    needs: 'stories.write',
    touches: ['stories', 'people', 'collections', 'history'],
  }),
  'stories.restore': command({
    input: ofStory,
    output: Story,
    needs: 'stories.write',
    touches: ['stories', 'people', 'collections', 'history'],
  }),
  /** What the filters can offer: localities and languages that stories have. */
  'stories.facets': query({
    input: nothing,
    output: z.object({ localities: z.array(z.string()), languages: z.array(z.string()) }),
    needs: 'stories.see',
  }),
  /** What there is and what is left to do, for the first page. */
  'stories.overview': query({
    input: nothing,
    output: z.object({
      stories: z.int(),
      durationMs: z.number(),
      people: z.int(),
      missingAgreements: z.int(),
      closedDatePassed: z.int(),
      interruptedTakes: z.int(),
      /** Recordings that belong to no story yet. */
      unplacedRecordings: z.int(),
      withoutRecording: z.int(),
      /** When everything was last copied to another place, the recordings too. */
      lastBackupAt: z.string().nullable(),
    }),
    needs: 'stories.see',
  }),

  // Themes: the words by which stories are found together
  'themes.list': query({ input: nothing, output: z.array(Theme), needs: 'stories.see' }),
  'themes.add': command({
    input: z.strictObject({ name: NonEmptyLine, sensitive: z.boolean() }),
    output: Theme,
    needs: 'themes.write',
    touches: ['themes', 'history'],
  }),
  'themes.update': command({
    input: z.strictObject({
      id: ThemeId,
      name: NonEmptyLine.optional(),
      sensitive: z.boolean().optional(),
      retired: z.boolean().optional(),
    }),
    output: Theme,
    needs: 'themes.write',
    touches: ['themes', 'stories', 'history'],
  }),

  // People in stories
  'people.list': query({
    input: z.strictObject({
      search: z.string().max(300).default(''),
      bin: z.boolean().default(false),
    }),
    output: z.array(Person),
    needs: 'people.see',
  }),
  'people.get': query({ input: ofPerson, output: Person, needs: 'people.see' }),
  'people.create': command({
    input: NewPerson,
    output: Person,
    needs: 'people.write',
    touches: ['people', 'history'],
  }),
  'people.update': command({
    input: PersonPatch,
    output: Person,
    needs: 'people.write',
    touches: ['people', 'stories', 'agreements', 'history'],
  }),
  'people.bin': command({
    input: ofPerson,
    output: Person,
    needs: 'people.write',
    touches: ['people', 'history'],
  }),
  'people.restore': command({
    input: ofPerson,
    output: Person,
    needs: 'people.write',
    touches: ['people', 'history'],
  }),

  // Recordings
  'recordings.list': query({
    input: z.strictObject({ storyId: StoryId.nullable() }),
    output: z.array(Recording),
    needs: 'stories.see',
  }),
  'recordings.get': query({ input: ofRecording, output: Recording, needs: 'stories.see' }),
  /** The outline of the whole, or of one stretch of it closer. */
  'recordings.peaks': query({
    input: z.strictObject({
      id: RecordingId,
      fromMs: z.number().nonnegative().optional(),
      toMs: z.number().nonnegative().optional(),
      points: z.int().min(1).max(20_000).optional(),
    }),
    output: Peaks,
    needs: 'stories.see',
  }),
  /** The copy to listen to that is right today, or null while there is none. */
  'recordings.accessCopy': query({
    input: ofRecording,
    output: AccessCopy.nullable(),
    needs: 'stories.see',
  }),
  /** Makes it now. By itself it is made when nothing else goes on. */
  'recordings.makeAccessCopy': job({
    input: ofRecording,
    output: AccessCopy,
    needs: 'stories.see',
    touches: ['recordings', 'history'],
  }),
  /** Chooses where copies begin and end; null for the recording's own. The recording itself stays whole. */
  'recordings.trim': command({
    input: z.strictObject({
      id: RecordingId,
      inMs: z.number().nonnegative().nullable(),
      outMs: z.number().nonnegative().nullable(),
    }),
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'history'],
  }),
  /** With which microphone each part of a take was made. */
  'recordings.segments': query({
    input: ofRecording,
    output: z.array(TakeSegment),
    needs: 'stories.see',
  }),
  'recordings.spaceLeft': query({ input: TakeFormat, output: SpaceLeft, needs: 'recordings.make' }),
  /** Makes the take. The sound itself then flows through the capture port, not through calls. Refused below five minutes of space. */
  'recordings.begin': command({
    input: z.strictObject({
      storyId: StoryId.nullable(),
      /** Without a word about it, it is a test: an interview needs everybody's participation agreement. */
      purpose: Purpose.default('test'),
      /** Who is going to agree, in a spoken agreement. */
      personId: PersonId.nullable().default(null),
      deviceName: Line,
      format: TakeFormat,
    }),
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  /** Ends a take when its last sample has been committed. `missingSamples`: frames that were heard and will not come any more. */
  'recordings.finish': command({
    input: z.strictObject({ id: RecordingId, missingSamples: z.int().nonnegative().default(0) }),
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  /** What was put into the bin by itself, of every story, the latest first. */
  'recordings.listBin': query({
    input: nothing,
    output: z.array(Recording),
    needs: 'recordings.make',
  }),
  'recordings.listInterrupted': query({
    input: nothing,
    output: z.array(Recording),
    needs: 'recordings.make',
  }),
  /** Keeps an interrupted take: all that was committed becomes a whole recording. */
  'recordings.recover': command({
    input: ofRecording,
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  'recordings.update': command({
    input: z.strictObject({
      id: RecordingId,
      title: Line.optional(),
      storyId: StoryId.nullable().optional(),
      purpose: Purpose.exclude(['spoken-agreement']).optional(),
    }),
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  'recordings.bin': command({
    input: ofRecording,
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  'recordings.restore': command({
    input: ofRecording,
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  /** Takes in a sound file: its bytes are kept as they are and hashed. */
  'recordings.importFile': job({
    input: z.strictObject({
      path: LocalPath,
      storyId: StoryId.nullable(),
      takeIncomplete: z.boolean().default(false),
    }),
    output: Recording,
    needs: 'recordings.make',
    touches: ['recordings', 'stories', 'history'],
  }),
  /** The files of a recording that was joined from several, in order; none of any other. */
  'recordings.parts': query({
    input: ofRecording,
    output: z.array(
      z.object({ name: z.string(), sizeBytes: z.int().nonnegative(), sha256: z.string() }),
    ),
    needs: 'recordings.make',
  }),

  // What arrives: files and folders that were chosen or dropped
  /** Looks through them, folders too, and brings in nothing. */
  'arrivals.inspect': job({
    input: z.strictObject({ paths: z.array(LocalPath).min(1).max(1000) }),
    output: ArrivalLook,
    needs: 'recordings.make',
  }),
  /** One after the other; what fails does not stop the rest. Photos and papers need a story. */
  'arrivals.bringIn': job({
    input: z.strictObject({
      storyId: StoryId.nullable(),
      items: z.array(ArrivalRequest).min(1).max(1000),
    }),
    output: ArrivalReport,
    needs: 'recordings.make',
    touches: ['recordings', 'attachments', 'stories', 'history'],
  }),

  // Photos and papers of a story
  'attachments.list': query({
    input: z.strictObject({ storyId: StoryId.nullable() }),
    output: z.array(Attachment),
    needs: 'recordings.make',
  }),
  'attachments.listBin': query({
    input: nothing,
    output: z.array(Attachment),
    needs: 'recordings.make',
  }),
  'attachments.update': command({
    input: z.strictObject({
      id: AttachmentId,
      title: Line.optional(),
      storyId: StoryId.optional(),
    }),
    output: Attachment,
    needs: 'recordings.make',
    touches: ['attachments', 'history'],
  }),
  'attachments.bin': command({
    input: z.strictObject({ id: AttachmentId }),
    output: Attachment,
    needs: 'recordings.make',
    touches: ['attachments', 'history'],
  }),
  'attachments.restore': command({
    input: z.strictObject({ id: AttachmentId }),
    output: Attachment,
    needs: 'recordings.make',
    touches: ['attachments', 'history'],
  }),

  /**
   * When the storyteller asks for it: the sound itself is written anew with silence from one time to another, and the former bytes
   * are gone. Of takes only; nobody can bring it back.
   */
  'recordings.erasePassage': job({
    input: z
      .strictObject({
        id: RecordingId,
        fromMs: z.int().nonnegative(),
        toMs: z.int().positive(),
        reason: NonEmptyLine,
        /** That it is for good was read and meant. */
        confirm: z.literal(true),
      })
      .refine(({ fromMs, toMs }) => fromMs < toMs, 'The end must come after the beginning.'),
    output: Recording,
    needs: 'agreements.decide',
    touches: ['recordings', 'passages', 'stories', 'history'],
  }),

  // Films: the picture of a take
  'films.list': query({ input: ofRecording, output: z.array(Film), needs: 'films.use' }),
  /** What was put into the bin by itself, of every recording that is not in the bin, the latest first. */
  'films.listBin': query({ input: nothing, output: z.array(Film), needs: 'films.use' }),
  /** Begins a film of a take that goes on. The film itself then flows through a port of its own. */
  'films.begin': command({
    input: z.strictObject({
      recordingId: RecordingId,
      mimeType: FilmType,
      widthPx: z.int().nonnegative(),
      heightPx: z.int().nonnegative(),
      offsetMs: z.number().nonnegative(),
    }),
    output: Film,
    needs: 'films.use',
    touches: ['recordings', 'history'],
  }),
  'films.finish': command({
    input: ofFilm,
    output: Film,
    needs: 'films.use',
    touches: ['recordings', 'history'],
  }),
  'films.bin': command({
    input: ofFilm,
    output: Film,
    needs: 'films.use',
    touches: ['recordings', 'history'],
  }),
  'films.restore': command({
    input: ofFilm,
    output: Film,
    needs: 'films.use',
    touches: ['recordings', 'history'],
  }),

  // Question cards: what an interviewer may ask, one card at a time
  'questions.list': query({
    input: nothing,
    output: z.array(Question),
    needs: 'recordings.make',
  }),
  'questions.add': command({
    input: NewQuestion,
    output: Question,
    needs: 'recordings.make',
    touches: ['questions', 'history'],
  }),
  'questions.update': command({
    input: QuestionPatch,
    output: Question,
    needs: 'recordings.make',
    touches: ['questions', 'history'],
  }),
  /** Puts a card before another of its language and topic, or at the end of them. */
  'questions.move': command({
    input: z.strictObject({ id: QuestionId, before: QuestionId.nullable() }),
    output: Question,
    needs: 'recordings.make',
    touches: ['questions', 'history'],
  }),
  'questions.retire': command({
    input: ofQuestion,
    output: Question,
    needs: 'recordings.make',
    touches: ['questions', 'history'],
  }),
  'questions.restore': command({
    input: ofQuestion,
    output: Question,
    needs: 'recordings.make',
    touches: ['questions', 'history'],
  }),

  // Notes after a talk, one sheet for each recording: private, never in a package
  'notes.get': query({ input: ofRecording, output: InterviewNotes, needs: 'recordings.make' }),
  'notes.save': command({
    input: NotesPatch,
    output: InterviewNotes,
    needs: 'recordings.make',
    touches: ['notes', 'history'],
  }),

  // The support list: whom to call when somebody is not well
  'support.list': query({
    input: nothing,
    output: z.array(SupportContact),
    needs: 'library.use',
  }),
  'support.add': command({
    input: NewContact,
    output: SupportContact,
    needs: 'library.settings',
    touches: ['support', 'history'],
  }),
  /** A number that is changed counts as not checked, unless the day of the check is given with it. */
  'support.update': command({
    input: ContactPatch,
    output: SupportContact,
    needs: 'library.settings',
    touches: ['support', 'history'],
  }),
  'support.remove': command({
    input: ofContact,
    output: SupportContact,
    needs: 'library.settings',
    touches: ['support', 'history'],
  }),
  'support.restore': command({
    input: ofContact,
    output: SupportContact,
    needs: 'library.settings',
    touches: ['support', 'history'],
  }),

  // Markers: moments of a recording to find again. Their words are for those who record, and never leave.
  'markers.list': query({
    input: z.strictObject({ recordingId: RecordingId }),
    output: z.array(Marker),
    needs: 'recordings.make',
  }),
  /** The same one sent a second time is there once. */
  'markers.add': command({
    input: NewMarker,
    output: Marker,
    needs: 'recordings.make',
    touches: ['markers', 'history'],
  }),
  'markers.update': command({
    input: MarkerPatch,
    output: Marker,
    needs: 'recordings.make',
    touches: ['markers', 'history'],
  }),
  'markers.bin': command({
    input: z.strictObject({ id: MarkerId }),
    output: Marker,
    needs: 'recordings.make',
    touches: ['markers', 'history'],
  }),
  'markers.restore': command({
    input: z.strictObject({ id: MarkerId }),
    output: Marker,
    needs: 'recordings.make',
    touches: ['markers', 'history'],
  }),

  // Closed passages: parts of a recording that are silent in everything that leaves. The library keeps them.
  /** Those that are closed now; `opened` adds those that were opened again, for those who may know. */
  'passages.list': query({
    input: z.strictObject({ recordingId: RecordingId, opened: z.boolean().default(false) }),
    output: z.array(ClosedPassage),
    needs: 'stories.see',
  }),
  /** Also while the recording goes on. The same one sent a second time is there once. */
  'passages.close': command({
    input: NewClosedPassage,
    output: ClosedPassage,
    needs: 'recordings.make',
    touches: ['passages', 'recordings', 'history'],
  }),
  /** Undo, by the person who closed it and soon after. Later a lead must open it. */
  'passages.takeBack': command({
    input: z.strictObject({ id: ClosedPassageId }),
    output: ClosedPassage,
    needs: 'recordings.make',
    touches: ['passages', 'recordings', 'history'],
  }),
  /** Can be heard again by everybody who may hear the rest. */
  'passages.open': command({
    input: z.strictObject({ id: ClosedPassageId, reason: NonEmptyLine }),
    output: ClosedPassage,
    needs: 'agreements.decide',
    touches: ['passages', 'recordings', 'history'],
  }),

  // Agreements (consent forms)
  'agreements.ofStory': query({ input: ofStory, output: StoryAgreements, needs: 'agreements.see' }),
  'agreements.register': query({
    input: nothing,
    output: z.array(
      z.object({
        storyId: StoryId,
        number: z.int(),
        title: z.string(),
        personId: PersonId,
        displayName: z.string(),
        latest: z.array(AgreementEntry),
        agreedAfter: AgreedAfter,
      }),
    ),
    needs: 'agreements.see',
  }),
  /** Asked before the red button is shown: who has agreed to take part. */
  'agreements.beforeRecording': query({
    input: ofStory,
    output: BeforeRecording,
    needs: 'recordings.make',
  }),
  /** Somebody was asked aloud and said no: no agreement, and the take is kept as a test. */
  'agreements.refuse': command({
    input: SpokenRefusal,
    output: BeforeRecording,
    needs: 'agreements.write',
    touches: ['agreements', 'recordings', 'history'],
  }),
  /** Adds to the ledger. Nothing in it is ever changed or removed. */
  'agreements.add': command({
    input: NewAgreementEntry,
    output: StoryAgreements,
    needs: 'agreements.write',
    touches: ['agreements', 'stories', 'recordings', 'collections', 'history'],
  }),

  // Collections
  'collections.list': query({
    input: z.strictObject({ bin: z.boolean().default(false) }),
    output: z.array(CollectionRow),
    needs: 'collections.see',
  }),
  'collections.get': query({ input: ofCollection, output: Collection, needs: 'collections.see' }),
  'collections.create': command({
    input: NewCollection,
    output: Collection,
    needs: 'collections.write',
    touches: ['collections', 'history'],
  }),
  'collections.update': command({
    input: CollectionPatch,
    output: Collection,
    needs: 'collections.write',
    touches: ['collections', 'history'],
  }),
  'collections.bin': command({
    input: ofCollection,
    output: Collection,
    needs: 'collections.write',
    touches: ['collections', 'history'],
  }),
  'collections.restore': command({
    input: ofCollection,
    output: Collection,
    needs: 'collections.write',
    touches: ['collections', 'history'],
  }),

  // Packages
  'packages.plan': query({
    input: z.strictObject({
      collectionId: CollectionId,
      use: Use,
      destination: LocalPath.optional(),
    }),
    output: PackagePlan,
    needs: 'packages.make',
  }),
  'packages.exportArchive': job({
    input: z.strictObject({
      collectionId: CollectionId,
      destination: LocalPath,
      form: PackageForm,
    }),
    output: PackageRecord,
    needs: 'packages.make',
    touches: ['packages', 'history'],
  }),
  'packages.list': query({ input: nothing, output: z.array(PackageRecord), needs: 'packages.see' }),
  'packages.verify': job({
    input: z.strictObject({ path: LocalPath }),
    output: VerifyReport,
    needs: 'anyone',
  }),

  // Backups of the catalogue
  'backups.list': query({ input: nothing, output: z.array(Backup), needs: 'library.use' }),
  'backups.make': command({
    input: nothing,
    output: Backup,
    needs: 'library.back-up',
    touches: ['backups'],
  }),
  /** Puts a dated backup in the place of the catalogue; the present one is kept as a further backup. */
  'backups.restore': command({
    input: z.strictObject({ name: NonEmptyLine }),
    output: LibraryStatus,
    needs: 'library.settings',
    touches: [
      'library',
      'stories',
      'people',
      'recordings',
      'agreements',
      'collections',
      'packages',
      'backups',
      'history',
    ],
  }),
  // The history: who did what, and when
  'history.list': query({
    input: z.strictObject({
      before: z.int().positive().optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.array(HistoryEntry),
    needs: 'history.read',
  }),
  'history.verify': query({ input: nothing, output: HistoryReport, needs: 'library.use' }),

  // Work that takes a while
  'jobs.cancel': command({
    input: z.strictObject({ jobId: z.string().max(80) }),
    output: done,
    needs: 'anyone',
  }),
  /** It stands still, reads nothing and decodes nothing, until it is told to go on. */
  'jobs.pause': command({
    input: z.strictObject({ jobId: z.string().max(80) }),
    output: done,
    needs: 'anyone',
  }),
  'jobs.resume': command({
    input: z.strictObject({ jobId: z.string().max(80) }),
    output: done,
    needs: 'anyone',
  }),

  // The desktop's own windows: asked for by the page, answered by the shell. `null` = the person closed the window.
  'desktop.chooseFolder': query({
    input: z.strictObject({ title: Line }),
    output: LocalPath.nullable(),
    needs: 'anyone',
  }),
  'desktop.chooseFiles': query({
    input: z.strictObject({
      title: Line,
      filters: z.array(fileFilter).max(10),
      several: z.boolean(),
    }),
    output: z.array(LocalPath),
    needs: 'anyone',
  }),
  /** Saves the page that is shown now, as it prints, as PDF. */
  'desktop.savePdf': command({
    input: z.strictObject({ title: Line, suggestedName: Line }),
    output: LocalPath.nullable(),
    needs: 'anyone',
  }),
  'desktop.print': command({ input: nothing, output: done, needs: 'anyone' }),
  /** In which language the desktop asks and names its menus. */
  'desktop.setLanguage': command({
    input: z.strictObject({ language: InterfaceLanguage }),
    output: done,
    needs: 'anyone',
  }),
  'desktop.showInFolder': command({
    input: z.strictObject({ path: LocalPath }),
    output: done,
    needs: 'anyone',
  }),
} as const satisfies Record<string, Method>;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
/** What a caller passes (defaults may be left out). */
export type InputOf<M extends MethodName> = z.input<Methods[M]['input']>;
/** What a handler receives (defaults filled in). */
export type CheckedInputOf<M extends MethodName> = z.output<Methods[M]['input']>;
export type OutputOf<M extends MethodName> = z.output<Methods[M]['output']>;
export type JobName = {
  [M in MethodName]: Methods[M]['kind'] extends 'job' ? M : never;
}[MethodName];
export type Noun = MethodName extends `${infer N}.${string}` ? N : never;
