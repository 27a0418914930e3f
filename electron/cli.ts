#!/usr/bin/env node
// The command line: the same core as the app's, in plain Node.
import { runCli } from './cli/run-cli.ts';

// `homeground demo | head` closes our output early: that is no failure, and the work is still brought to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exit(1);
});

process.exitCode = await runCli(process.argv.slice(2));
