import { readFileSync } from 'node:fs'
import pg from 'pg'

/** How much there is of what grows; the bars are stated for these sizes (design §6). */
export const scale = {
  enterprises: Number(process.env.BENCH_ENTERPRISES ?? 12_000),
  attendances: 60_000,
  history: Number(process.env.BENCH_HISTORY ?? 1_000_000),
}

/** Multiplies a fresh sample installation to the scale, set by set, and says how long each took. */
export const fill = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC -c work_mem=256MB' })
  await client.connect()
  const text = readFileSync(new URL('fill.sql', import.meta.url), 'utf8')
  const filled = text.replace(/:(enterprises|attendances|history)\b/g, (_, name: keyof typeof scale) =>
    String(scale[name]),
  )
  for (const part of filled.split(/^--- /m).slice(1)) {
    const start = performance.now()
    const [what = '', ...statements] = part.split('\n')
    await client.query(statements.join('\n'))
    console.log(`filled: ${what.padEnd(60)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`)
  }
  await client.end()
}
