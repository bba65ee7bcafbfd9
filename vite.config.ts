import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

/** The engine's word vectors, among the files that a Worker can fetch from itself. */
const vectors: Plugin = {
  name: 'vectors',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle() {
    const source = readFileSync('schema/vectors/english.bin')
    this.emitFile({ type: 'asset', fileName: 'vectors.bin', source })
  },
}

/** Two bundles: the staff application for browsers, and the embedded door for Node. Wrangler bundles the Worker. */
export default defineConfig({
  appType: 'custom',
  publicDir: false,
  plugins: [vectors],
  // Names are fixed, and a running server reads what a new build replaces.
  build: { emptyOutDir: false },
  environments: {
    client: {
      build: {
        outDir: 'dist/web/staff',
        target: 'es2022',
        // It would look for the pieces at the root of the site.
        modulePreload: false,
        rolldownOptions: {
          input: 'web/staff/main.tsx',
          output: {
            entryFileNames: 'app.js',
            chunkFileNames: '[name].js',
            assetFileNames: 'app.[ext]',
            // What pieces share stands apart: by way of app.js, whose address has a version, they would load all of it twice.
            codeSplitting: {
              groups: [
                {
                  name: 'shared',
                  test: /\/schema\/(limits|release|tidy|digits)\.ts$|\/cohort\/(cohort-draft|dimension-words)\.ts$/,
                },
              ],
            },
          },
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
