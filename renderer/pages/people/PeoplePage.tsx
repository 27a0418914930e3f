// People in stories: the list, or one of them.
import { PersonId } from '../../../shared/model/ids.ts';
import type { Route } from '../../app/routes.ts';
import { PeopleList } from './PeopleList.tsx';
import { PersonPage } from './PersonPage.tsx';

export function PeoplePage({ route }: { route: Route }) {
  const id = PersonId.safeParse(route.id);
  return id.success ? <PersonPage id={id.data} /> : <PeopleList />;
}
