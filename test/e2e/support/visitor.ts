// What a visitor sees: an exhibition of the sample library, made without a window, and opened from its folder in a browser that finds no host.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as plain } from '@playwright/test';
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
const usualLook = { look: 'paper', accent: '#8c2f39' } as const;

export interface SampleExhibition {
  /** Makes an output of it, in the usual look where no other is asked for. @returns its folder, below one whose name has spaces and Gurmukhi letters */
  make(what: ExhibitionOutput, changes?: Partial<Omit<ExhibitionPatch, 'id'>>): Promise<string>;
  /** The same, but what was made before is used again. */
  made(what: ExhibitionOutput, changes?: Partial<Omit<ExhibitionPatch, 'id'>>): Promise<string>;
  /** Of the trail in it, as it goes alone. */
  madeTrail(): Promise<string>;
  /** Behind it, for what the sample library does not have. */
  core: Core;
}

export async function sampleExhibition(): Promise<SampleExhibition & { close(): Promise<void> }> {
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
  const known = new Map<string, string>();
  let count = 0;
  const newFolder = () => {
    count += 1;
    const destination = join(root, `ਸਾਡੀ ਪ੍ਰਦਰਸ਼ਨੀ for the library ${count}`);
    mkdirSync(destination);
    return { destination, recipient: 'Example library (made up)' };
  };
  const make: SampleExhibition['make'] = async (what, changes = {}) => {
    await api.exhibitions.update({ id, ...usualLook, ...changes });
    const { path } = await api.exhibitions.make({
      ...{ id, what, ...newFolder() },
      ...((what === 'website' || what === 'cards') && {
        webAddress: 'https://stories.example.org/',
      }),
    });
    return path;
  };
  return {
    core,
    make,
    async made(what, changes = {}) {
      const key = JSON.stringify([what, changes]);
      const path = known.get(key) ?? (await make(what, changes));
      known.set(key, path);
      return path;
    },
    async madeTrail() {
      const before = known.get('trail');
      if (before !== undefined) return before;
      const [trailId] = (await api.exhibitions.get({ id })).trailIds;
      if (trailId === undefined) throw new Error('the sample exhibition has no trail');
      const { path } = await api.trails.make({ id: trailId, ...newFolder() });
      known.set('trail', path);
      return path;
    },
    async close() {
      await core.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export interface Visitor {
  app: ElectronApplication;
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
    ...{ app, page, errors, requests },
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

/** With the sample exhibition, which all of these tests share, and a browser of their own. Playwright wants the first argument taken apart. */
export const test = plain.extend<{ running: Visitor }, { sample: SampleExhibition }>({
  sample: [
    async ({ browserName: _anything }, use) => {
      const sample = await sampleExhibition();
      await use(sample);
      await sample.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  running: async ({ browserName: _anything }, use) => {
    const running = await visitor();
    await use(running);
    await running.close();
  },
});

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
