import { expect, test } from 'vitest';
import { folderInside } from '../../../../renderer/pages/start/folder-path.ts';

test.each([
  ['/home/lea/Documents', '/home/lea/Documents/stories'],
  ['/home/lea/Documents/', '/home/lea/Documents/stories'],
  ['/home/a\\b', '/home/a\\b/stories'],
  ['C:\\Users\\Lea', 'C:\\Users\\Lea\\stories'],
  ['D:\\', 'D:\\stories'],
  ['\\\\server\\share', '\\\\server\\share\\stories'],
])('a folder inside %s is %s', (folder, inside) => {
  expect(folderInside(folder, 'stories')).toBe(inside);
});
