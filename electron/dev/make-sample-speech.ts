// Makes the sample voices in assets/sample from their texts. Needs espeak-ng and flac on the PATH; run by hand when a text changes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const sampleFolder = join(import.meta.dirname, '../../assets/sample');

interface Voice {
  key: string;
  voice: string;
  pitch: number;
  speech: string;
}

const { stories } = JSON.parse(readFileSync(join(sampleFolder, 'sample-library.json'), 'utf8')) as {
  stories: Voice[];
};
const work = mkdtempSync(join(tmpdir(), 'homeground-speech-'));
try {
  for (const { key, voice, pitch, speech } of stories) {
    const wav = join(work, `${key}.wav`);
    execFileSync('espeak-ng', ['-v', voice, '-s', '145', '-p', String(pitch), '-w', wav, speech]);
    execFileSync('flac', [
      '--best',
      '--silent',
      '--force',
      '-o',
      join(sampleFolder, `${key}.flac`),
      wav,
    ]);
    process.stdout.write(`${key}.flac\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
