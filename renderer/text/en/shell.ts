// The frame around every page.
import { exhibitions } from './exhibitions.ts';
import { find } from './find.ts';
import { requests } from './requests.ts';
import type { JobName } from '../../../shared/contract/methods.ts';
import type { LibraryWarning } from '../../../shared/model/library.ts';
import { warningSentences } from '../../../shared/rules/sentences.ts';
import { tableIntake } from './table-intake.ts';
import { transcriptFiles } from './transcript-files.ts';
import { drafts } from './drafts.ts';
import { storytellerCopies } from './storyteller-copies.ts';
import { intakes } from './intakes.ts';
import { gathering } from './gathering.ts';
import { takingBack } from './taking-back.ts';

export const shell = {
  skip: 'Skip to the page',
  navigation: 'Main pages',
  menu: 'Menu',
  pages: {
    home: 'Home',
    find: find.nav,
    stories: 'Stories',
    record: 'Record',
    people: 'People',
    agreements: 'Agreements',
    collections: 'Collections',
    exhibitions: exhibitions.nav,
    trails: 'Trails',
    packages: 'Packages',
    intake: 'Receive',
    hub: gathering.nav,
    requests: requests.nav,
    library: 'Library',
    help: 'Help',
  },
  fromOthers: 'From others',
  roles: { journalist: 'Community journalist', lead: 'Lead', archivist: 'Archivist' },
  lockNow: 'Lock now',
  lockWaits:
    'A recording is being made, so the library stays open. Stop the recording first, then lock.',
  lockFailed: 'The library could not be locked. Please try again, or close Homeground.',
  settings: 'Language and look',
  settingsLead: 'These choices are for this computer. They change nothing in the library.',
  languageLabel: 'Language',
  notChecked: 'not yet checked by a native speaker',
  theme: 'Light or dark',
  themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizes: { usual: 'Usual', large: 'Large', larger: 'Larger' },
  close: 'Close',
  developmentRuntime: 'Development runtime: keep no real stories here.',
  connectionLost:
    'The part of Homeground that keeps your library has stopped and is starting again. What was saved is safe.',
  connecting: 'Starting…',
  warnings: warningSentences as Record<LibraryWarning['code'], (subject: string) => string>,
  jobs: {
    'arrivals.bringIn': {
      done: 'What you chose has come in. See which files did.',
      failed: 'Not everything came in. See which files did not.',
    },
    'arrivals.inspect': {
      done: 'The files were looked through.',
      failed: 'The files could not be looked through.',
    },
    'recordings.importFile': {
      done: 'The sound file is in the library.',
      failed: 'A sound file was not brought in.',
    },
    'recordings.erasePassage': {
      done: 'A part of a recording was erased.',
      failed: 'The part of the recording was not erased.',
    },
    'recordings.makeAccessCopy': {
      done: 'The copy to listen to is made.',
      failed: 'The copy to listen to could not be made.',
    },
    'packages.exportArchive': { done: 'The package is made.', failed: 'The package was not made.' },
    'trails.make': { done: 'The trail is made.', failed: 'The trail was not made.' },
    'exhibitions.make': { done: 'The exhibition is made.', failed: 'The exhibition was not made.' },
    'packages.verify': {
      done: 'The package has been checked.',
      failed: 'The package was not checked.',
    },
    'library.backUpEverything': {
      done: 'Everything is backed up.',
      failed: 'The backup was not finished.',
    },
    'library.restore': {
      done: 'The library is back. You can open it now.',
      failed: 'The library was not brought back.',
    },
    ...storytellerCopies.jobs,
    ...takingBack.jobs,
    ...intakes.jobs,
    ...find.jobs,
    ...transcriptFiles.jobs,
    ...drafts.jobs,
    ...tableIntake.jobs,
    ...gathering.jobs,
  } satisfies Record<JobName, { done: string; failed: string }>,
  jobSee: 'Show',
  warningActions: {
    recovery: 'Make and confirm a new sheet',
    passphrase: 'Choose a new passphrase',
    decisions: 'Nothing is missing any more…',
  },
  decisionsTitle: 'Is every decision written down?',
  decisionsLead: (moment: string) =>
    `After this, stories can be shared again as their agreements say. Please go on only when every withdrawal, closing date and no since ${moment} is written down.`,
  decisionsConfirm: 'Yes, every decision is there',
};
