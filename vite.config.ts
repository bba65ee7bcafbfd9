import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
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

/**
 * Pieces of earlier builds stay for a day, for whoever has the application open: theirs ask for those by name, and a newer one
 * would not fit.
 */
const sweep: Plugin = {
  name: 'sweep',
  applyToEnvironment: ({ name }) => name === 'client',
  writeBundle({ dir = '' }, bundle) {
    const pieces = readdirSync(join(dir, 'pieces'), { withFileTypes: true })
    for (const { name } of pieces) {
      const old = Date.now() - statSync(join(dir, 'pieces', name)).mtimeMs > 86_400_000
      if (old && !(`pieces/${name}` in bundle)) rmSync(join(dir, 'pieces', name))
    }
  },
}

/** Two bundles: the staff application for browsers, and the embedded door for Node. Wrangler bundles the Worker. */
export default defineConfig({
  appType: 'custom',
  publicDir: false,
  plugins: [vectors, sweep],
  // A running server reads what a new build replaces.
  build: { emptyOutDir: false },
  environments: {
    client: {
      build: {
        outDir: 'dist/web/staff',
        target: 'es2022',
        // It would look for the pieces at the root of the site.
        modulePreload: false,
        // One stylesheet, which the page has: a piece within a piece would look for it there too.
        cssCodeSplit: false,
        // Which files a role loads first: npm run measure:pages.
        manifest: 'manifest.json',
        rolldownOptions: {
          input: 'web/staff/main.tsx',
          output: {
            // One address for what starts: pieces import it too, and by another address it would be a second application.
            entryFileNames: 'app.js',
            chunkFileNames: 'pieces/[name]-[hash].js',
            assetFileNames: 'app.[ext]',
            // One request for what many pages share, not one for each small thing.
            codeSplitting: { groups: [{ name: 'common', minShareCount: 4 }] },
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
