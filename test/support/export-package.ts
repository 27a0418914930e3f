// One archive package in a delivery of its own, as most tests of packages want it.
import type { Core } from '../../electron/core/create-core.ts';
import { usualShape } from '../../shared/model/deposit.ts';
import type { CollectionId, PackageId } from '../../shared/model/ids.ts';
import type { PackageForm, PackageRecord } from '../../shared/model/package.ts';

export interface PackageRequest {
  collectionId: CollectionId;
  destination: string;
  form?: PackageForm;
  recipient: string;
  recipientContact?: string;
  replaces?: PackageId;
}

/** `path` is that of the package, inside its delivery. */
export async function exportPackage(
  api: Core['api'],
  request: PackageRequest,
  options?: { signal: AbortSignal },
): Promise<PackageRecord> {
  return onlyOne(await api.packages.exportArchive(asked(request), options));
}

export function asked({ form = 'folder', ...request }: PackageRequest) {
  return { ...request, shape: { ...usualShape, form, requires: [] } };
}

export function onlyOne({ packages }: { packages: readonly PackageRecord[] }): PackageRecord {
  const [made] = packages;
  if (made === undefined || packages.length > 1) throw new Error('not one package');
  return made;
}
