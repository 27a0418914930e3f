// Writes the cards for the wall, and the pages that they open on a telephone.
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ExhibitionContent } from '../content.ts';
import type { OutputFile, WriterMeans } from '../writers.ts';
import { cardPages, storiesToHear } from './card-pages.ts';
import { cardOf, cardSheet } from './card-sheet.ts';
import { lettersInside } from './letters.ts';
import { mainScope } from './site-pages.ts';
import { endingInSlash, siteAssets, textFile } from './write-site.ts';

/** @throws AppError `access-blocked` where nothing can be heard */
export async function* writeCards(
  content: ExhibitionContent,
  means: WriterMeans,
): AsyncGenerator<OutputFile> {
  const webAddress = endingInSlash(means.webAddress ?? '');
  const scope = mainScope(content, { kind: 'cards', webAddress });
  const stories = storiesToHear(content);
  if (stories.length === 0)
    throw new AppError(
      'access-blocked',
      'There is nothing to hear that may be on the web. Cards are for sounds.',
    );
  const pages = stories.flatMap((story) => cardPages(story, scope));
  for (const { path, html, stories: codes } of pages) yield textFile(path, html, codes);
  const cards = stories.map((story) => cardOf(story, webAddress));
  for (const { story, svg } of cards)
    yield textFile(`qr/${story.code}.svg`, `${svg}\n`, [story.code]);
  const codes = stories.map(({ code }) => code);
  const bare = cardSheet(cards, '', scope);
  const letters = await lettersInside([bare], means.siteFile);
  const sheet = cardSheet(cards, letters, scope);
  yield textFile('cards.html', sheet, codes);
  if (means.printPdf !== undefined)
    yield { path: 'cards.pdf', bytes: await means.printPdf(sheet), stories: codes };
  yield textFile('READ-ME-FIRST.txt', readMe(content, webAddress));
  yield* siteAssets(content, { html: pages.map(({ html }) => html), ...means, light: true });
}

function readMe(content: ExhibitionContent, webAddress: string): string {
  const [language = 'en'] = content.languages;
  const title = content.title[language] ?? Object.values(content.title)[0] ?? content.name;
  return `${title}: cards for the wall

1. Copy the folders s, sounds and assets to a web server, so that they are at
   ${webAddress}
2. Open one of the addresses on a telephone, to be sure.
3. Print cards.html (or cards.pdf), cut, and put them up. The folder qr holds
   each code alone, for posters.

Each page holds one story, to listen and to read along. If a storyteller
changes their mind, please take the folder of the story out of s, and its
sounds out of sounds, and take the card down.

Made on ${content.builtOn} by ${content.organisation}, with Homeground ${content.softwareVersion}.
This folder is ${content.name}. Please keep this name: it is how it is found again.
`.replaceAll('\r', '');
}
