// All trails, the bin of them, one trail, or what is made of it.
import { PackageId, TrailId } from '../../../shared/model/ids.ts';
import type { Route } from '../../app/routes.ts';
import { TrailList } from './TrailList.tsx';
import { TrailPage } from './TrailPage.tsx';
import './trails.css';

export function TrailsPage({ route }: { route: Route }) {
  const id = TrailId.safeParse(route.id).data;
  if (id !== undefined)
    return (
      <TrailPage
        key={id}
        id={id}
        isMaking={route.part === 'make'}
        replaces={PackageId.safeParse(route.item).data}
      />
    );
  const isBin = route.part === 'bin';
  return <TrailList key={String(isBin)} isBin={isBin} />;
}
