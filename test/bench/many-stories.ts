// Fills a library with many stories through the same calls that people use.
import type { Core } from '../../electron/core/create-core.ts';
import { uses } from '../../shared/model/agreement.ts';
import type { Use } from '../../shared/model/agreement.ts';

const words =
  'arrival kitchen street mother market letter train school garden football bakery winter music river factory neighbour language song bread tram'.split(
    ' ',
  );
const localities = [
  'Ladywood',
  'Hodge Hill',
  'Yardley',
  'Edgbaston',
  'Erdington',
  'Northfield',
  'Perry Barr',
  'Selly Oak',
  'Hall Green',
  'Sutton Coldfield',
];
const languages = ['en', 'ur', 'bn', 'ar', 'pl', 'so', 'pa-Guru', 'ro'];

/** A plain generator with a fixed seed, so that every run has the same stories. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pick<T>(list: readonly T[], next: (below: number) => number): T {
  const found = list[next(list.length)];
  if (found === undefined) throw new Error('An empty list has nothing to pick.');
  return found;
}

export async function addManyStories(core: Core, count: number): Promise<void> {
  const next = numbers(7);
  const sentence = (length: number) => Array.from({ length }, () => pick(words, next)).join(' ');
  const themes = await core.api.themes.list({});
  for (let index = 0; index < count; index += 1) {
    const person = await core.api.people.create({
      realName: `Person ${index}`,
      attribution: 'full-name',
      ageBand: 'adult',
    });
    const story = await core.api.stories.create({
      title: `${sentence(3)} ${index}`,
      summary: sentence(60),
      narratorIds: [person.id],
      languages: [pick(languages, next)],
      recordedOn: `${2000 + next(26)}-${String(1 + next(12)).padStart(2, '0')}-10`,
      locality: pick(localities, next),
      themeIds: [pick(themes, next).id],
      tags: [pick(words, next)],
    });
    if (next(2) === 0) continue;
    const paper = {
      storyId: story.id,
      personId: person.id,
      on: '2026-01-10',
      language: 'en',
      explainedBy: 'Bench',
      signature: { method: 'typed' as const, name: 'Bench' },
    };
    await core.api.agreements.add({
      kind: 'participation',
      ...paper,
      textVersion: 'participation-en-2',
    });
    await core.api.agreements.add({
      kind: 'recording',
      ...paper,
      textVersion: 'recording-en-3',
      uses: Object.fromEntries(uses.map((use) => [use, next(2) === 0])) as Record<Use, boolean>,
    });
  }
}
