/** `npm run -s nscl -- …`: the command line, from the bundle that the program runs from. */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { buildServer } from './build-server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = await buildServer(root)
enableCompileCache(`${root}dist/compiled`)
process.setSourceMapsEnabled(true)
await import(`${built}/cli.js`)
