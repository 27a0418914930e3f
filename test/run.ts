// `npm test`: every check and every test, then one line that counts them all.
// `npm test -- --only types,unit` runs a part.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../electron/dev/run-command.ts';
import { runScript } from '../electron/dev/run-script.ts';
import { describeRuntime, findRuntime } from '../electron/dev/runtime.ts';
import { startScreen } from '../electron/dev/screen.ts';
import { installValidators, prepareSystem } from '../electron/dev/system.ts';
import { countPlaywright, countVitest, readCounts } from './suite-counts.ts';
import type { Counts } from './suite-counts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const unitReport = join(root, '.build', 'unit-report.json');
const windowReport = join(root, '.build', 'e2e-report.json');
// Window tests drive the built app, so asking for them alone asks for these too.
const neededForWindows = ['runtime', 'build'];
const suiteTimeoutMs = 50 * 60_000;

type Step = () => Promise<Counts>;

const steps: Record<string, Step> = {
  types: () => check('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']),
  lint: () => check('node_modules/oxlint/bin/oxlint', ['-c', '.oxlintrc.json', '--type-aware']),
  format: () =>
    check('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  unit: runUnitTests,
  runtime: prepareRuntime,
  build: () => check('electron/dev/build.ts'),
  e2e: runWindowTests,
};

async function runUnitTests(): Promise<Counts> {
  await installValidators();
  await rm(unitReport, { force: true });
  const code = await runSuite('node_modules/vitest/vitest.mjs', [
    ...['run', '-c', 'test/vitest.config.ts', '--reporter=default'],
    ...['--reporter=json', `--outputFile.json=${unitReport}`],
  ]);
  return readCounts(unitReport, countVitest, code === 0);
}

/** Fetches or installs only what is missing, so that the next steps can open windows. */
async function prepareRuntime(): Promise<Counts> {
  const runtime = await findRuntime();
  console.log(describeRuntime(runtime));
  await prepareSystem({ electronPath: runtime.path, screen: needsOwnScreen() });
  return { passed: 0, failed: 0, skipped: 0 };
}

async function runWindowTests(): Promise<Counts> {
  await rm(windowReport, { force: true });
  const screen = needsOwnScreen() ? await startScreen() : undefined;
  try {
    const code = await runSuite(
      'node_modules/@playwright/test/cli.js',
      ['test', '-c', 'test/playwright.config.ts'],
      { HOMEGROUND_E2E_REPORT: windowReport, ...(screen && { DISPLAY: screen.display }) },
    );
    return await readCounts(windowReport, countPlaywright, code === 0);
  } finally {
    await screen?.stop();
  }
}

function needsOwnScreen(): boolean {
  return process.platform === 'linux' && Boolean(process.env['CI'] || !process.env['DISPLAY']);
}

/** A check that either holds or does not counts as one test; its words are shown when it does not. */
async function check(script: string, args: readonly string[] = []): Promise<Counts> {
  const { code, output } = await runCommand(process.execPath, [script, ...args], { cwd: root });
  if (code !== 0) console.log(output.trimEnd());
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function runSuite(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  const { code } = await runCommand(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    live: true,
    timeoutMs: suiteTimeoutMs,
  });
  return code;
}

/** Throws an Error that lists the steps when one is asked for that does not exist. */
function chosenSteps(args: readonly string[]): string[] {
  const at = args.indexOf('--only');
  if (at === -1) return Object.keys(steps);
  const names = (args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !(name in steps));
  if (unknown.length === 0) {
    const needed = names.includes('e2e') ? neededForWindows : [];
    return Object.keys(steps).filter((name) => names.includes(name) || needed.includes(name));
  }
  throw new Error(
    `--only knows ${Object.keys(steps).join(', ')}. It was given: ${unknown.join(', ')}`,
  );
}

async function runAll(names: readonly string[]): Promise<Counts> {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  await mkdir(join(root, '.build'), { recursive: true });
  for (const name of names) {
    const started = performance.now();
    console.log(`\n── ${name}`);
    const counts = await runStep(name);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`── ${name}: ${counts.failed > 0 ? 'FAILED' : 'fine'} after ${seconds} s`);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return total;
}

/** A step that breaks counts as failed and does not hide the steps after it. */
async function runStep(name: string): Promise<Counts> {
  try {
    return (await steps[name]?.()) ?? { passed: 0, failed: 1, skipped: 0 };
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

await runScript(async () => {
  const total = await runAll(chosenSteps(process.argv.slice(2)));
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});
