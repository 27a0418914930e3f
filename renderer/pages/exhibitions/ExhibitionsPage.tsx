// All exhibitions, the bin of them, one that is put together, or the making of one.
import { ExhibitionId, PackageId } from '../../../shared/model/ids.ts';
import type { Route } from '../../app/routes.ts';
import { useMay } from '../../app/session.ts';
import { Note, Page, PageHeader } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';
import { ExhibitionList } from './ExhibitionList.tsx';
import { ExhibitionPage } from './ExhibitionPage.tsx';
import { MakeExhibition } from './MakeExhibition.tsx';
import './cutting.css';
import './exhibitions.css';
import './things.css';

const REPLACE = 'replace-';

export function ExhibitionsPage({ route }: { route: Route }) {
  const { exhibitions: t, errors } = useText();
  const may = useMay();
  if (!may('exhibitions.write'))
    return (
      <Page>
        <PageHeader title={t.title} />
        <Note>{errors['not-permitted'].what}</Note>
      </Page>
    );
  const id = ExhibitionId.safeParse(route.id).data;
  if (id === undefined)
    return <ExhibitionList key={route.part ?? ''} isBin={route.part === 'bin'} />;
  if (route.part === 'make') return <MakeExhibition id={id} />;
  if (route.part?.startsWith(REPLACE)) {
    const replaces = PackageId.safeParse(route.part.slice(REPLACE.length)).data;
    return <MakeExhibition id={id} replaces={replaces} />;
  }
  return <ExhibitionPage id={id} />;
}
