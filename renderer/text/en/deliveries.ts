// What the history says of collections, their themes, packages and the keys that sign them.

export const deliveries = {
  actions: {
    'collections.create': 'Made a collection',
    'collections.update': 'Changed a collection',
    'collections.bin': 'Put a collection in the bin',
    'collections.restore': 'Took a collection out of the bin',
    'packages.makeSigningKey': 'Made the key that signs packages',
    'packages.trustKey': 'Wrote down whose key it is',
    'packages.forgetKey': 'Took a key off the list',
    'packages.exportArchive': 'Made an archive package',
    'exhibitions.create': 'Began an exhibition',
    'exhibitions.update': 'Changed an exhibition',
    'exhibitions.bin': 'Put an exhibition in the bin',
    'exhibitions.restore': 'Took an exhibition out of the bin',
    'exhibitions.addLogo': 'Added the sign of a partner',
    'exhibitions.setLogos': 'Changed the signs of partners',
    'exhibitions.cutClip': 'Cut a clip for an exhibition',
    'exhibitions.cutFilm': 'Made a film for an exhibition',
    'exhibitions.letGo': 'Removed a clip or film that no exhibition uses any more',
    'exhibitions.make': 'Made something of an exhibition',
    'themes.add': 'Added a theme',
    'themes.update': 'Changed a theme',
  },
};
