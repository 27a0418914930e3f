// Runs a script's work and turns a failure into one plain message and exit code 1.

/** @param work may answer with an exit code; nothing means 0 */
export async function runScript(work: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
