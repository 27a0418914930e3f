// Prints a page that needs nothing but itself: in a window that nobody sees, without a script and without any way out.
import { BrowserWindow, session as sessions } from 'electron';
import type { Session } from 'electron';

const SCHEME = 'print';
const ADDRESS = `${SCHEME}://page/`;
const LONGEST_MS = 120_000;

let lastNumber = 0;

/** @param html with its style, letters and pictures inside @returns the PDF @throws when it cannot be shown or takes too long */
export async function printPage(html: string): Promise<Uint8Array> {
  lastNumber += 1;
  // In memory alone, and of its own: nothing of it is ever written down.
  const session = sessions.fromPartition(`print-${lastNumber}`, { cache: false });
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: false,
    },
  });
  try {
    guard(session, html);
    return await within(LONGEST_MS, async () => {
      await window.loadURL(ADDRESS);
      // What is printed before its letters have come is printed in others.
      await window.webContents.executeJavaScriptInIsolatedWorld(1, [
        { code: 'document.fonts.ready.then(() => true)' },
      ]);
      return window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    });
  } finally {
    window.destroy();
    session.protocol.unhandle(SCHEME);
  }
}

function guard(session: Session, html: string): void {
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: url !== ADDRESS && !url.startsWith('data:') });
  });
  session.protocol.handle(SCHEME, () => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
    };
    return new Response(html, { headers });
  });
}

async function within<T>(limitMs: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the page took too long to print')), limitMs);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
