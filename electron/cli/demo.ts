// homeground demo: a sample library with made-up storytellers, and its archive package, without a screen.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './command.ts';
import { makeDemo } from './make-demo.ts';

const demo: Command = {
  name: 'demo',
  about: 'Make a sample library with six made-up storytellers, and its archive package.',
  operands: ['[FOLDER]'],
  needsLibrary: false,
  options: { 'list-withheld': { about: 'print only the titles that were kept back, a line each' } },
  async run({ core, operands: [folder], options, say }) {
    const onlyWithheld = options.flag('list-withheld');
    const made = await makeDemo({
      core,
      folder:
        folder === undefined ? mkdtempSync(join(tmpdir(), 'homeground-demo-')) : resolve(folder),
      assetsFolder: fileURLToPath(new URL('../../assets', import.meta.url)),
      say: onlyWithheld ? () => undefined : say,
    });
    return { data: made, lines: onlyWithheld ? made.withheldTitles : [] };
  },
};

export const demoCommands: readonly Command[] = [demo];
