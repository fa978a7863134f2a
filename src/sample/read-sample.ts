import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'

/** A file of a sample year in its shape; undefined where the plan has no such file. */
export const readSample = <Shape extends z.ZodType>(
  folder: string,
  name: `${string}.yaml`,
  shape: Shape,
): z.output<Shape> | undefined => {
  const path = join(folder, name)
  return existsSync(path) ? shape.parse(parse(readFileSync(path, 'utf8'))) : undefined
}
