// Heritage trails: stops on the map, and what is heard and seen at each.
export const trails = {
  /** As the history tells of them. */
  actions: {
    'trails.create': 'Began a trail',
    'trails.update': 'Changed a trail',
    'trails.bin': 'Put a trail in the bin',
    'trails.restore': 'Took a trail out of the bin',
  },
};
