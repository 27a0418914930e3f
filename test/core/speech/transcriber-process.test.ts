// The real process with the real model, in a space of the system that has no network at all.
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { speechModelFolder } from '../../../electron/doors/speech-model-folder.ts';
import { FromTranscriber } from '../../../shared/contract/transcriber.ts';

const root = join(import.meta.dirname, '../../..');

function hasNoNetworkSpace(): boolean {
  try {
    execFileSync('unshare', ['--net', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!hasNoNetworkSpace())(
  'what is said is heard without any network',
  { timeout: 240_000 },
  async () => {
    const { path: ffmpeg } = await findFfmpeg({});
    const sample = join(root, 'assets/sample/kitchen.flac');
    const coded = ['-t', '6', '-ac', '1', '-ar', '16000', '-f', 'f32le', '-'];
    const pcm = execFileSync(ffmpeg, ['-v', 'error', '-i', sample, ...coded]);
    const sound = new Float32Array(new Uint8Array(pcm).buffer);
    const entry = join(root, 'electron/transcriber-process.ts');
    const child = spawn('unshare', ['--net', process.execPath, entry], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const answers: FromTranscriber[] = [];
    let changed = () => {};
    child.on('message', (message) => {
      answers.push(FromTranscriber.parse(message));
      changed();
    });
    const until = async (type: FromTranscriber['type']) => {
      for (;;) {
        const found = answers.find((answer) => answer.type === type || answer.type === 'failed');
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => (changed = resolve));
      }
    };
    child.send({ type: 'load', folder: speechModelFolder(), threads: 1 });
    expect(await until('loaded')).toMatchObject({ type: 'loaded' });
    child.send({ type: 'hear', id: 1, sound, language: 'en', before: null });
    const answer = await until('heard');
    if (answer.type !== 'heard') throw new Error(JSON.stringify(answer));
    const words = answer.heard.stretches.flatMap((stretch) => stretch.words);
    const said = words.map(({ text }) => text).join(' ');
    expect(said).toContain('This is a sample story.');
    expect(said).toContain('made by a computer');
    const begins = words.map(({ fromMs }) => fromMs);
    expect(begins).toEqual(begins.toSorted((a, b) => a - b));
  },
);
