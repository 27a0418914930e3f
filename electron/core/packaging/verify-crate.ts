// Checks the machine's description of a package of ours against the list of files. Pure.
import { z } from 'zod';
import { readArchiveCrate } from '../../../shared/package/archive-v2.ts';
import type { CrateContents } from '../../../shared/package/archive-v2.ts';

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
  const described = new Map(
    [...contents.masters, ...contents.accessCopies, ...contents.transcripts].map((file) => [
      `data/${file['@id']}`,
      file.sha512,
    ]),
  );
  const problems = [...described]
    .filter(([path, sha512]) => files.get(path) !== sha512)
    .map(([path]) => `It describes "${path}" otherwise than the list of files.`);
  for (const path of files.keys()) {
    if (path.startsWith('data/interviews/') && !described.has(path))
      problems.push(`It does not describe "${path}".`);
  }
  return { isOurs: true, problems };
}
