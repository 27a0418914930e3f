#!/usr/bin/env node
// The command line: the same core as the app's, in plain Node.
import { runCli } from './cli/run-cli.ts';

// `homeground story list | head` closes our output early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runCli(process.argv.slice(2));
