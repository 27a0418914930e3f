// Reads what the test runners report, so that one line can count over all of them.
import { readFile } from 'node:fs/promises';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The parts of vitest's JSON report that are counted here. */
interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** The parts of Playwright's JSON report that are counted here. */
interface PlaywrightReport {
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** A file that could not even be loaded counts as one failed test. */
export function countVitest(json: string): Counts {
  const report = JSON.parse(json) as VitestReport;
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    // Errors outside any test fail the run too.
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Errors outside any test count as one failed test each. */
export function countPlaywright(json: string): Counts {
  const { errors, stats } = JSON.parse(json) as PlaywrightReport;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** A runner that ends badly, leaves no report or finds no tests has failed once. */
export async function readCounts(
  file: string,
  count: (json: string) => Counts,
  endedWell: boolean,
): Promise<Counts> {
  const json = await readFile(file, 'utf8').catch(() => undefined);
  if (json === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const counts = count(json);
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0;
  return { ...counts, failed: Math.max(counts.failed, endedWell && !isEmpty ? 0 : 1) };
}
