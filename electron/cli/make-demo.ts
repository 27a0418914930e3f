// The main job without a screen: a sample library, its six made-up stories, and the archive package of those that may leave.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { PackagePlan, VerifyReport } from '../../shared/model/package.ts';
import { problemSentence } from '../../shared/rules/sentences.ts';
import type { Core } from '../core/create-core.ts';
import { makeFolder } from '../core/write-beside.ts';
import { whyKeptBack } from './plan-lines.ts';
import { wardOf } from './wards.ts';
import { makeSampleLibrary, readSampleLibrary, samplePassphrase } from './sample-library.ts';

interface DemoRequest {
  core: Core;
  /** New or empty; becomes `library/` and `packages/`. */
  folder: string;
  /** The app's assets. */
  assetsFolder: string;
  /** One line of what is being done. */
  say: (line: string) => void;
}

export interface DemoResult {
  library: string;
  packagePath: string;
  withheldTitles: string[];
}

/** The titles that a demo made earlier keeps back today. @throws AppError as library.open does */
export async function withheldTitlesOf({
  core,
  folder,
}: Pick<DemoRequest, 'core' | 'folder'>): Promise<string[]> {
  await core.api.library.open({ folder: join(folder, 'library'), passphrase: samplePassphrase });
  const [collection] = await core.api.collections.list({});
  if (collection === undefined) return [];
  const plan = await core.api.packages.plan({ collectionId: collection.id, use: 'archive' });
  return plan.leftOut.map(({ title }) => title);
}

/** Has a demo been made in this folder? */
export function holdsDemo(folder: string): boolean {
  return existsSync(join(folder, 'library', 'library.json'));
}

/** @throws AppError `conflict` when the folder holds anything, `package-invalid` when our own package fails its check */
export async function makeDemo({
  core,
  folder,
  assetsFolder,
  say,
}: DemoRequest): Promise<DemoResult> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new AppError('conflict', `The folder ${folder} is not empty. Please name a new one.`);
  }
  const library = join(folder, 'library');
  const packages = join(folder, 'packages');
  makeFolder(packages);
  const sampleFolder = join(assetsFolder, 'sample');
  const sample = readSampleLibrary(sampleFolder);

  say(`Making an encrypted library in ${library}`);
  say(`Its passphrase is: ${samplePassphrase}`);
  await core.api.library.create({
    folder: library,
    organisation: sample.organisation,
    memberName: sample.member,
    passphrase: samplePassphrase,
  });

  say(`Adding ${sample.stories.length} made-up stories, with their sound and their agreements`);
  const collectionId = await makeSampleLibrary({
    api: core.api,
    sample,
    sampleFolder,
    today: core.context.today(),
    localityOf: (code) => wardOf(code).locality,
  });

  const plan = await core.api.packages.plan({
    collectionId,
    use: 'archive',
    destination: packages,
  });
  for (const line of describePlan(plan)) say(line);
  const made = await core.api.packages.exportArchive({
    collectionId,
    destination: packages,
    form: 'folder',
  });
  say(`Made the archive package ${made.path}`);

  const report = await core.api.packages.verify({ path: made.path });
  if (!report.sound) throw new AppError('package-invalid', describeFailure(report));
  say(
    `Checked it: ${report.checkedFiles} files, ${report.checkedBytes} bytes, all as they should be`,
  );
  say(
    `Check it yourself, without Homeground: cd ${made.path} && sha512sum --quiet -c manifest-sha512.txt`,
  );
  return {
    library,
    packagePath: made.path,
    withheldTitles: plan.leftOut.map(({ title }) => title),
  };
}

function describePlan(plan: PackagePlan): string[] {
  return [
    ...plan.goingIn.map(({ title }) => `  goes in:   ${title}`),
    ...plan.leftOut.map((story) => `  kept back: ${story.title}: ${whyKeptBack(story)}`),
  ];
}

function describeFailure(report: VerifyReport): string {
  const first = report.problems[0];
  return `The package did not pass its own check. ${first === undefined ? '' : problemSentence(first)}`.trim();
}
