import { join } from 'node:path'
import { build } from 'vite'

/** A script of this folder with the code of the server and of the pages, as one file that Node runs. @returns its path */
export async function builtProcess(name: string): Promise<string> {
  const outDir = 'dist/bench'
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: `scripts/${name}.ts`,
      outDir,
      emptyOutDir: false,
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: `${name}.js` } },
    },
  })
  return join(outDir, `${name}.js`)
}
