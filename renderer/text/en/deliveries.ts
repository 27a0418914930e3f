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
    'themes.add': 'Added a theme',
    'themes.update': 'Changed a theme',
  },
};
