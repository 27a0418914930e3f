// One archive package in a delivery of its own, asked for as the page does.
import type { Page } from '@playwright/test';
import type { PackageRecord } from '../../../shared/model/package.ts';
import { asked, onlyOne } from '../../support/export-package.ts';
import type { PackageRequest } from '../../support/export-package.ts';
import { ask } from './sample-stories.ts';

/** `path` is that of the package, inside its delivery. */
export async function makePackage(page: Page, request: PackageRequest): Promise<PackageRecord> {
  return onlyOne(await ask(page, 'packages.exportArchive', asked(request)));
}
