// The index of a story: points in time, with themes, people and places.
export const indexPoints = {
  /** As the history tells of them. */
  actions: {
    'indexPoints.add': 'Added a point to the index',
    'indexPoints.update': 'Worked on the index',
    'indexPoints.move': 'Changed the order of the index',
    'indexPoints.bin': 'Put a point of the index in the bin',
    'indexPoints.restore': 'Took a point of the index out of the bin',
    'indexPoints.addFromMarkers': 'Made points of the index from marks',
  },
};
