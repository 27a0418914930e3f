// What a visitor sees: an exhibition of the sample library, made without a window, and opened from its folder in a browser that finds no host.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { _electron } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';
import { makeSampleExhibition } from '../../../electron/cli/sample-exhibition.ts';
import {
  makeSampleLibrary,
  readSampleLibrary,
  samplePassphrase,
} from '../../../electron/cli/sample-library.ts';
import { wardOf } from '../../../electron/cli/wards.ts';
import { createCore } from '../../../electron/core/create-core.ts';
import type { Core } from '../../../electron/core/create-core.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { siteFile } from '../../../electron/dev/build-site.ts';
import { findRuntime } from '../../../electron/dev/runtime.ts';
import { sandboxArguments } from '../../../electron/dev/sandbox.ts';
import type { ExhibitionPatch } from '../../../shared/model/exhibition.ts';
import type { ExhibitionOutput } from '../../../shared/model/exhibition-output.ts';

const sampleFolder = fileURLToPath(new URL('../../../assets/sample', import.meta.url));

export interface SampleExhibition {
  /** Makes an output of it. @returns its folder, below one whose name has spaces and Gurmukhi letters */
  make(what: ExhibitionOutput, changes?: Partial<Omit<ExhibitionPatch, 'id'>>): Promise<string>;
  /** Of the trail in it, as it goes alone. @returns its folder */
  makeTrail(): Promise<string>;
  /** Behind it, for what the sample library does not have. */
  core: Core;
  close(): Promise<void>;
}

export async function sampleExhibition(): Promise<SampleExhibition> {
  const root = mkdtempSync(join(tmpdir(), 'homeground-visitor-'));
  const silent = { info: () => undefined, error: () => 'no-ref' };
  const core = createCore({
    clock: () => new Date(),
    newId: randomUUID,
    log: silent,
    appFolder: join(root, 'app'),
    ffmpeg: () => findFfmpeg({}),
    siteFile,
  });
  const { api } = core;
  const sample = readSampleLibrary(sampleFolder);
  const { organisation, member: memberName } = sample;
  const folder = join(root, 'library');
  await api.library.create({ folder, organisation, memberName, passphrase: samplePassphrase });
  await makeSampleLibrary({
    ...{ api, sample, sampleFolder, today: core.context.today() },
    localityOf: (code) => wardOf(code).locality,
  });
  const id = await makeSampleExhibition({ core, sampleFolder });
  let count = 0;
  const newFolder = () => {
    count += 1;
    const destination = join(root, `ਸਾਡੀ ਪ੍ਰਦਰਸ਼ਨੀ for the library ${count}`);
    mkdirSync(destination);
    return destination;
  };
  return {
    core,
    async make(what, changes = {}) {
      if (Object.keys(changes).length > 0) await api.exhibitions.update({ id, ...changes });
      const destination = newFolder();
      const made = await api.exhibitions.make({
        ...{ id, what, destination, recipient: 'Example library (made up)' },
        ...(what !== 'kiosk' && { webAddress: 'https://stories.example.org/' }),
      });
      return made.path;
    },
    async makeTrail() {
      const [trailId] = (await api.exhibitions.get({ id })).trailIds;
      if (trailId === undefined) throw new Error('there is a trail');
      const asked = { id: trailId, destination: newFolder(), recipient: 'The walkers (made up)' };
      return (await api.trails.make(asked)).path;
    },
    async close() {
      await core.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export interface Visitor {
  page: Page;
  /** What went wrong on its pages. */
  errors: string[];
  /** What its pages asked for. */
  requests: string[];
  /** @param path of a page, in the folder; may name a place on it: `page.html#place` */
  open(folder: string, path: string): Promise<void>;
  close(): Promise<void>;
}

export async function visitor(): Promise<Visitor> {
  const profile = mkdtempSync(join(tmpdir(), 'homeground-browser-'));
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = (await findRuntime()).folder;
  const app: ElectronApplication = await _electron.launch({
    args: [
      ...(await sandboxArguments()).arguments,
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--user-data-dir=${profile}`,
      fileURLToPath(new URL('plain-browser.cjs', import.meta.url)),
    ],
  });
  const page = await app.firstWindow();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A sound that was still being read when the page was left.
    if (why !== 'net::ERR_ABORTED') errors.push(`${request.url()}: ${why}`);
  });
  page.on('request', (request) => requests.push(request.url()));
  return {
    ...{ page, errors, requests },
    async open(folder, path) {
      const [file = '', anchor] = path.split('#');
      const { href } = pathToFileURL(join(folder, file));
      await page.goto(anchor === undefined ? href : `${href}#${anchor}`);
    },
    async close() {
      await app.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Every file of a folder, however deep. */
export function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(path, name)).isFile());
}

/** The player of the story in Urdu, and its sound. */
export const listen = (page: Page) =>
  page.getByRole('group', { name: 'Listen: Letters in two directions (sample)' });
export const sound = (page: Page) => page.locator('audio[src$="hg-0002-c01.mp3"]');
export const timeOf = (page: Page) =>
  sound(page).evaluate((audio: HTMLAudioElement) => audio.currentTime);
