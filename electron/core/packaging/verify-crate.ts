// Checks the machine's description of a package of ours against the list of files. Pure.
import { z } from 'zod';
import { graphOf } from '../../../shared/package/archive-v1.ts';
import { readArchiveCrate } from '../../../shared/package/archive-v3.ts';
import type { CrateContents } from '../../../shared/package/archive-v3.ts';

export const CRATE_PATH = 'data/ro-crate-metadata.json';

/**
 * @param files of manifest-sha512.txt: path → checksum
 * @returns `isOurs`: it says that it is a Homeground package; `problems`: as sentences
 */
export function verifyCrate(
  text: string,
  files: ReadonlyMap<string, string>,
): { isOurs: boolean; problems: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { isOurs: false, problems: ['It is no JSON.'] };
    throw error;
  }
  let contents: CrateContents | undefined;
  try {
    contents = readArchiveCrate(json);
  } catch (error) {
    if (error instanceof z.ZodError)
      return { isOurs: true, problems: [z.prettifyError(error).replaceAll(/\s+/g, ' ')] };
    throw error;
  }
  if (contents === undefined) return { isOurs: false, problems: [] };
  const problems: string[] = [];
  const described = new Map<string, string>();
  for (const { '@id': id, sha512 } of filesOfCrate(contents)) {
    const path = `data/${id}`;
    if (described.has(path)) problems.push(`It describes "${path}" twice.`);
    described.set(path, sha512);
    if (files.get(path) !== sha512)
      problems.push(`It describes "${path}" otherwise than the list of files.`);
  }
  for (const path of files.keys()) {
    if (mustBeDescribed(path, contents.version) && !described.has(path))
      problems.push(`It does not describe "${path}".`);
  }
  if (contents.version >= 3) problems.push(...linkProblems(graphOf(json) ?? []));
  return { isOurs: true, problems };
}

/** After so many it is enough. */
const MOST_LINK_PROBLEMS = 100;

/** RO-Crate 1.2: no id stands twice, and what is pointed at inside the package is in it. */
function linkProblems(graph: readonly unknown[]): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const id of graph.flatMap(idOf)) {
    if (ids.has(id)) problems.push(`It tells of "${id}" twice.`);
    ids.add(id);
    if (problems.length >= MOST_LINK_PROBLEMS) return problems;
  }
  for (const id of graph.flatMap(pointedAt)) {
    if (ids.has(id) || /^[a-z][a-z0-9+.-]*:/i.test(id)) continue;
    problems.push(`It points at "${id}", of which it does not tell.`);
    if (problems.length >= MOST_LINK_PROBLEMS) return problems;
  }
  return problems;
}

function idOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !('@id' in value)) return [];
  return typeof value['@id'] === 'string' ? [value['@id']] : [];
}

function pointedAt(entity: unknown): string[] {
  if (typeof entity !== 'object' || entity === null) return [];
  return Object.values(entity).flat().flatMap(idOf);
}

function filesOfCrate({ masters, accessCopies, transcripts, pictures, records }: CrateContents) {
  return [...masters, ...accessCopies, ...transcripts, ...pictures, ...records];
}

/** Before version 3 a crate told the checksums of interviews alone. It cannot tell its own. */
function mustBeDescribed(path: string, version: CrateContents['version']): boolean {
  return version >= 3 ? path !== CRATE_PATH : path.startsWith('data/interviews/');
}
