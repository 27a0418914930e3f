// What is wrong with a row of a table, in a sentence. Pure; the page has the same in other languages.
import type { TableProblem } from '../model/table.ts';

type Sentence = (detail: string) => string;

export const tableSentences: Record<TableProblem['problem'], Sentence> = {
  'nothing-in-row': () => 'There is no title, no summary, no person and no file in this row.',
  'too-long': (detail) => `This is too long for its place: “${detail}”`,
  'hidden-characters': () => 'There are characters in it that cannot be seen.',
  'too-many': (detail) => `There are more than ${detail} here.`,
  'more-cells': (detail) =>
    `This row has more cells than there are columns, from “${detail}” on. Perhaps a comma stands in a text without quotation marks.`,
  'identifier-twice': (detail) =>
    `Row ${detail} has the same number or code, and says something else.`,
  'file-missing': (detail) => `The file “${detail}” is not in the folder.`,
  'file-several': (detail) =>
    `There are several files called “${detail}”. Please write it with its folder.`,
  'file-link': (detail) =>
    `“${detail}” is only a link to a file elsewhere. Please copy the file itself.`,
  'file-outside': (detail) => `“${detail}” lies outside of the folder that you chose.`,
  'file-not-ours': (detail) => `“${detail}” is no sound, photo, paper or text that we can take.`,
  'file-twice': (detail) => `Another row has the file “${detail}” already.`,
  'file-here': (detail) => `“${detail}” is in the library already.`,
  'file-unreadable': (detail) => detail,
  'no-folder': (detail) => `It names the file “${detail}”, and no folder is chosen.`,
  'date-unread': (detail) => `“${detail}” is no date that we can read. It is kept as it stands.`,
  'language-unread': (detail) =>
    `“${detail}” is no language that we know. It is kept as it stands.`,
  'ward-unread': (detail) =>
    `“${detail}” is no code of a ward, such as E05011118. It is kept as it stands.`,
  'contributor-unread': (detail) =>
    `What “${detail}” did is not said in brackets. The name is kept as it stands.`,
  'formula-error': (detail) => `The table program shows an error here: ${detail}`,
  'taken-back-here': () => 'This story was taken back here, so it does not come in again.',
  'erased-here': () => 'This story was erased here, so it does not come in again.',
  'in-bin-here': () => 'This story is in the bin here. If you want it, take it out of there.',
  'differs-here': () => 'This says something else than when it came in last.',
};

export function tableSentence({ problem, detail }: TableProblem): string {
  return tableSentences[problem](detail);
}
