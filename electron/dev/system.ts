// Sees to it that Linux has what Electron needs to open a window; other systems need nothing.
import { hasCommand, runCommand } from './run-command.ts';

// Newer Debian and Ubuntu renamed some packages; the first name that exists is taken.
const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libnss3'],
  ['libgbm1'],
  ['libxss1'],
  ['libxkbcommon0'],
  ['libxcomposite1'],
  ['libxdamage1'],
  ['libxrandr2'],
  ['libdrm2'],
  ['fonts-dejavu-core'],
];
const screenPackages = [['xvfb']];
/** Programs of others with which tests check packages; none of them is needed to build or run the app. */
const validatorPackages = [
  'libxml2-utils',
  'libimage-exiftool-perl',
  'sndfile-programs',
  'mediainfo',
  '7zip',
  'csvkit',
  'unzip',
  'flac',
  'age',
  // For the checker of HTML.
  'default-jre-headless',
  // For its copy of the schema of KML.
  'python3-mapproxy',
];

export interface SystemNeeds {
  /** The Electron program to look at. */
  electronPath: string;
  /** True when a pretended screen (Xvfb) is needed. */
  screen: boolean;
}

/**
 * Resolves when everything is there, after installing what is missing where that is allowed
 * (root on a system with apt). Otherwise throws an Error with the command to type.
 */
export async function prepareSystem(needs: SystemNeeds): Promise<void> {
  if (process.platform !== 'linux') return;
  const before = await findMissing(needs);
  if (before.names.length === 0) return;

  const hasApt = await hasCommand('apt-get', ['--version']);
  const isRoot = process.getuid?.() === 0;
  if (hasApt && isRoot) {
    console.log(`Installing with apt what Electron needs and lacks: ${before.names.join(', ')}`);
    await apt(['update', '-qq']);
    await apt([
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      ...(await existingPackages(before.packages)),
    ]);
    const after = await findMissing(needs);
    if (after.names.length === 0) return;
    throw new Error(`Electron still lacks ${after.names.join(', ')} after installing with apt.`);
  }
  const lacks = `Electron needs ${before.names.join(', ')}, which this computer lacks.`;
  if (!hasApt) throw new Error(`${lacks} Please install them with your system's package manager.`);
  const packages = (await existingPackages(before.packages)).join(' ');
  throw new Error(
    `${lacks} Please type: sudo apt-get update && sudo apt-get install -y ${packages}`,
  );
}

/** Best effort, on a build machine alone: what cannot be had is told in one line, and the tests that want it are skipped. */
export async function installValidators(): Promise<void> {
  const isBuildMachine = Boolean(process.env['CI']) && process.platform === 'linux';
  if (!isBuildMachine || process.getuid?.() !== 0) return;
  const { output } = await runCommand('dpkg-query', [
    '-W',
    '-f=${Package}\n',
    ...validatorPackages,
  ]);
  const lacking = validatorPackages.filter((name) => !output.split('\n').includes(name));
  if (lacking.length === 0) return;
  console.log(`Installing with apt what checks packages: ${lacking.join(', ')}`);
  try {
    await apt(['update', '-qq']);
    const known = await existingPackages(lacking.map((name) => [name]));
    await apt(['install', '-y', '-qq', '--no-install-recommends', ...known]);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.log(`Tests that want them are skipped: ${error.message.split('\n', 1).join('')}`);
  }
}

async function findMissing(needs: SystemNeeds): Promise<{ names: string[]; packages: string[][] }> {
  const libraries = await missingLibraries(needs.electronPath);
  const lacksScreen = needs.screen && !(await hasCommand('Xvfb', ['-version']));
  return {
    names: [...libraries, ...(lacksScreen ? ['Xvfb'] : [])],
    packages: [
      ...(libraries.length > 0 ? libraryPackages : []),
      ...(lacksScreen ? screenPackages : []),
    ],
  };
}

async function missingLibraries(program: string): Promise<string[]> {
  const { output } = await runCommand('ldd', [program]);
  return [...output.matchAll(/^\s*(\S+) => not found/gmu)].map((match) => match[1] ?? '');
}

async function existingPackages(choices: readonly string[][]): Promise<string[]> {
  const { output } = await runCommand('apt-cache', ['policy', ...choices.flat()]);
  const known = new Set(
    [...output.matchAll(/^(\S+):\n.*\n {2}Candidate: (?!\(none\))/gmu)].map((match) => match[1]),
  );
  return choices.map((names) => names.find((name) => known.has(name)) ?? names.at(-1) ?? '');
}

async function apt(args: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = await runCommand('apt-get', args, { env });
  if (result.code !== 0) {
    throw new Error(`apt-get ${args.join(' ')} did not work:\n${result.output.trim()}`);
  }
}
