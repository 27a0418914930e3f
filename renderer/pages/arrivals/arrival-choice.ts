// Which of the things that were found the person wants, and what is asked of the core for them. Pure.
import type { ArrivalItem, ArrivalRequest } from '../../../shared/model/arrival.ts';

export interface ArrivalChoice {
  item: ArrivalItem;
  isTicked: boolean;
  /** Of several files: as one recording. */
  isJoined: boolean;
}

/** A sound whose end is missing can come in, but only when somebody asks for it. */
export function canCome({ problem }: ArrivalItem): boolean {
  return problem === null || problem.problem === 'cut-off';
}

export function firstChoices(items: readonly ArrivalItem[]): ArrivalChoice[] {
  return items.map((item) => ({ item, isTicked: item.problem === null, isJoined: true }));
}

/** @param titleOf names a track */
export function requestsOf(
  choices: readonly ArrivalChoice[],
  titleOf: (track: string) => string,
): ArrivalRequest[] {
  return choices
    .filter(({ item, isTicked }) => isTicked && canCome(item))
    .flatMap(({ item, isJoined }) => {
      const title = item.track === null ? '' : titleOf(item.track);
      const takeIncomplete = item.problem?.problem === 'cut-off';
      const paths = item.parts.map(({ path }) => path);
      if (isJoined) return [{ name: item.name, paths, title, takeIncomplete }];
      return item.parts.map(({ path, name }) => ({ name, paths: [path], title, takeIncomplete }));
    });
}
