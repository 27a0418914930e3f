// Builds the pages the window shows into .build/renderer.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  cacheDir: '../.build/vite-cache',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../.build/renderer',
    emptyOutDir: true,
    target: 'chrome148',
    // The content policy allows neither inline scripts nor data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 2000,
  },
});
