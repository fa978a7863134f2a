/** Leaves a filled database standing until Ctrl-C, for the other benches: `node bench/stand.ts`, then BENCH_URL=… */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBench } from './installation.ts'

const { url, close } = await openBench(mkdtempSync(join(tmpdir(), 'nscl-bench-')))
console.log(`\nBENCH_URL=${url}`)
const stop = () => void close().then(() => process.exit(0))
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
