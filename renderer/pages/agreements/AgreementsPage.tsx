// The register of all agreements, the agreements of one story, or the making of one.
import { StoryId } from '../../../shared/model/ids.ts';
import type { Route } from '../../app/routes.ts';
import { EraseStoryPage } from '../taking-back/EraseStoryPage.tsx';
import { AgreementRegister } from './AgreementRegister.tsx';
import { AgreementWizardPage } from './AgreementWizardPage.tsx';
import { FormsPage, StoryFormsPage } from './forms/FormsPage.tsx';
import { StoryAgreementsPage } from './StoryAgreementsPage.tsx';
import { CheckPage } from './CheckPage.tsx';
import { parseWizardPart } from './wizard-address.ts';
import './agreements.css';

export function AgreementsPage({ route }: { route: Route }) {
  const storyId = StoryId.safeParse(route.id).data;
  if (storyId === undefined && route.part === 'forms') return <FormsPage />;
  if (storyId === undefined) return <AgreementRegister part={route.part} />;
  if (route.part === 'paper') return <StoryFormsPage key={storyId} storyId={storyId} />;
  if (route.part === 'erase') return <EraseStoryPage storyId={storyId} />;
  if (route.part === 'check') return <CheckPage storyId={storyId} />;
  const wizard = parseWizardPart(route.part);
  if (wizard) return <AgreementWizardPage key={route.part} storyId={storyId} {...wizard} />;
  return <StoryAgreementsPage storyId={storyId} />;
}
