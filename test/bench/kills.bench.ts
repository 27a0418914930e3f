// What a kill costs: a core process that is fed in real time and killed at moments that nobody chose.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchPassphrase, createBenchCore, createBenchLibrary } from './bench-core.ts';
import { median } from './pairs.ts';
import type { Ratio } from './pairs.ts';

const KILLS = 20;
const program = fileURLToPath(new URL('../support/take-in-real-time.ts', import.meta.url));

export async function benchKills(folder: string): Promise<Ratio[]> {
  await (await createBenchLibrary(folder)).close();
  const lost: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) lost.push(await lostAtKillMs(folder));
  const longest = Math.max(...lost);
  const usual = median(lost);
  return [
    {
      name: `sound lost at SIGKILL, of ${KILLS} kills: the most ÷ a block of 100 ms`,
      ratio: longest / 100,
      oursMs: longest,
      otherMs: 100,
      spread: [Math.min(...lost) / 100, longest / 100],
      note: `a core process fed in real time, 48 kHz, 24 bits, mono; half lost ${usual.toFixed(0)} ms or less`,
    },
  ];
}

async function lostAtKillMs(folder: string): Promise<number> {
  const child = spawn(process.execPath, [program, folder, benchPassphrase], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [text] = (await once(child.stdout, 'data')) as [Buffer];
  await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 1000));
  const killedMs = performance.timeOrigin + performance.now();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const core = createBenchCore(folder);
  await core.api.library.open({ folder: join(folder, 'library'), passphrase: benchPassphrase });
  const [take] = await core.api.recordings.listInterrupted({});
  if (take === undefined) throw new Error('The take was not offered.');
  const { durationMs } = await core.api.recordings.recover({ id: take.id });
  await core.close();
  return killedMs - Number(String(text)) - durationMs;
}
