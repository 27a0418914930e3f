// `npm run build`: builds the app. With `-- --watch` it keeps going and rebuilds what changes.
import { buildApp } from './build-app.ts';
import { runScript } from './run-script.ts';

await runScript(async () => {
  const watch = process.argv.includes('--watch');
  const started = performance.now();
  await buildApp({ watch });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(watch ? 'Watching for changes. Stop with Ctrl+C.' : `Built in ${seconds} s.`);
});
