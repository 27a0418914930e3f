// The app:// addresses: the page's files, and the sounds under /media/.
import { protocol } from 'electron';
import type { Session } from 'electron';
import type { Log } from '../core/context.ts';
import type { MediaClient } from './media-client.ts';
import { mediaResponse } from './media-response.ts';
import { isOurOrigin, SCHEME } from './own-page.ts';
import { pageFile } from './page-files.ts';

/** To be called before the app is ready: a secure place of its own, as a web page has. */
export function registerOwnScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}

export function serveOwnProtocol({
  session,
  folder,
  media,
  log,
}: {
  session: Session;
  /** Where the built page lies. */
  folder: string;
  media: MediaClient;
  log: Log;
}): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (!isOurOrigin(request.url)) return new Response(null, { status: 404 });
    const { pathname } = new URL(request.url);
    const [, recording, copy] = /^\/media\/([^/]+)(\/copy)?$/.exec(pathname) ?? [];
    try {
      return recording === undefined
        ? await pageFile(request, pathname, folder)
        : await mediaResponse(request, recording, media, copy !== undefined);
    } catch (error) {
      log.error('a file of the page could not be served', error);
      return new Response(null, { status: 500 });
    }
  });
}
