// How people name things at the command line: HG-0007 for a story, a number for a person, a name for a theme; ids work everywhere.
import { AppError } from '../../shared/contract/errors.ts';
import type {
  CollectionId,
  ExhibitionId,
  PackageId,
  PersonId,
  RecordingId,
  StoryId,
  ThemeId,
} from '../../shared/model/ids.ts';
import type { Core } from '../core/create-core.ts';

type Api = Core['api'];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

export function storyNumber(number: number): string {
  return `HG-${String(number).padStart(4, '0')}`;
}

/** @param typed `HG-0007`, `7` or an id, also of a story in the bin @throws AppError `not-found` */
export async function findStory(api: Api, typed: string): Promise<StoryId> {
  if (ID.test(typed)) return (await api.stories.get({ id: typed })).id;
  const number = Number(/^(?:hg-)?(\d{1,9})$/iu.exec(typed)?.[1] ?? '0');
  for (const bin of [false, true]) {
    const { items } = await api.stories.list({
      search: `"${storyNumber(number)}"`,
      bin,
      limit: 500,
    });
    const found = items.find((row) => row.number === number);
    if (found !== undefined) return found.id;
  }
  throw new AppError(
    'not-found',
    `There is no story "${typed}". Please look at: homeground story list`,
  );
}

/** @param typed the person's number or id @throws AppError `not-found` */
export async function findPerson(api: Api, typed: string): Promise<PersonId> {
  if (ID.test(typed)) return (await api.people.get({ id: typed })).id;
  const found = (await api.people.list({})).find(({ number }) => String(number) === typed.trim());
  if (found === undefined)
    throw new AppError(
      'not-found',
      `There is no person "${typed}". Please give a number from: homeground person list`,
    );
  return found.id;
}

/** @param typed its id, also in the bin @throws AppError `not-found` */
export async function findRecording(api: Api, typed: string): Promise<RecordingId> {
  if (ID.test(typed)) return (await api.recordings.get({ id: typed })).id;
  throw new AppError(
    'not-found',
    `There is no recording "${typed}". Please give an id from: homeground recording list`,
  );
}

/** @param typed the theme's name, in capitals or not, or its id @throws AppError `not-found` */
export async function findTheme(api: Api, typed: string): Promise<ThemeId> {
  const found = (await api.themes.list({})).find(
    ({ id, name }) => id === typed || name.toLowerCase() === typed.trim().toLowerCase(),
  );
  if (found === undefined) throw new AppError('not-found', `There is no theme "${typed}".`);
  return found.id;
}

/** @param typed its id, or its title in any of its languages @throws AppError `not-found`, `conflict` */
export async function findExhibition(api: Api, typed: string): Promise<ExhibitionId> {
  const found = (await api.exhibitions.list({})).filter(
    ({ id, title }) => id === typed || Object.values(title).includes(typed),
  );
  if (found.length > 1)
    throw new AppError(
      'conflict',
      `Several exhibitions are called "${typed}". Please give the id.`,
      { ids: found.map(({ id }) => id) },
    );
  const [one] = found;
  if (one === undefined)
    throw new AppError(
      'not-found',
      `There is no exhibition "${typed}". Please look at: homeground exhibition list`,
    );
  return one.id;
}

/** Of what left: packages and what was made of exhibitions. @param typed its name or id @throws AppError `not-found` */
export async function findOutput(api: Api, typed: string): Promise<PackageId> {
  const found = (await api.packages.list({})).find(
    ({ id, name }) => id === typed || name === typed,
  );
  if (found === undefined)
    throw new AppError(
      'not-found',
      `Nothing that left is called "${typed}". Please look at: homeground package list`,
    );
  return found.id;
}

/** @param typed the collection's title or id @throws AppError `not-found`, `conflict` when two have this title */
export async function findCollection(api: Api, typed: string): Promise<CollectionId> {
  const found = (await api.collections.list({})).filter(
    ({ id, title }) => id === typed || title === typed,
  );
  if (found.length > 1)
    throw new AppError(
      'conflict',
      `Several collections are called "${typed}". Please give the id.`,
      {
        ids: found.map(({ id }) => id),
      },
    );
  const [one] = found;
  if (one === undefined)
    throw new AppError(
      'not-found',
      `There is no collection "${typed}". Please look at: homeground collection list`,
    );
  return one.id;
}

/** One after the other, in the order in which they were typed; undefined stays undefined. */
export async function findEach<T>(
  typed: readonly string[] | undefined,
  find: (one: string) => Promise<T>,
): Promise<T[] | undefined> {
  if (typed === undefined) return undefined;
  const found: T[] = [];
  for (const one of typed) found.push(await find(one));
  return found;
}
