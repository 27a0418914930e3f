// The system's own dialogs, printing and PDF, as the core asks for them.
import { dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { DesktopRequest } from '../doors/shell-messages.ts';
import { printPage } from './print-page.ts';
import { writeTogether } from './write-together.ts';

/** @returns what the person chose; null or an empty list when they closed the dialog */
export async function answerDesktop(
  window: BrowserWindow,
  request: Exclude<DesktopRequest, { kind: 'setLanguage' }>,
): Promise<unknown> {
  switch (request.kind) {
    case 'chooseFolder': {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: request.title,
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    }
    case 'chooseFiles': {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: request.title,
        filters: request.filters,
        properties: request.several ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      return canceled ? [] : filePaths;
    }
    case 'savePdf':
      return savePdf(window, request);
    case 'printPdf':
      return printPage(request.html);
    case 'print':
      return print(window);
    case 'showInFolder':
      shell.showItemInFolder(request.path);
      return null;
  }
}

async function savePdf(
  window: BrowserWindow,
  { title, suggestedName, beside }: Extract<DesktopRequest, { kind: 'savePdf' }>,
): Promise<string | null> {
  const name = suggestedName.replaceAll(/[\\/:*?"<>|]/g, '-');
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: name.toLowerCase().endsWith('.pdf') ? name : `${name}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || filePath === '') return null;
  const pdf = await window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  });
  const stem = filePath.replace(/\.pdf$/i, '');
  await writeTogether([
    { path: filePath, content: pdf },
    ...beside.map(({ ending, content }) => ({ path: `${stem}.${ending}`, content })),
  ]);
  return filePath;
}

/** Also resolves when the person changed their mind: that is no failure. */
function print(window: BrowserWindow): Promise<null> {
  return new Promise((resolve) => window.webContents.print({}, () => resolve(null)));
}
