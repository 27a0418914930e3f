// Shows a page of an exhibition as visitors would see it, without making anything.
import type { ExhibitionId } from '../../../shared/model/ids.ts';
import type { LibraryContext } from '../context.ts';

export function previewPage(
  _request: { id: ExhibitionId; language: string; page?: string | undefined },
  _context: LibraryContext,
): { html: string; pages: string[] } {
  return { html: '', pages: [] };
}
