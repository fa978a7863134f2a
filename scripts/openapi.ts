/** Writes docs/openapi.json from the contract; with --check only says whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../src/contract.ts'

const path = fileURLToPath(new URL('../docs/openapi.json', import.meta.url))
const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
const document = await generator.generate(contract, {
  info: {
    title: 'NSCL',
    version: '1',
    description: 'The same REST that our own screens use. Sign in for a session cookie first.',
  },
  servers: [{ url: '/api/v1' }],
})
const wanted = `${JSON.stringify(document, null, 2)}\n`

if (!process.argv.includes('--check')) writeFileSync(path, wanted)
else {
  let found = ''
  try {
    found = readFileSync(path, 'utf8')
  } catch {}
  if (found !== wanted) {
    process.stderr.write('docs/openapi.json is not what the contract says: run npm run openapi\n')
    process.exit(1)
  }
}
