// What comes from elsewhere: collections that exist already.
import type { Route } from '../../app/routes.ts';
import { TableIntakePage } from './table/TableIntakePage.tsx';

export function IntakePage({ route: _route }: { route: Route }) {
  return <TableIntakePage />;
}
