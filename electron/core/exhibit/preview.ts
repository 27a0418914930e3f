// Shows a page of an exhibition as visitors would see it, without making anything.
import { AppError } from '../../../shared/contract/errors.ts';
import type { ExhibitionId } from '../../../shared/model/ids.ts';
import { useOfOutput } from '../../../shared/model/exhibition-output.ts';
import type { PreviewSound } from '../../../shared/model/exhibition-output.ts';
import type { LibraryContext } from '../context.ts';
import { barePictureOf } from '../packaging/add-pictures.ts';
import { exhibitionFacts } from './exhibition-with-trails.ts';
import { judgeItems } from './judge-items.ts';
import { logosOf } from './logos.ts';
import { goingOf } from './plan.ts';
import { previewContent } from './preview-content.ts';
import { sitePages } from './site/site-pages.ts';

/**
 * What would stay behind is not shown. Pictures are inside the page; of its sounds is said what would be heard of them, and the page asks for its style sheets and its script by the
 * names that they have in the folder.
 * @throws AppError `not-found`
 */
export function previewPage(
  { id, language, page }: { id: ExhibitionId; language: string; page?: string | undefined },
  context: LibraryContext,
): { html: string; pages: string[]; sounds: PreviewSound[] } {
  const facts = exhibitionFacts(context, { id, use: useOfOutput('kiosk'), withTrails: true });
  const going = goingOf(judgeItems(facts));
  const { content, pictures, sounds } = previewContent(facts, { going, builtOn: context.today() });
  const logos = logosOf(context.library.db.sql, id).map(({ name, mimeType, picture }, index) => ({
    name,
    file: { path: `partner-${index + 1}`, mimeType, sizeBytes: picture.length },
    picture,
  }));
  const all = sitePages({ ...content, logos }, { kind: 'kiosk', webAddress: undefined });
  const wanted =
    page ??
    `${content.languages.includes(language) ? language : (content.languages[0] ?? 'en')}/index.html`;
  const found = all.find(({ path }) => path === wanted);
  if (found === undefined)
    throw new AppError('not-found', 'This page is not in the exhibition any more.');
  const sources = new Map<string, () => { mimeType: string; bytes: Uint8Array }>();
  for (const { file, picture } of logos)
    sources.set(file.path, () => ({ mimeType: file.mimeType, bytes: picture }));
  for (const [path, picture] of pictures)
    sources.set(path, () => ({
      mimeType: picture.mimeType,
      bytes: barePictureOf(picture, context.library.media),
    }));
  const html = found.html.replaceAll(
    /(<img src=")(?:\.\.\/)?([^"]+)(")/gu,
    (whole, before: string, path: string, after: string) => {
      const source = sources.get(path)?.();
      return source === undefined
        ? whole
        : `${before}data:${source.mimeType};base64,${Buffer.from(source.bytes).toString('base64')}${after}`;
    },
  );
  return {
    ...{ html, pages: all.map(({ path }) => path) },
    sounds: sounds.filter(({ code }) => html.includes(`data-sound="${code}"`)),
  };
}
