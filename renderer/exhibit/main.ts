// The script of an exhibition. Without it everything can be read and heard; with it the player, the search and the kiosk do more.
import { startFullScreen } from './full-screen.ts';
import { startGuestBook } from './guest-book.ts';
import { startIdle } from './idle.ts';
import { startPrinting } from './on-paper.ts';
import { startPlayers } from './player.ts';
import { startSearch } from './search.ts';
import { startSwitches, wearKept } from './switches.ts';
import './site.css';

wearKept();
document.addEventListener('DOMContentLoaded', () => {
  startSwitches();
  startFullScreen();
  startPlayers();
  startPrinting();
  startSearch();
  startGuestBook();
  startIdle();
});
