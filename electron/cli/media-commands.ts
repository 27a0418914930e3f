// homeground import-media: bring in a sound file, byte for byte.
import { resolve } from 'node:path';
import { agreeAgainLines } from './agree-again.ts';
import type { Command } from './command.ts';
import { findStory } from './references.ts';

const importMedia: Command = {
  name: 'import-media',
  about: 'Bring a sound file into the library. Its bytes are kept as they are.',
  operands: ['FILE'],
  needsLibrary: true,
  options: { story: { value: 'STORY', about: 'the story that it belongs to, such as HG-0007' } },
  async run({ core: { api }, operands: [file = ''], options, jobOptions }) {
    const story = options.text('story');
    const storyId = story === undefined ? null : await findStory(api, story);
    const recording = await api.recordings.importFile({ path: resolve(file), storyId }, jobOptions);
    const seconds = Math.round(recording.durationMs / 1000);
    return {
      data: recording,
      lines: [
        `Brought in ${seconds} s of sound, ${recording.sizeBytes} bytes (${recording.id}).`,
        `SHA-256: ${recording.sha256}`,
        ...(storyId === null ? [] : await agreeAgainLines(api, storyId)),
      ],
    };
  },
};

export const mediaCommands: readonly Command[] = [importMedia];
