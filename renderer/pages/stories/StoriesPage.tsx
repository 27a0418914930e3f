// The page of all stories, of the bin, or of one story.
import { StoryId } from '../../../shared/model/ids.ts';
import type { Route } from '../../app/routes.ts';
import { StoryList } from './StoryList.tsx';
import { StoryPage } from './StoryPage.tsx';
import './stories.css';

export function StoriesPage({ route }: { route: Route }) {
  const id = StoryId.safeParse(route.id).data;
  if (id !== undefined) return <StoryPage id={id} />;
  const isBin = route.part === 'bin';
  return <StoryList key={String(isBin)} isBin={isBin} />;
}
