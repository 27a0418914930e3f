import { describe, expect, test } from 'vitest';
import { syncedBy } from '../../../shared/rules/synced-folder.ts';

describe('a folder that a sync service copies', () => {
  test.each([
    ['/home/lea/Dropbox/library', 'Dropbox'],
    ['/Users/lea/Library/CloudStorage/Dropbox/library', 'Dropbox'],
    ['C:\\Users\\lea\\Dropbox (Example Org)\\library', 'Dropbox'],
    ['C:\\Users\\lea\\OneDrive\\library', 'OneDrive'],
    ['C:\\Users\\lea\\OneDrive - Example Org\\library', 'OneDrive'],
    ['/Users/lea/Library/CloudStorage/OneDrive-Personal/library', 'OneDrive'],
    ['/Users/lea/Library/Mobile Documents/com~apple~CloudDocs/library', 'iCloud Drive'],
    ['C:\\Users\\lea\\iCloudDrive\\library', 'iCloud Drive'],
    [
      '/Users/lea/Library/CloudStorage/GoogleDrive-lea@example.org/My Drive/library',
      'Google Drive',
    ],
    ['/Users/lea/Google Drive/library', 'Google Drive'],
    ['/home/lea/Nextcloud/library', 'Nextcloud'],
  ])('%s is recognised by its path', (folder, service) => {
    expect(syncedBy(folder, [])).toBe(service);
  });

  test.each([
    ['.dropbox.cache', 'Dropbox'],
    ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive'],
    ['.tmp.driveupload', 'Google Drive'],
    ['.stfolder', 'Syncthing'],
  ])('is recognised by %s above it', (marker, service) => {
    expect(syncedBy('/data/library', ['music', marker])).toBe(service);
  });

  test.each([
    '/home/lea/Documents/library',
    '/data/dropboxes/x',
    '/data/one drive/x',
    'D:\\Stories',
  ])('%s is none', (folder) => {
    expect(syncedBy(folder, ['desktop.ini', 'notes.txt'])).toBe(null);
  });
});
