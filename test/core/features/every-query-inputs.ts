// For each query what is asked of it, about ids that may be hidden: a query that is added must be added here, too.
import type { InputOf, MethodName, Methods } from '../../../shared/contract/methods.ts';
import type {
  CaseId,
  CollectionId,
  DeliveryId,
  ExhibitionId,
  ExhibitionLogoId,
  IntakeId,
  PersonId,
  QuestionnaireId,
  RecordingId,
  StoryId,
  ThemeId,
  TranscriptId,
  TrailId,
  TranscriptVersionId,
} from '../../../shared/model/ids.ts';

export type QueryName = {
  [M in MethodName]: Methods[M]['kind'] extends 'query' ? M : never;
}[MethodName];

export interface Ids {
  stories: StoryId[];
  people: PersonId[];
  sounds: RecordingId[];
  transcripts: TranscriptId[];
  versions: TranscriptVersionId[];
  cases: CaseId[];
  collection: CollectionId;
  exhibition: ExhibitionId;
  trail: TrailId;
  questionnaire: QuestionnaireId;
  intake: IntakeId;
  danger: ThemeId;
  folder: string;
}

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const searches = ['canary', 'canaryreal', 'canarytown', 'danger', 'HG-0002', '"canary title"'];
const nothing = () => [{}];
const noLogo = '00000000-0000-4000-8000-00000000fffe' as ExhibitionLogoId;
const noDelivery = '00000000-0000-4000-8000-00000000ffff' as DeliveryId;

export const asked: { [Q in QueryName]: (ids: Ids) => InputOf<Q>[] } = {
  'library.status': nothing,
  'handovers.list': nothing,
  'intakeQuestions.list': () => [{}, { decided: true }],
  'intakeQuestions.count': nothing,
  'organisations.list': nothing,
  'organisations.joined': nothing,
  'hub.get': nothing,
  'exhibitions.list': () => [{}, { bin: true }],
  'exhibitions.get': ({ exhibition: id }) => [{ id }],
  'exhibitions.logo': ({ exhibition: id }) => [{ id, logoId: noLogo }],
  'exhibitions.offer': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'exhibitions.withStory': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'exhibitions.plan': ({ exhibition: id }) => [{ id, what: 'kiosk' as const }],
  'exhibitions.preview': ({ exhibition: id }) => [{ id, language: 'en' }],
  'trails.list': () => [{}, { bin: true }],
  'trails.get': ({ trail: id }) => [{ id }],
  'trails.progress': nothing,
  'trails.plan': ({ trail: id }) => [{ id }],
  'library.recent': nothing,
  'library.inspect': ({ folder }) => [{ folder }],
  'members.list': nothing,
  'stories.list': ({ people, danger }) => [
    ...(['newest', 'oldest', 'title', 'number', 'changed'] as const).map((sort) => ({ sort })),
    ...(['missing', 'complete', 'withdrawn', 'closed'] as const).map((agreement) => ({
      agreement,
    })),
    ...searches.map((search) => ({ search })),
    ...searches.map((search) => ({ search, bin: true })),
    ...people.map((personId) => ({ personId })),
    { themeId: danger },
    { bin: true },
    { locality: 'Canarytown' },
    { locality: 'Birmingham' },
    { language: 'en-x-canary' },
  ],
  'stories.get': ({ stories }) => stories.map((id) => ({ id })),
  'places.ofStory': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'stories.facets': nothing,
  'stories.overview': nothing,
  'themes.list': nothing,
  'people.doubles': nothing,
  'people.joined': ({ people }) => people.map((id) => ({ id })),
  'mentions.list': ({ stories }) =>
    stories.flatMap((storyId) => [{ storyId }, { storyId, bin: true }]),
  'themes.sensitiveUses': ({ stories, danger }) => [
    {},
    { themeId: danger },
    ...stories.map((storyId) => ({ storyId })),
  ],
  'indexPoints.list': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'indexPoints.listBin': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'people.list': () => [{}, { bin: true }, ...searches.map((search) => ({ search }))],
  'people.get': ({ people }) => people.map((id) => ({ id })),
  'recordings.list': ({ stories }) => [null, ...stories].map((storyId) => ({ storyId })),
  'recordings.get': ({ sounds }) => sounds.map((id) => ({ id })),
  'recordings.peaks': ({ sounds }) =>
    sounds.flatMap((id) => [{ id }, { id, fromMs: 100, toMs: 900 }]),
  'recordings.accessCopy': ({ sounds }) => sounds.map((id) => ({ id })),
  'recordings.segments': ({ sounds }) => sounds.map((id) => ({ id })),
  'transcripts.list': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'transcripts.listBin': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'transcripts.isNeeded': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'transcripts.get': ({ transcripts }) => transcripts.map((id) => ({ id })),
  'drafts.list': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'drafts.permission': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'speechModels.list': nothing,
  'transcripts.versions': ({ transcripts }) => transcripts.map((id) => ({ id })),
  'transcripts.version': ({ versions }) => versions.map((id) => ({ id })),
  'closedLines.list': ({ stories }) =>
    stories.flatMap((storyId) => [{ storyId }, { storyId, opened: true }]),
  'closedLines.inText': ({ transcripts }) => transcripts.map((transcriptId) => ({ transcriptId })),
  'substitutes.list': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'substitutes.count': ({ stories }) =>
    stories.map((storyId) => ({ storyId, forms: ['Canaryreal'] })),
  'search.find': ({ danger }) => [
    {},
    ...searches.map((text) => ({ text })),
    { filters: { theme: [danger] } },
    { filters: { locality: ['Canarytown'] } },
    { filters: { language: ['en-x-canary'] } },
    { filters: { words: ['draft' as const] } },
  ],
  'search.facets': () => [{}, ...searches.map((text) => ({ text }))],
  'search.views': nothing,
  'transcriptFiles.saved': nothing,
  'transcriptFiles.plan': ({ transcripts }) =>
    transcripts.map((id) => ({ id, use: 'archive' as const })),
  'markers.list': ({ sounds }) => sounds.map((recordingId) => ({ recordingId })),
  'passages.list': ({ sounds }) =>
    sounds.flatMap((recordingId) => [{ recordingId }, { recordingId, opened: true }]),
  'recordings.spaceLeft': () => [format],
  'recordings.listBin': nothing,
  'recordings.listInterrupted': nothing,
  'films.list': ({ sounds }) => sounds.map((id) => ({ id })),
  'films.listBin': nothing,
  'questions.list': nothing,
  'notes.get': ({ sounds }) => sounds.map((id) => ({ id })),
  'support.list': nothing,
  'recordings.parts': ({ sounds }) => sounds.map((id) => ({ id })),
  'attachments.list': ({ stories }) => [null, ...stories].map((storyId) => ({ storyId })),
  'attachments.listBin': nothing,
  'people.protections': ({ people }) => people.map((id) => ({ id })),
  'voices.list': ({ sounds }) => sounds.map((recordingId) => ({ recordingId })),
  'contributors.list': ({ people }) => [{}, ...people.map((personId) => ({ personId }))],
  'contributors.entries': ({ people }) => people.map((personId) => ({ personId })),
  'agreements.ofStory': ({ stories }) => stories.map((id) => ({ id })),
  'agreements.register': nothing,
  'agreements.tasks': nothing,
  'agreements.beforeRecording': ({ stories }) => stories.map((id) => ({ id })),
  'agreements.begun': ({ stories }) => stories.map((id) => ({ id })),
  'texts.list': nothing,
  'texts.get': () => [{ textVersion: 'recording-en-1' }, { textVersion: 'recording-en-3' }],
  'requests.list': nothing,
  'requests.get': ({ cases }) => cases.map((id) => ({ id })),
  'requests.due': nothing,
  'breaches.list': nothing,
  'breaches.get': ({ cases }) => cases.map((id) => ({ id })),
  'concerns.list': nothing,
  'concerns.get': ({ cases }) => cases.map((id) => ({ id })),
  'concerns.mine': nothing,
  'checks.get': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'collections.list': () => [{}, { bin: true }],
  'collections.get': ({ collection }) => [{ id: collection }],
  'packages.plan': ({ collection }) => [{ collectionId: collection, use: 'archive' as const }],
  'packages.list': nothing,
  'deposits.register': nothing,
  'deposits.listBin': nothing,
  'deposits.agreements': () => [{ about: { deliveryId: noDelivery } }],
  'deposits.readReceipt': ({ folder }) => [{ path: `${folder}/no-receipt.json` }],
  'storytellerCopies.plan': ({ stories, people }) =>
    stories.flatMap((storyId) => people.map((personId) => ({ storyId, personId }))),
  'storytellerCopies.list': ({ stories }) => [{}, ...stories.map((storyId) => ({ storyId }))],
  'presets.list': () => [{}, { bin: true }],
  'presets.readFile': ({ folder }) => [{ path: `${folder}/no-preset.json` }],
  'packages.deliveries': nothing,
  'packages.signingKey': nothing,
  'packages.knownKeys': nothing,
  'intakes.list': nothing,
  'intakes.get': ({ intake }) => [{ id: intake }],
  'intakes.receipt': ({ intake }) => [{ id: intake }],
  'tables.mappings': nothing,
  'tables.last': nothing,
  'tables.received': ({ stories }) => stories.map((storyId) => ({ storyId })),
  'takingBack.preview': ({ stories, people }) =>
    stories.flatMap((storyId) => people.map((personId) => ({ storyId, personId }))),
  'takingBack.notices': nothing,
  'takingBack.due': nothing,
  'erasures.plan': ({ stories }) => stories.map((id) => ({ id })),
  'erasures.list': nothing,
  'progress.counts': nothing,
  'progress.now': nothing,
  'progress.report': nothing,
  'targets.list': nothing,
  'questionnaires.list': () => [{}, { bin: true }],
  'questionnaires.get': ({ questionnaire: id }) => [{ id }],
  'answers.list': ({ questionnaire: questionnaireId }) => [
    { questionnaireId },
    { questionnaireId, bin: true },
  ],
  'answers.totals': ({ questionnaire: questionnaireId }) => [
    { questionnaireId },
    { questionnaireId, age: '16-24' },
  ],
  'answers.report': ({ questionnaire: questionnaireId }) => [{ questionnaireId }],
  'localities.list': nothing,
  'backups.list': nothing,
  'history.list': () => [{ limit: 500 }],
  'history.verify': nothing,
  'desktop.chooseFolder': () => [{ title: 'x' }],
  'desktop.chooseFiles': () => [{ title: 'x', filters: [], several: false }],
};
