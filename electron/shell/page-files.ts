// Serves the files of the page, and nothing outside of their folder.
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { contentPolicy } from './content-policy.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.flac': 'audio/flac',
};

/** @param pathname of an address, still percent-encoded @param folder absolute */
export async function pageFile(
  request: Request,
  pathname: string,
  folder: string,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405);
  const path = pathInside(folder, pathname);
  const type = path && types[extname(path)];
  if (!path || !type) return answer(404);
  try {
    const bytes = await readFile(path);
    return answer(200, request.method === 'HEAD' ? null : bytes, { 'Content-Type': type });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return answer(404);
    throw error;
  }
}

function pathInside(folder: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  const path = resolve(join(folder, decoded));
  return path.startsWith(folder + sep) ? path : undefined;
}

function answer(
  status: number,
  body: Uint8Array<ArrayBuffer> | null = null,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, {
    status,
    headers: {
      ...headers,
      'Content-Security-Policy': contentPolicy,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
    },
  });
}
