// What is printed for an exhibition, in each of its languages: as a page that any browser prints, and as PDF where there is a window to print from.
import { Buffer } from 'node:buffer';
import type { ExhibitionContent, ShownFile } from '../content.ts';
import { neededLetters } from '../site/letters.ts';
import { mainScope } from '../site/site-pages.ts';
import type { OutputFile, WriterMeans } from '../writers.ts';
import { labels, panels, posters } from './labels.ts';
import { programme } from './programme.ts';
import { sheetHtml } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export async function* writeWall(
  content: ExhibitionContent,
  means: WriterMeans,
): AsyncGenerator<OutputFile> {
  const { accent, languages } = content;
  const { cropMarks, printPdf } = means;
  const logos: { address: string; name: string }[] = [];
  for (const { file, name } of content.logos)
    logos.push({ name, address: await addressOf(file, means) });
  for (const language of languages) {
    const scope = { ...mainScope(content, { kind: 'kiosk', webAddress: undefined }), language };
    const sheets = [...labels(scope), ...panels(scope), ...posters(scope), programme(scope, logos)];
    const plain = { accent, cropMarks, letters: '' };
    for (const sheet of sheets) {
      const letters = await lettersOf(sheetHtml(sheet, plain), means);
      const html = sheetHtml(sheet, { ...plain, letters });
      const { stories } = sheet;
      yield { path: pathOf(sheet, 'html'), bytes: Buffer.from(html, 'utf8'), stories };
      if (printPdf === undefined) continue;
      yield { path: pathOf(sheet, 'pdf'), bytes: await printPdf(html), stories };
    }
  }
}

function pathOf({ name, language }: Sheet, ending: 'html' | 'pdf'): string {
  return `${language.toLowerCase()}/${name}.${ending}`;
}

/** Those that the page needs, inside its own style. */
async function lettersOf(html: string, { siteFile }: WriterMeans): Promise<string> {
  const { files, css } = neededLetters([html]);
  let inside = css;
  for (const file of files) {
    const bytes = Buffer.from(await siteFile(file)).toString('base64');
    inside = inside.replaceAll(`url('${file}')`, `url('data:font/woff2;base64,${bytes}')`);
  }
  return inside;
}

async function addressOf({ path, mimeType }: ShownFile, { read }: WriterMeans): Promise<string> {
  return `data:${mimeType};base64,${Buffer.from(await read(path)).toString('base64')}`;
}
