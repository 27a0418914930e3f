// The system's own dialogs, printing and PDF, as the core asks for them.
import { open, rename, rm } from 'node:fs/promises';
import { dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { DesktopRequest } from '../doors/shell-messages.ts';

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
    case 'print':
      return print(window);
    case 'showInFolder':
      shell.showItemInFolder(request.path);
      return null;
  }
}

async function savePdf(
  window: BrowserWindow,
  { title, suggestedName }: { title: string; suggestedName: string },
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
  const beside = `${filePath}.partial`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(pdf);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, filePath);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return filePath;
}

/** Also resolves when the person changed their mind: that is no failure. */
function print(window: BrowserWindow): Promise<null> {
  return new Promise((resolve) => window.webContents.print({}, () => resolve(null)));
}
