// `npm start`: builds what changed, then opens the app. Words after `--` go to the app.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildApp, isBuilt } from './build-app.ts';
import { runScript } from './run-script.ts';
import { describeRuntime, findRuntime } from './runtime.ts';
import { screenRefusal } from './screen.ts';
import { sandboxArguments } from './sandbox.ts';
import { prepareSystem } from './system.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function start(): Promise<number> {
  const refusal = screenRefusal(process.env, process.platform);
  if (refusal !== undefined) throw new Error(refusal);
  if (!(await isBuilt())) await buildApp();
  const runtime = await findRuntime();
  console.log(describeRuntime(runtime));
  await prepareSystem({ electronPath: runtime.path, screen: false });
  const sandbox = await sandboxArguments();
  if (sandbox.note) console.log(sandbox.note);

  const args = [
    ...sandbox.arguments,
    root,
    ...(runtime.official ? [] : ['--development-runtime']),
    ...process.argv.slice(2),
  ];
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = process.env;
  const app = spawn(runtime.path, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => app.kill(signal));
  }
  return new Promise((resolve, reject) => {
    app.once('error', reject);
    app.once('close', (code) => resolve(code ?? 1));
  });
}

await runScript(start);
