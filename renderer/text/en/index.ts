// English, which defines what wordings there are.
import { mentioned } from './mentioned.ts';
import { closedWords } from './closed-words.ts';
import { indexPoints } from './index-points.ts';
import { themes } from './themes.ts';
import { progress } from './progress.ts';
import { questionnaires } from './questionnaires.ts';
import { transcriptFiles } from './transcript-files.ts';
import { transcripts } from './transcripts.ts';
import { words } from './words.ts';
import { deposit } from './deposit.ts';
import { drafts } from './drafts.ts';
import { gathering } from './gathering.ts';
import { agreements } from './agreements.ts';
import { answers } from './answers.ts';
import { arrivals } from './arrivals.ts';
import { checks } from './checks.ts';
import { collections } from './collections.ts';
import { conversation } from './conversation.ts';
import { desk } from './desk.ts';
import { errors } from './errors.ts';
import { exhibitionTrails } from './exhibition-trails.ts';
import { exhibitions } from './exhibitions.ts';
import { film } from './film.ts';
import { find } from './find.ts';
import { forms } from './forms.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { library } from './library.ts';
import { microphones } from './microphones.ts';
import { marks } from './marks.ts';
import { packages } from './packages.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { player } from './player.ts';
import { purposes } from './purposes.ts';
import { questions } from './questions.ts';
import { record } from './record.ts';
import { requests } from './requests.ts';
import { shell } from './shell.ts';
import { register } from './register.ts';
import { start } from './start.ts';
import { stories } from './stories.ts';
import { support } from './support.ts';
import { texts } from './texts.ts';
import { storytellerCopies } from './storyteller-copies.ts';
import { intakes } from './intakes.ts';
import { takingBack } from './taking-back.ts';
import { tableIntake } from './table-intake.ts';
import { trails } from './trails.ts';
import { trim } from './trim.ts';
import { voices } from './voices.ts';

export const en = {
  shell,
  trails,
  parts,
  errors,
  start,
  home,
  stories,
  record,
  microphones,
  purposes,
  film,
  desk,
  questions,
  support,
  places,
  player,
  marks,
  voices,
  trim,
  storytellerCopies,
  takingBack,
  intakes,
  people,
  agreements,
  mentioned,
  progress,
  questionnaires,
  transcripts,
  closedWords,
  indexPoints,
  themes,
  find,
  transcriptFiles,
  words,
  deposit,
  drafts,
  gathering,
  register,
  forms,
  answers,
  texts,
  requests,
  arrivals,
  checks,
  collections,
  exhibitionTrails,
  exhibitions,
  conversation,
  packages,
  tableIntake,
  library,
  help,
};
