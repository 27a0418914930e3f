// `npm run bench`: measures side by side in one run, prints a table, and writes it with the commit to RESULTS.md.
// `npm run bench -- import store` measures only these and writes nothing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchAccessCopy } from './access-copy.bench.ts';
import { benchCapture } from './capture.bench.ts';
import { benchDeposit } from './deposit.bench.ts';
import { benchDraft } from './draft.bench.ts';
import { benchExhibition } from './exhibition.bench.ts';
import { benchFind } from './find.bench.ts';
import { benchHub } from './hub.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchKills } from './kills.bench.ts';
import { benchLoad } from './load.bench.ts';
import type { Ratio } from './pairs.ts';
import { benchStart } from './start.bench.ts';
import { benchStore } from './store.bench.ts';
import { benchStories } from './stories.bench.ts';
import { benchWaveform } from './waveform.bench.ts';

/** `start` takes the libraries that `stories` has made, or makes them. */
const benches = {
  import: benchImport,
  'access-copy': benchAccessCopy,
  store: benchStore,
  capture: benchCapture,
  kills: benchKills,
  load: benchLoad,
  waveform: benchWaveform,
  stories: benchStories,
  find: benchFind,
  draft: benchDraft,
  deposit: benchDeposit,
  hub: benchHub,
  exhibition: benchExhibition,
  start: benchStart,
} as const;

function row({ name, ratio, oursMs, otherMs, spread, note }: Ratio): string {
  // Of two things that are both nothing there is no ratio.
  const times = (value: number) => (Number.isFinite(value) ? value.toFixed(2) : '–');
  const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  return `| ${name} | ${times(ratio)} | ${times(spread[0])}–${times(spread[1])} | ${ms(oursMs)} | ${ms(otherMs)} | ${note} |`;
}

const asked = process.argv.slice(2);
const names = Object.keys(benches).filter(
  (name) => asked.length === 0 || asked.includes(name),
) as (keyof typeof benches)[];
const folder = mkdtempSync(join(tmpdir(), 'homeground-bench-'));
const lines = [
  '| what | ratio (median) | least–most | ours, ms | other, ms | how |',
  '|---|---|---|---|---|---|',
];
process.stdout.write(`${lines.join('\n')}\n`);
try {
  for (const name of names) {
    const own = name === 'start' ? join(folder, 'stories') : join(folder, name);
    mkdirSync(own, { recursive: true });
    const rows = benches[name](own);
    for await (const ratio of rows instanceof Promise ? await rows : rows) {
      lines.push(row(ratio));
      process.stdout.write(`${row(ratio)}\n`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (asked.length === 0) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const text = `# Measurements

Made by \`npm run bench\` at commit ${commit} on ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}. Machines differ and are noisy: the ratios count, the milliseconds only show the order of size.

${lines.join('\n')}
`;
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text);
}
