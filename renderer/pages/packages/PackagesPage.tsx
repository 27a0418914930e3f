// What left this computer, the making of a package, and the check of one.
import { CollectionId, PackageId, PresetId } from '../../../shared/model/ids.ts';
import { NoticeId } from '../../../shared/model/taking-back.ts';
import { LocalPath } from '../../../shared/model/text.ts';
import type { Route } from '../../app/routes.ts';
import { useMay } from '../../app/session.ts';
import { CheckPackage } from './CheckPackage.tsx';
import { LetterPage } from '../taking-back/LetterPage.tsx';
import { TakenBackPage } from '../taking-back/TakenBackPage.tsx';
import { MakePackage } from './MakePackage.tsx';
import { PackageLedger } from './PackageLedger.tsx';
import { EntryPage } from './register/EntryPage.tsx';
import { PresetPage } from './presets/PresetPage.tsx';
import { PresetsPage } from './presets/PresetsPage.tsx';
import './packages.css';

export function PackagesPage({ route }: { route: Route }) {
  const may = useMay();
  if (route.part === 'check') return <CheckPackage path={LocalPath.safeParse(route.id).data} />;
  if (route.part === 'make' && may('packages.make'))
    return <MakePackage collectionId={CollectionId.safeParse(route.id).data} />;
  if (route.part?.startsWith('replace-') && may('packages.make'))
    return (
      <MakePackage
        collectionId={CollectionId.safeParse(route.id).data}
        replaces={PackageId.safeParse(route.part.slice('replace-'.length)).data}
      />
    );
  if (may('agreements.decide')) {
    if (route.part === 'taken-back') return <TakenBackPage />;
    if (route.part === 'letter') return <LetterPage id={NoticeId.safeParse(route.id).data} />;
  }
  if (may('packages.see')) {
    if (route.part === 'left') return <EntryPage id={route.id} />;
    if (route.part === 'presets') return <PresetsPage />;
    if (route.part === 'preset') return <PresetPage id={PresetId.safeParse(route.id).data} />;
  }
  return <PackageLedger />;
}
