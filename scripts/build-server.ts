import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { sourcesHash } from './sources.ts'

const sources = ['src', 'package-lock.json', 'scripts/build-server.ts']

/** A module finds the files beside it from where it was written, not from where it was bundled to. */
const placesOfModules = (root: string): Plugin => ({
  name: 'places-of-modules',
  enforce: 'pre',
  transform: (code, id) =>
    id.startsWith(join(root, 'src')) && code.includes('import.meta.url')
      ? code.replaceAll(
          'import.meta.url',
          `new URL(${JSON.stringify(`../../../${relative(root, id)}`)}, import.meta.url).href`,
        )
      : undefined,
})

/**
 * Bundles the program and the command line when any of their sources has changed since; answers with the folder of both.
 * The bundle starts in a third of the time that its twelve hundred files take (docs/decisions/0042). Each bundle has a folder
 * of its own, made whole before it gets its name, so that two builds at once do no harm.
 */
export const buildServer = async (root: string): Promise<string> => {
  const home = join(root, 'dist/server')
  const hash = sourcesHash(root, sources).slice(0, 16)
  const built = join(home, hash)
  if (existsSync(built)) return built
  const { build } = await import('vite')
  const draft = join(home, `draft-${process.pid}`)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [placesOfModules(root)],
    build: {
      ssr: true,
      target: 'node24',
      outDir: draft,
      sourcemap: true,
      rollupOptions: {
        input: { main: join(root, 'src/main.ts'), cli: join(root, 'src/cli.ts') },
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  mkdirSync(home, { recursive: true })
  for (const old of readdirSync(home).filter((name) => !name.startsWith('draft-')))
    rmSync(join(home, old), { recursive: true, force: true })
  try {
    renameSync(draft, built)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(built)) throw error
  }
  return built
}
