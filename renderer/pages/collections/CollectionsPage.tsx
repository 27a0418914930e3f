// All collections, the bin of them, or one collection.
import { CollectionId } from '../../../shared/model/ids.ts';
import type { Route } from '../../app/routes.ts';
import { CollectionList } from './CollectionList.tsx';
import { CollectionPage } from './CollectionPage.tsx';
import './collections.css';

export function CollectionsPage({ route }: { route: Route }) {
  const id = CollectionId.safeParse(route.id).data;
  if (id !== undefined) return <CollectionPage id={id} />;
  const isBin = route.part === 'bin';
  return <CollectionList key={String(isBin)} isBin={isBin} />;
}
