import { defineConfig } from 'vite'

/** Two bundles: the staff application for browsers, and the embedded door for Node. Wrangler bundles the Worker. */
export default defineConfig({
  appType: 'custom',
  publicDir: false,
  // Names are fixed, and a running server reads what a new build replaces.
  build: { emptyOutDir: false },
  environments: {
    client: {
      build: {
        outDir: 'dist/web/staff',
        target: 'es2022',
        rolldownOptions: {
          input: 'web/staff/main.tsx',
          output: { entryFileNames: 'app.js', assetFileNames: 'app.[ext]' },
        },
      },
    },
    ssr: {
      build: {
        outDir: 'dist/server',
        target: 'node22',
        rolldownOptions: { input: 'worker/node.ts', output: { entryFileNames: 'node.js' } },
      },
    },
  },
  builder: {},
})
