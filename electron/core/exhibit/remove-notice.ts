// REMOVE.txt: tells whoever has something that left which of its files to delete, where no new one can be sent. No person and no title is named
// in it: it may lie beside the exhibition where everybody can read it. In plain English, which the letter explains.
import type { Notice } from '../../../shared/model/taking-back.ts';

export interface NamedFile {
  /** In the folder that left. */
  path: string;
  /** It holds other stories, too, that may stay. */
  isShared: boolean;
}

/** @param code of the story, as it stands in names of files: `hg-0007` */
export function removeNoticeText(
  { packageName, packageMadeAt, fingerprint, asks, replacedBy }: Notice,
  { code, organisation, files }: { code: string; organisation: string; files: NamedFile[] },
): string {
  const own = files.filter(({ isShared }) => !isShared).map(({ path }) => path);
  const shared = files.filter(({ isShared }) => isShared).map(({ path }) => path);
  const listed = (paths: readonly string[]) => paths.map((path) => `  ${path}`);
  const lines = [
    'PLEASE REMOVE',
    '',
    `${organisation === '' ? 'We' : organisation} must ask you to remove one story from what you were given.`,
    'The person who told it has decided so. They may do that at any time and need not say why.',
    '',
    `What you have: ${packageName}`,
    `Made on:       ${packageMadeAt.slice(0, 10)}`,
    `The story:     ${code}`,
    `Fingerprint:   ${fingerprint}`,
    '',
    asks === 'delete'
      ? 'Please stop showing it now, and delete it and every copy of it.'
      : 'Please stop showing it now, and take it out.',
    '',
  ];
  if (replacedBy !== null)
    lines.push(
      'The best way: put the new one in its place and delete the old folder.',
      `The new one:   ${replacedBy}`,
      '',
      'If you cannot do that:',
      '',
    );
  if (files.length === 0)
    lines.push(
      `Delete every file and folder that has ${code} in its name, and every list in which ${code} stands.`,
      'If you are not sure, delete the whole folder and tell us.',
    );
  if (own.length > 0)
    lines.push(`Delete these files (${own.length}). They hold nothing else:`, '', ...listed(own));
  if (own.length > 0 && shared.length > 0) lines.push('');
  if (shared.length > 0)
    lines.push(
      `These files (${shared.length}) tell of this story and of others. Please delete them, too, or do not show them until you have a new one from us:`,
      '',
      ...listed(shared),
    );
  lines.push(
    '',
    'Then empty the bin of the computer, delete copies and backups, and take down what was printed.',
    'Please tell us when it is done. A list of all files with their checksums is in checksums.sha512;',
    'the files that you deleted will be missing in it, and that is right.',
    '',
  );
  return lines.join('\r\n');
}
