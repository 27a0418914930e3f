// homeground demo: a sample library with made-up storytellers, and its archive package, without a screen.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './command.ts';
import { holdsDemo } from './demo-mark.ts';
import { makeDemo, withheldTitlesOf } from './make-demo.ts';

const demo: Command = {
  name: 'demo',
  about: 'Make a sample library with six made-up storytellers, and its archive package.',
  operands: ['[FOLDER]'],
  needsLibrary: false,
  options: {
    'list-withheld': { about: 'print only the titles that were kept back, a line each' },
    'with-exhibition': { about: 'also make a kiosk of a sample exhibition, to open in a browser' },
  },
  async run({ core, operands: [operand], options, say, jobOptions }) {
    const onlyWithheld = options.flag('list-withheld');
    const folder =
      operand === undefined ? mkdtempSync(join(tmpdir(), 'homeground-demo-')) : resolve(operand);
    if (onlyWithheld && holdsDemo(folder)) {
      const withheldTitles = await withheldTitlesOf({ core, folder });
      return { data: { withheldTitles }, lines: withheldTitles };
    }
    const made = await makeDemo({
      core,
      folder,
      assetsFolder: fileURLToPath(new URL('../../assets', import.meta.url)),
      jobOptions,
      withExhibition: options.flag('with-exhibition'),
      say: onlyWithheld ? () => undefined : say,
    });
    return { data: made, lines: onlyWithheld ? made.withheldTitles : [] };
  },
};

export const demoCommands: readonly Command[] = [demo];
