// homeground collection …: put stories together in an order.
import { AppError } from '../../shared/contract/errors.ts';
import type { Command } from './command.ts';
import { findEach, findStory } from './references.ts';

const add: Command = {
  name: 'collection add',
  about: 'Put stories together, in the order in which they are named.',
  operands: [],
  needsLibrary: true,
  options: {
    title: { value: 'TEXT', about: 'the title' },
    introduction: { value: 'TEXT', about: 'some words before the stories' },
    story: { value: 'STORY', several: true, about: 'a story, such as HG-0007' },
    caption: { value: 'TEXT', several: true, about: 'one for each story, in the same order' },
  },
  async run({ core: { api }, options }) {
    const ids = (await findEach(options.list('story'), (typed) => findStory(api, typed))) ?? [];
    const captions = options.list('caption') ?? [];
    if (captions.length > ids.length)
      throw new AppError('invalid-input', 'There are more captions than stories.');
    const collection = await api.collections.create({
      title: options.required('title'),
      introduction: options.text('introduction'),
      items: ids.map((storyId, place) => ({ storyId, caption: captions[place] ?? '' })),
    });
    return {
      data: collection,
      lines: [`Made "${collection.title}" (${collection.id}), stories: ${ids.length}.`],
    };
  },
};

const list: Command = {
  name: 'collection list',
  about: 'List the collections.',
  operands: [],
  needsLibrary: true,
  options: { bin: { about: 'what is in the bin' } },
  async run({ core: { api }, options }) {
    const found = await api.collections.list({ bin: options.flag('bin') });
    return {
      data: found,
      lines: found.map(({ id, title, storyCount }) => `${id}  ${title}  stories: ${storyCount}`),
    };
  },
};

export const collectionCommands: readonly Command[] = [add, list];
