// All migrations, in order. A released one is never edited: add the next.
import { firstTables } from './0010-first-tables.ts';
import { search } from './0020-search.ts';
import { agreementCover } from './0030-agreement-cover.ts';
import { soundCame } from './0040-sound-came.ts';
import { takeSegments } from './0050-take-segments.ts';
import { interviewDesk } from './0060-interview-desk.ts';
import { passages } from './0070-passages.ts';
import { purposes } from './0080-purposes.ts';
import { accessCopies } from './0090-access-copies.ts';
import { arrivals } from './0100-arrivals.ts';
import { films } from './0110-films.ts';
import { fullerLedger } from './0120-fuller-ledger.ts';
import { agreementTexts } from './0130-agreement-texts.ts';
import { requests } from './0140-requests.ts';
import { voices } from './0150-voices.ts';
import { takingBack } from './0160-taking-back.ts';
import { releaseChecks } from './0170-release-checks.ts';
import { begunAgreements } from './0180-begun-agreements.ts';
import { askAgainOn } from './0190-ask-again-on.ts';
import { transcripts } from './0200-transcripts.ts';
import { transcriptNotNeeded } from './0205-transcript-not-needed.ts';
import { closedWords } from './0210-closed-words.ts';
import { drafts } from './0220-drafts.ts';
import { indexPoints } from './0230-index-points.ts';
import { vocabulary } from './0240-vocabulary.ts';
import { places } from './0250-places.ts';
import { peopleMentioned } from './0260-people-mentioned.ts';
import { describedAttachments } from './0270-described-attachments.ts';
import { searchEverything } from './0280-search-everything.ts';
import { searchIndex } from './0285-search-index.ts';
import { targets } from './0290-targets.ts';
import { toldOutside } from './0295-told-outside.ts';
import { questionnaires } from './0300-questionnaires.ts';
import { savedTexts } from './0310-saved-texts.ts';
import { searchCaptions } from './0320-search-captions.ts';
import { intakes } from './0330-intakes.ts';
import { deliveries } from './0340-deliveries.ts';
import { depositPresets } from './0350-deposit-presets.ts';
import { storytellerCopies } from './0355-storyteller-copies.ts';
import { received } from './0360-received.ts';
import { deliveryAnswers } from './0365-delivery-answers.ts';
import { handovers } from './0370-handovers.ts';
import { tableRows } from './0380-table-rows.ts';
import { toldEntries } from './0385-told-entries.ts';
import { exhibitions } from './0390-exhibitions.ts';
import { senderKeys } from './0395-sender-keys.ts';
import { trails } from './0400-trails.ts';
import { joinedOrganisations } from './0450-joined-organisations.ts';
import { webAddresses } from './0460-web-addresses.ts';
import { trailStopSettled } from './0470-trail-stop-settled.ts';
import { filmsShown } from './0480-films-shown.ts';
import { exhibitionTrails } from './0485-exhibition-trails.ts';
import { seenInFilms } from './0490-seen-in-films.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  firstTables,
  search,
  agreementCover,
  soundCame,
  takeSegments,
  interviewDesk,
  passages,
  purposes,
  accessCopies,
  arrivals,
  films,
  fullerLedger,
  agreementTexts,
  requests,
  voices,
  takingBack,
  releaseChecks,
  begunAgreements,
  askAgainOn,
  transcripts,
  transcriptNotNeeded,
  closedWords,
  drafts,
  indexPoints,
  vocabulary,
  places,
  peopleMentioned,
  describedAttachments,
  searchEverything,
  searchIndex,
  targets,
  toldOutside,
  questionnaires,
  savedTexts,
  searchCaptions,
  intakes,
  deliveries,
  depositPresets,
  storytellerCopies,
  received,
  deliveryAnswers,
  handovers,
  tableRows,
  toldEntries,
  exhibitions,
  senderKeys,
  trails,
  joinedOrganisations,
  webAddresses,
  trailStopSettled,
  filmsShown,
  exhibitionTrails,
  seenInFilms,
];
