/** `npm start`: builds whatever is stale, then runs the program in this process. */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { buildClient } from './build-client.ts'
import { buildServer } from './build-server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
if (buildClient(root)) process.stdout.write('Đã dựng giao diện. (web client built)\n')
const built = await buildServer(root)
enableCompileCache(`${root}dist/compiled`)
process.setSourceMapsEnabled(true)
await import(`${built}/main.js`)
