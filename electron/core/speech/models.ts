// The speech models on this computer: the one that came with the app, and those that a lead added. They lie in the app's folder, not in a library.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { SpeechModelId } from '../../../shared/model/draft.ts';
import type { SpeechModel } from '../../../shared/model/draft.ts';
import { writeBeside } from '../write-beside.ts';

const SHIPPED_ID = 'whisper-base';
const SHIPPED_NAME = 'Whisper base';
/** Behind the name of a folder until it is whole. */
const UNFINISHED = '.adding';

const About = z.object({ name: z.string().min(1).max(300) });
const Choice = z.object({ id: SpeechModelId });

/** What the app, the command line and tests know of models. */
export interface SpeechModelPlaces {
  appFolder: string;
  /** The folder of the model that came with the app; undefined when none did. */
  shippedModel: string | undefined;
}

export interface FoundModel extends SpeechModel {
  folder: string;
}

const home = ({ appFolder }: SpeechModelPlaces) => join(appFolder, 'speech-models');
const choiceFile = (places: SpeechModelPlaces) => join(home(places), 'chosen.json');

/** A list for comfort: what cannot be read there is as if it were not. */
function readJson<T>(path: string, shape: z.ZodType<T>): T | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return shape.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** The one that came with the app first. */
export function listModels(places: SpeechModelPlaces): FoundModel[] {
  const { shippedModel } = places;
  const isThere = shippedModel !== undefined && existsSync(join(shippedModel, 'config.json'));
  const shipped = isThere
    ? [{ id: SHIPPED_ID, name: SHIPPED_NAME, folder: shippedModel, isShipped: true }]
    : [];
  const added = existsSync(home(places))
    ? readdirSync(home(places), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && SpeechModelId.safeParse(entry.name).success)
        .map(({ name: id }) => id)
        .sort()
    : [];
  const all = [
    ...shipped,
    ...added.map((id) => {
      const folder = join(home(places), id);
      const name = readJson(join(folder, 'about.json'), About)?.name ?? id;
      return { id, name, folder, isShipped: false };
    }),
  ];
  const wanted = readJson(choiceFile(places), Choice)?.id;
  const chosen = all.find(({ id }) => id === wanted) ?? all[0];
  return all.map((model) => ({
    ...model,
    sizeBytes: sizeOf(model.folder),
    isChosen: model === chosen,
  }));
}

/** @throws AppError `tool-missing` */
export function chosenModel(places: SpeechModelPlaces, wanted?: string): FoundModel {
  const all = listModels(places);
  const model = all.find(({ name }) => name === wanted) ?? all.find(({ isChosen }) => isChosen);
  if (model === undefined)
    throw new AppError(
      'tool-missing',
      'There is no speech model on this computer. Please install Homeground again, or let a lead add one under Library, Speech model. You can always write the words yourself.',
    );
  return model;
}

/** @throws AppError `not-found` */
export function requireModel(places: SpeechModelPlaces, id: string): FoundModel {
  const model = listModels(places).find((one) => one.id === id);
  if (model === undefined)
    throw new AppError('not-found', 'This speech model is not on this computer.');
  return model;
}

export function chooseModel(places: SpeechModelPlaces, id: string): void {
  mkdirSync(home(places), { recursive: true });
  writeBeside(choiceFile(places), JSON.stringify({ id }));
}

export function removeModel(places: SpeechModelPlaces, { id }: FoundModel): void {
  rmSync(join(home(places), SpeechModelId.parse(id)), { recursive: true, force: true });
}

/** @returns where a new one may be put together, and where it is to stand then */
export function placeForModel(places: SpeechModelPlaces, name: string) {
  const word = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const taken = new Set(listModels(places).map(({ id }) => id));
  const bare = word.slice(0, 40) || 'model';
  let id = bare;
  for (let number = 2; taken.has(id); number += 1) id = `${bare}-${number}`;
  const folder = join(home(places), id);
  return { id, folder, unfinished: `${folder}${UNFINISHED}` };
}

/** Rests of one that was never finished, as after a crash. */
export function removeUnfinished(places: SpeechModelPlaces): void {
  if (!existsSync(home(places))) return;
  for (const name of readdirSync(home(places)))
    if (name.endsWith(UNFINISHED)) rmSync(join(home(places), name), { recursive: true });
}
