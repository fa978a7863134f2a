/** Writes docs/openapi.json from the contract; with --check only says whether it is up to date. */
import { openApiDocument } from '../src/openapi.ts'
import { keepDrawnFile } from './drawn-file.ts'

const wanted = `${JSON.stringify(await openApiDocument(), null, 2)}\n`
keepDrawnFile('docs/openapi.json', wanted, import.meta.filename)
