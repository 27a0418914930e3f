// By what a browser knows an exhibition again when its folder is made anew. Ids of the library are nobody's business, so it is a hash.
import { createHash } from 'node:crypto';
import type { ExhibitionId } from '../../../shared/model/ids.ts';

export function exhibitionKey(id: ExhibitionId): string {
  return createHash('sha256').update(`homeground exhibition ${id}`).digest('hex').slice(0, 16);
}
