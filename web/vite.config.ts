import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { precompress } from './precompress-plugin.ts';
import { contractRoutes } from './routes-plugin.ts';
import { phoneWorker } from './worker-plugin.ts';

const here = (path: string) => decodeURIComponent(new URL(path, import.meta.url).pathname);

/** In development the two single-page entries answer under their own roots, as the server does in production. */
const entryRoots: Plugin = {
  name: 'entry-roots',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.url && /^\/console(\/|\?|$)/.test(request.url) && !/\.\w+(\?|$)/.test(request.url))
        request.url = '/console.html';
      if (request.url && /^\/m(\/|\?|$)/.test(request.url) && !/\.\w+(\?|$)/.test(request.url))
        request.url = '/phone.html';
      next();
    });
  },
};

const api = 'http://127.0.0.1:8080';

export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: here('./static'),
  cacheDir: here('../.cache/vite'),
  plugins: [react(), tailwind(), contractRoutes, entryRoots, precompress, ...phoneWorker()],
  server: { port: 5173, proxy: { '/api': api, '/board': api, '/check': api, '/rules': api } },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'baseline-widely-available',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The rule pack is pure: a page takes what it uses of it and leaves the rest behind.
      treeshake: { moduleSideEffects: [{ test: /\/policy\//, sideEffects: false }] },
      input: { console: here('./console.html'), phone: here('./phone.html') },
      output: {
        // Vendor chunks keep their hash between releases, so a browser that has been here fetches only our own code.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            {
              name: 'tanstack',
              test: /node_modules\/@tanstack\/(react-router|router-core|history|react-query|query-core|react-store|store)\//,
            },
            // What many console pages take from the kit travels together: fewer, larger files.
            { name: 'kit', test: /node_modules\/(antd|@ant-design|@rc-component)\//, minShareCount: 6 },
          ],
        },
      },
    },
  },
});
