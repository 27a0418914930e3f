// People who are mentioned in stories, and entries that are one person.
export const mentioned = {
  /** As the history tells of them. */
  actions: {
    'mentions.add': 'Wrote down somebody who is mentioned',
    'mentions.update': 'Changed somebody who is mentioned',
    'mentions.bin': 'Took somebody who is mentioned off the list',
    'mentions.restore': 'Put somebody who is mentioned back',
    'people.join': 'Joined two entries of one person',
    'people.takeApart': 'Took two joined entries apart again',
  },
};
