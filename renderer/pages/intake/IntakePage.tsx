// What was received from others: the list, the look at a package, and one act of receiving.
import { IntakeId } from '../../../shared/model/ids.ts';
import { LocalPath } from '../../../shared/model/text.ts';
import type { Route } from '../../app/routes.ts';
import { IntakeDetailPage } from './IntakeDetailPage.tsx';
import { IntakeList } from './IntakeList.tsx';
import { LookAtPackage } from './LookAtPackage.tsx';
import { TableIntakePage } from './table/TableIntakePage.tsx';
import './intake.css';

export function IntakePage({ route }: { route: Route }) {
  if (route.part === 'look') return <LookAtPackage path={LocalPath.safeParse(route.id).data} />;
  if (route.id === 'table') return <TableIntakePage />;
  const id = IntakeId.safeParse(route.id);
  return id.success ? <IntakeDetailPage id={id.data} /> : <IntakeList />;
}
