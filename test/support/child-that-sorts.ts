// Run as a process of its own by a test, with SQLITE_TMPDIR set: sorts more than SQLite keeps in memory.
import { randomBytes } from 'node:crypto';
import { openEncrypted } from '../../electron/core/db/open.ts';

const sql = openEncrypted({
  path: process.argv[2] ?? '',
  key: randomBytes(32),
  mode: 'create',
});
const many = `with recursive n(i) as (select 1 union all select i + 1 from n where i < 60000)
  select i, hex(randomblob(8)) || 'canary' || hex(zeroblob(400)) as word from n`;
process.stdout.write(`${sql.prepare(`${many} order by word`).all().length}\n`);
sql.exec(`create temp table words as ${many}`);
sql.close();
