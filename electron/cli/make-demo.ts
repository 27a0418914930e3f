// The main job without a screen: a sample library, its six made-up stories, and the archive package of those that may leave.
import { join } from 'node:path';
import type { CallOptions } from '../../shared/contract/client.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import type { PackagePlan, VerifyReport } from '../../shared/model/package.ts';
import { problemSentence } from '../../shared/rules/sentences.ts';
import type { Core } from '../core/create-core.ts';
import { makeFolder } from '../core/write-beside.ts';
import { beginDemo } from './demo-mark.ts';
import { whyKeptBack } from './plan-lines.ts';
import { makeSampleExhibition } from './sample-exhibition.ts';
import { wardOf } from './wards.ts';
import { makeSampleLibrary, readSampleLibrary, samplePassphrase } from './sample-library.ts';

interface DemoRequest {
  core: Core;
  /** New, empty, or a demo that was cut off; becomes `library/`, `packages/` and, where it is asked for, `exhibition/`. */
  folder: string;
  /** The app's assets. */
  assetsFolder: string;
  jobOptions: CallOptions;
  withExhibition: boolean;
  /** One line of what is being done. */
  say: (line: string) => void;
}

export interface DemoResult {
  library: string;
  packagePath: string;
  /** The first page of the kiosk. */
  kiosk?: string;
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

/** @throws AppError `conflict` when the folder holds anything, `package-invalid` when our own package fails its check, `cancelled` */
export async function makeDemo(request: DemoRequest): Promise<DemoResult> {
  const making = beginDemo(request.folder);
  try {
    const made = await fillDemo(request);
    making.done();
    return made;
  } catch (error) {
    await request.core.api.library.lock({});
    making.undo();
    throw error;
  }
}

async function fillDemo(request: DemoRequest): Promise<DemoResult> {
  const { core, folder, assetsFolder, say, jobOptions, withExhibition } = request;
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
    jobOptions,
  });
  const { path, withheldTitles } = await packDemo(request, { collectionId, packages });
  if (!withExhibition) return { library, packagePath: path, withheldTitles };
  const kiosk = await showDemo(request, sampleFolder);
  return { library, packagePath: path, kiosk, withheldTitles };
}

/** @returns the first page of the kiosk */
async function showDemo(
  { core, folder, say, jobOptions }: DemoRequest,
  sampleFolder: string,
): Promise<string> {
  const destination = join(folder, 'exhibition');
  makeFolder(destination);
  const id = await makeSampleExhibition({ core, sampleFolder });
  const { path } = await core.api.exhibitions.make(
    { id, what: 'kiosk', destination, recipient: 'Example Hall' },
    jobOptions,
  );
  const first = join(path, 'index.html');
  say(`Made a kiosk of the sample exhibition. Open it in a browser: ${first}`);
  return first;
}

async function packDemo(
  { core, say, jobOptions }: DemoRequest,
  { collectionId, packages }: { collectionId: CollectionId; packages: string },
): Promise<{ path: string; withheldTitles: string[] }> {
  const plan = await core.api.packages.plan({
    collectionId,
    use: 'archive',
    destination: packages,
  });
  for (const line of describePlan(plan)) say(line);
  const { path, packages: made } = await core.api.packages.exportArchive(
    { collectionId, destination: packages, recipient: 'Example Archive' },
    jobOptions,
  );
  say(`Made the archive package ${path}`);

  const report = await core.api.packages.verify({ path }, jobOptions);
  if (!report.sound) throw new AppError('package-invalid', describeFailure(report));
  say(
    `Checked it: ${report.checkedFiles} files, ${report.checkedBytes} bytes, all as they should be`,
  );
  say(
    `Check it yourself, without Homeground: cd ${made[0]?.path ?? path} && sha512sum --quiet -c manifest-sha512.txt`,
  );
  return { path, withheldTitles: plan.leftOut.map(({ title }) => title) };
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
