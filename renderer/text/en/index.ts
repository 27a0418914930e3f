// English, which defines what wordings there are.
import { agreements } from './agreements.ts';
import { collections } from './collections.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { library } from './library.ts';
import { packages } from './packages.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { player } from './player.ts';
import { record } from './record.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { stories } from './stories.ts';
import { trim } from './trim.ts';

export const en = {
  shell,
  parts,
  errors,
  start,
  home,
  stories,
  record,
  player,
  trim,
  people,
  agreements,
  collections,
  packages,
  library,
  help,
};
