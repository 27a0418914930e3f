// Drives the real Electron app. `npm test` builds it first and gives it a screen.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  // Makes pictures for a person to look at, and asks nothing: only when somebody wants them.
  testIgnore: process.env['HOMEGROUND_LOOKS'] === undefined ? ['kiosk-pictures.spec.ts'] : [],
  outputDir: '../.build/e2e',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['HOMEGROUND_E2E_REPORT'] ?? '../.build/e2e-report.json' }],
  ],
});
