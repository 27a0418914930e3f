// Runs one export or one check in a process of its own, and says how long it took and how much memory it had at most.
import { join } from 'node:path';
import { usualShape } from '../../shared/model/deposit.ts';
import { CollectionId } from '../../shared/model/ids.ts';
import { PackageForm } from '../../shared/model/package.ts';
import { benchPassphrase, createBenchCore } from './bench-core.ts';

const [folder = '', what, ...args] = process.argv.slice(2);
const core = createBenchCore(folder);
await core.api.library.open({ folder: join(folder, 'library'), passphrase: benchPassphrase });
// Opening a library takes memory of its own, on purpose: only what is had while the work runs counts.
let mostBytes = 0;
const watching = setInterval(() => {
  mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
}, 20);
const start = performance.now();
if (what === 'export') {
  const [collectionId, destination = '', form] = args;
  await core.api.packages.exportArchive({
    ...{ collectionId: CollectionId.parse(collectionId), destination, recipient: 'Archive' },
    shape: { ...usualShape, form: PackageForm.parse(form) },
  });
} else {
  const report = await core.api.packages.verify({ path: args[0] ?? '' });
  if (!report.sound) throw new Error(JSON.stringify(report.problems));
}
const ms = performance.now() - start;
clearInterval(watching);
await core.close();
console.log(`${ms} ${mostBytes / 1024}`);
