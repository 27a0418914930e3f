// What left this computer, the making of a package, and the check of one.
import { CollectionId } from '../../../shared/model/ids.ts';
import { LocalPath } from '../../../shared/model/text.ts';
import type { Route } from '../../app/routes.ts';
import { useMay } from '../../app/session.ts';
import { CheckPackage } from './CheckPackage.tsx';
import { MakePackage } from './MakePackage.tsx';
import { PackageLedger } from './PackageLedger.tsx';
import './packages.css';

export function PackagesPage({ route }: { route: Route }) {
  const may = useMay();
  if (route.part === 'check') return <CheckPackage path={LocalPath.safeParse(route.id).data} />;
  if (route.part === 'make' && may('packages.make'))
    return <MakePackage collectionId={CollectionId.safeParse(route.id).data} />;
  return <PackageLedger />;
}
