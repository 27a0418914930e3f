// What the window may never do: leave our page, open others, get permissions, reach a network.
import { app } from 'electron';
import type { Session, WebContents } from 'electron';
import { isOurPage } from './own-page.ts';
import { mayUse } from './permission-rule.ts';

/** What the page itself is made of. Everything else is blocked, the network above all. */
const ALLOWED_SCHEMES = ['app:', 'data:', 'blob:', 'devtools:'];

/** Holds for every page the app ever makes. To be called before the first window. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isOurPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
  });
}

/** The microphone, and the camera, for our own page. Nothing else for anybody. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const { isMainFrame, requestingUrl: from } = details;
    const mediaTypes = ('mediaTypes' in details && details.mediaTypes) || [];
    decide(mayUse({ permission, from, isMainFrame, mediaTypes }));
  });
  session.setPermissionCheckHandler((_contents, permission, from, { isMainFrame }) =>
    mayUse({ permission, from, isMainFrame }),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** @param onBlocked is told the address of each request that was stopped */
export function guardNetwork(session: Session, onBlocked: (address: string) => void): void {
  // Its dictionaries would be fetched from a server.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, decide) => {
    const allowed = ALLOWED_SCHEMES.includes(new URL(details.url).protocol);
    if (!allowed) onBlocked(details.url);
    decide({ cancel: !allowed });
  });
}
