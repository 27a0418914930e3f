// Places of a story, and the map of the city.
export const places = {
  map: {
    choose: 'Choose on the map',
    chooseTitle: 'Choose a ward on the map',
    useWard: 'Use this ward',
    ofWards: 'The wards of the city',
    wards: 'Wards',
    find: 'Find a ward',
    legend: 'What the colours mean',
    nearer: 'Nearer',
    farther: 'Farther away',
    whole: 'The whole city',
    pointToChoose: 'Choose a ward on the map or in the list.',
    pointToRead: 'Point at a ward to read its name.',
    keys: 'Arrow keys move the map, plus and minus go nearer or farther away, 0 shows the whole city. The list says the same.',
    keysToChoose:
      'Arrow keys move the map, plus and minus go nearer or farther away, 0 shows the whole city, Enter chooses what is in the middle. The list does the same.',
  },
  /** As the history tells of them. */
  actions: {
    'places.add': 'Added a place to a story',
    'places.update': 'Changed a place of a story',
    'places.move': 'Put the places of a story in another order',
    'places.remove': 'Took a place out of a story',
    'places.restore': 'Put a place back into a story',
  },
};
