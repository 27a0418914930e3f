import { describe, expect, test } from 'vitest';
import { codeOf } from '../../support/error-code.ts';
import { tempFolder } from '../../support/make-core.ts';
import { readyToLeave, sample, to } from './sample-texts.ts';
import { withdrawal } from './story-builders.ts';

describe('A text that was saved as a file', () => {
  const saved = async () => {
    const made = await readyToLeave(sample('ffmpeg.vtt'));
    const folder = tempFolder();
    await made.api.transcriptFiles.save({
      ...{ id: made.id, use: 'archive', format: 'srt', folder },
      ...{ recipient: ' City Archive ', recipientContact: 'desk@example.org' },
    });
    return made;
  };

  test('is in the list of what has left, with whom it went to; and whom it is for must be said', async () => {
    const { api, id, storyId } = await saved();
    expect(await api.transcriptFiles.saved({})).toMatchObject([
      {
        ...{ storyId, storyNumber: 1, fileName: 'hg-0001-transcript-ur.srt', format: 'srt' },
        ...{ recipient: 'City Archive', recipientContact: 'desk@example.org', use: 'archive' },
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
      },
    ]);
    const unsaid = { id, use: 'archive', format: 'srt', folder: tempFolder() } as const;
    expect(await codeOf(api.transcriptFiles.save({ ...unsaid, recipient: ' ' }))).toBe(
      'invalid-input',
    );
  });

  test('is told to whoever takes its story back, and a letter is written for it, once', async () => {
    const { api, storyId, personId } = await saved();
    const before = await api.takingBack.preview({ storyId, personId });
    expect(before.packages).toMatchObject([
      { packageId: null, name: 'hg-0001-transcript-ur.srt', recipient: 'City Archive' },
    ]);
    await api.agreements.add(withdrawal(storyId, personId));
    await api.agreements.add({ ...withdrawal(storyId, personId), level: 'delete' });
    expect(await api.takingBack.notices({})).toMatchObject([
      {
        ...{ packageId: null, packageName: 'hg-0001-transcript-ur.srt', recipient: 'City Archive' },
        ...{ asks: 'delete', state: 'open', collectionId: null, replacedBy: null },
      },
    ]);
  });

  test('is still known by number when its story was erased, and a letter asks to delete it', async () => {
    const { api, storyId } = await saved();
    await api.erasures.run({ storyId, reason: 'request', confirm: 'HG-0001' });
    expect(await api.transcriptFiles.saved({})).toMatchObject([
      { storyNumber: 1, isErased: true, recipient: 'City Archive' },
    ]);
    expect(await api.takingBack.notices({})).toMatchObject([{ asks: 'delete', isErased: true }]);
  });

  test('is known with its letter also after an older backup was brought back', async () => {
    const made = await readyToLeave(sample('ffmpeg.vtt'));
    const { api, id, storyId, personId } = made;
    const backup = await api.backups.make({});
    await api.transcriptFiles.save({
      ...{ id, use: 'archive', format: 'vtt', folder: tempFolder(), ...to },
    });
    await api.agreements.add(withdrawal(storyId, personId));
    await api.backups.restore({ name: backup.name });
    expect(await api.transcriptFiles.saved({})).toHaveLength(1);
    expect(await api.takingBack.notices({})).toMatchObject([{ recipient: 'City Archive' }]);
  });
});
