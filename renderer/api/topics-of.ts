// Which news make an answer stale: the topics that a query of each noun is made from.
import { topics } from '../../shared/contract/events.ts';
import type { Topic } from '../../shared/contract/events.ts';
import type { MethodName, Noun } from '../../shared/contract/methods.ts';

const topicsOfNoun: Record<Noun, readonly Topic[]> = {
  library: ['library'],
  members: ['members', 'library'],
  // A story's row shows its sound, its storyteller and what was agreed; the first page counts backups too.
  stories: ['stories', 'recordings', 'agreements', 'people', 'themes', 'backups'],
  themes: ['themes', 'stories', 'indexPoints', 'people', 'agreements'],
  people: ['people', 'stories'],
  recordings: ['recordings', 'stories'],
  films: ['recordings', 'stories'],
  questions: ['questions'],
  notes: ['notes', 'recordings'],
  support: ['support'],
  markers: ['markers'],
  passages: ['passages'],
  transcripts: [
    'transcripts',
    'substitutes',
    'passages',
    'stories',
    'recordings',
    'voices',
    'people',
  ],
  closedLines: ['passages', 'transcripts', 'stories'],
  substitutes: ['substitutes', 'transcripts', 'passages', 'stories', 'people'],
  indexPoints: ['indexPoints', 'themes', 'passages', 'stories', 'recordings', 'voices', 'people'],
  transcripts: ['transcripts', 'passages', 'stories', 'recordings', 'voices', 'people'],
  search: [
    'views',
    'stories',
    'transcripts',
    'recordings',
    'agreements',
    'people',
    'themes',
    'passages',
    'voices',
  ],
  arrivals: [],
  attachments: ['attachments', 'stories', 'agreements'],
  voices: ['voices', 'contributors', 'recordings', 'stories', 'agreements', 'people'],
  contributors: ['contributors', 'stories', 'people'],
  mentions: ['mentions', 'people'],
  texts: ['texts', 'agreements'],
  agreements: [
    'agreements',
    'stories',
    'people',
    'recordings',
    'passages',
    'themes',
    'packages',
    'voices',
    'contributors',
  ],
  checks: [
    'agreements',
    'stories',
    'people',
    'recordings',
    'passages',
    'themes',
    'packages',
    'voices',
    'contributors',
    'transcripts',
    'substitutes',
  ],
  collections: ['collections', 'stories', 'agreements', 'recordings', 'people'],
  packages: ['packages', 'collections', 'stories', 'agreements', 'recordings', 'people'],
  takingBack: ['packages', 'stories', 'agreements', 'collections', 'people'],
  erasures: ['stories', 'agreements', 'recordings', 'packages', 'backups'],
  backups: ['backups'],
  history: ['history'],
  requests: ['cases'],
  breaches: ['cases'],
  concerns: ['cases'],
  jobs: [],
  desktop: [],
};

export function topicsOf(method: MethodName): readonly Topic[] {
  return topicsOfNoun[method.slice(0, method.indexOf('.')) as Noun];
}

export const allTopics: readonly Topic[] = topics;
