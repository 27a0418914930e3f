import { join } from 'node:path';
import { expect, test } from 'vitest';
import { voiceLike, writePcmWav } from '../support/voice-like.ts';
import { commandLine, init } from './cli-process.ts';

test('the ends of a recording are cut off and its copy is made from the command line', async () => {
  const line = commandLine();
  await init(line);
  const path = join(line.folder, 'voice.wav');
  writePcmWav(path, voiceLike({ seconds: 5, sampleRateHz: 8000, level: 0.3 }), 8000);
  const { id } = await line.json<{ id: string }>('import-media', path, ...line.library);
  const wrong = await line.run('recording', 'trim', id, '--from', 'soon', ...line.library);
  expect(wrong.code).not.toBe(0);
  expect(wrong.err).toContain('--from "soon" is no time');
  const cut = await line.run('recording', 'trim', id, '--from', '0:01.5', ...line.library);
  expect(cut.out).toContain('Copies begin at 0:01.5 and end at 0:05.');
  const made = await line.run('recording', 'access-copy', id, ...line.library);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('The copy holds 0:03.5 of sound');
  expect(made.out).toMatch(/Loudness: -1[5-7]\.?\d* LUFS/u);
});
