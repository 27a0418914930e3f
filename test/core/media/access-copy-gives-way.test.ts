// The copy of a recording to listen to is never in the way of a take.
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { makeAccessCopy } from '../../../electron/core/media/make-access-copy.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { voiceLike, writePcmWav } from '../../support/voice-like.ts';

test('a copy that is nearly made waits as well when somebody begins to record', async () => {
  const library = await makeLibrary();
  const { api, core } = library;
  const path = join(library.root, 'voice.wav');
  writePcmWav(path, voiceLike({ seconds: 20 }));
  const { id } = await api.recordings.importFile({ path, storyId: null });
  const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
  const takeId = RecordingId.parse(core.context.newId());
  const { capture } = library.opened();
  let hasBegun = false;
  let isMade = false;
  const making = makeAccessCopy({
    id,
    context: { ...core.context, library: library.opened() },
    signal: new AbortController().signal,
    givesWay: true,
    progress(part) {
      // The last piece is on its way into the coder; the copy is yet to be measured.
      if (part < 0.79 || hasBegun) return;
      hasBegun = true;
      capture.begin(takeId, format);
    },
  }).then(() => (isMade = true));
  await vi.waitFor(() => expect(capture.activeIds).toEqual([takeId]), { timeout: 20_000 });
  await delay(2000);
  expect(isMade).toBe(false);
  capture.undoBegin(takeId);
  await making;
  expect(await api.recordings.accessCopy({ id })).not.toBeNull();
});
