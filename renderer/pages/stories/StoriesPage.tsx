// The page of all stories, of the bin, or of one story.
import { OrganisationId, StoryId } from '../../../shared/model/ids.ts';
import { Stage } from '../../../shared/model/stage.ts';
import type { Route } from '../../app/routes.ts';
import { IndexPage } from '../index-points/IndexPage.tsx';
import { WordsPage } from '../words/WordsPage.tsx';
import { StoryList } from './StoryList.tsx';
import { StoryPage } from './StoryPage.tsx';
import './stories.css';

export function StoriesPage({ route }: { route: Route }) {
  const id = StoryId.safeParse(route.id).data;
  if (id !== undefined) {
    if (route.part === 'words') return <WordsPage storyId={id} route={route} />;
    if (route.part === 'index') return <IndexPage storyId={id} route={route} />;
    return <StoryPage id={id} />;
  }
  const isBin = route.part === 'bin';
  const stage = Stage.safeParse(route.part).data;
  const organisationId = route.part?.startsWith('of-')
    ? OrganisationId.safeParse(route.part.slice('of-'.length)).data
    : undefined;
  return (
    <StoryList key={route.part ?? ''} isBin={isBin} stage={stage} organisationId={organisationId} />
  );
}
